import Forms
import Glibc
public import Journal
public import Reports

/// A proof: a page of a report, shown to the author of its template again and again.
///
/// What the report states is computed before. A picture costs reading the template, filling it,
/// laying it out and drawing one page; lines shaped for an earlier picture are kept.
public final class Proof {
    private let press: Press
    private let statement: Statement
    private let report: AnyReport
    private let path: String
    private let page: Int
    private let language: Language
    private var shown: String?

    /// A proof of the page with number `page`, from 1, of what `statement` says by the template at
    /// `path`.
    public init(
        of statement: Statement, template path: String, page: Int, press: Press, language: Language
    ) {
        let id = statement.heading.report
        guard let report = knownReport(id) else {
            preconditionFailure("a statement comes from a report of the catalog")
        }
        (self.press, self.statement, self.report) = (press, statement, report)
        (self.path, self.page, self.language) = (path, page, language)
    }

    /// The page as the template is now.
    ///
    /// - Returns: nil when the template is as it was when it was last looked at.
    /// - Throws: ``Failure``: `data` with every fault of the template, or when it cannot hold what is
    ///   to be printed; `noInput` when it cannot be read; `usage` when there is no such page.
    public func picture() throws(Failure) -> ProofPicture? {
        let start = monotonicNanoseconds()
        let text = try template()
        guard text != shown else { return nil }
        shown = text
        let template = try press.template(checking: text, file: path, of: report)
        let printout = try press.printout(template, statement.bindings, statement.heading)
        guard printout.pages.indices.contains(page - 1) else {
            throw .noPage(page, of: printout.pages.count, language)
        }
        let png = try press.picture(of: printout.pages[page - 1])
        return ProofPicture(
            png: png, page: page, pages: printout.pages.count,
            began: start)
    }

    private func template() throws(Failure) -> String {
        do throws(FileError) {
            return press.shelf.spelled(
                String(decoding: try WholeFile.read(path), as: UTF8.self))
        } catch {
            shown = nil
            throw Failure(error, language)
        }
    }
}

/// A page as a proof shows it.
public struct ProofPicture: Hashable, Sendable {
    /// The picture, 96 dots an inch.
    public var png: [UInt8]
    /// The page's number, from 1.
    public var page: Int
    /// How many pages the document has.
    public var pages: Int
    /// When the template began to be read, in nanoseconds of the system's steady clock.
    public var began: UInt64

    /// What a person at a terminal reads of it: the page, and the time from the reading of the
    /// template until now.
    public func line(in language: Language) -> String {
        let milliseconds = (monotonicNanoseconds() - began + 500_000) / 1_000_000
        return language == .russian
            ? "страница \(page) из \(pages), \(milliseconds) мс\n"
            : "page \(page) of \(pages), \(milliseconds) ms\n"
    }
}

private func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

extension Failure {
    fileprivate static func noPage(_ page: Int, of count: Int, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "страницы \(page) нет; страниц в документе: \(count)"
                : "there is no page \(page); the document has \(count)")
    }
}
