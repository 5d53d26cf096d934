import Foundation
import Journal
import Layout
import Reports
import Stores

/// A job of a batch: takes classes from the queue and prints their reports, one after the other.
final class BatchJob: @unchecked Sendable {
    private let press: Press
    private let queue: BoundedQueue<BatchTask>
    private let ledger: BatchLedger
    private let names: FileNames
    private let order: PrintOrder
    private let folder: String
    private let language: Language
    private let ended = DispatchSemaphore(value: 0)

    init(
        press: Press, queue: BoundedQueue<BatchTask>, ledger: BatchLedger, names: FileNames,
        order: PrintOrder, folder: String, language: Language
    ) {
        (self.press, self.queue, self.ledger) = (press, queue, ledger)
        (self.names, self.order, self.folder, self.language) = (names, order, folder, language)
    }

    func start() {
        let thread = Thread { [self] in
            while let task = queue.take() {
                if !ledger.isOver { perform(task) }
            }
            ledger.add(press.times)
            ended.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    func join() { ended.wait() }

    private func perform(_ task: BatchTask) {
        switch task {
        case .ofSchool(let statement):
            _ = print(statement)
        case .ofClass(let facts, let question, let reports):
            var printouts: [Printout] = []
            for report in reports where !ledger.isOver {
                guard case .ofClass(let make) = report.making else { continue }
                do throws(Refusal) {
                    let statement = try press.state(make, facts, question)
                    if let printout = print(statement) { printouts.append(printout) }
                } catch {
                    ledger.leaveOut(report.id, facts.schoolClass.id, error, language)
                }
            }
            if order.book == .ofClass { bind(printouts, facts.schoolClass, question, facts.year) }
            ledger.finish(facts.schoolClass.name)
        }
    }

    /// Prints a document in every format asked for; answers its pages when it has some.
    private func print(_ statement: Statement) -> Printout? {
        let heading = statement.heading
        let name = names.name(
            report: heading.report, schoolClass: heading.schoolClass,
            teacherID: heading.teacher?.id, span: heading.span, year: heading.year)
        do throws(Failure) {
            var printout: Printout?
            for format in order.formats {
                switch format {
                case .json:
                    let text = statement.json.pretty
                    try put(Array(text.utf8), "\(name).json", heading, pages: 0)
                case .pdf, .png, .svg:
                    let laidOut: Printout
                    if let known = printout {
                        laidOut = known
                    } else {
                        laidOut = try press.printout(of: statement)
                    }
                    printout = laidOut
                    guard let picture = PictureFormat(rawValue: format.rawValue) else {
                        let bytes = try press.pdf(of: laidOut)
                        try put(bytes, "\(name).pdf", heading, pages: laidOut.pages.count)
                        continue
                    }
                    let files = try press.pictures(of: laidOut, as: picture)
                    for (index, bytes) in files.enumerated() {
                        let number = String(1001 + index).dropFirst()
                        let file = "\(name)-p\(number).\(picture.rawValue)"
                        try put(bytes, file, heading, pages: 1)
                    }
                }
            }
            return printout
        } catch {
            stop(error, heading)
            return nil
        }
    }

    private func put(
        _ bytes: [UInt8], _ file: String, _ heading: Heading, pages: Int
    ) throws(Failure) {
        try press.write(bytes, to: "\(folder)/\(file)")
        var (period, month): (String?, String?)
        switch heading.span {
        case .period(let own): period = own.id
        case .month(let own): month = own.description
        case .year: break
        }
        ledger.add(
            PrintedFile(
                file: file, report: heading.report, classID: heading.schoolClass?.id,
                className: heading.schoolClass?.name, teacherID: heading.teacher?.id,
                periodID: period, month: month,
                pages: pages, sha256: sha256(bytes), snapshot: heading.snapshot))
    }

    // A folder that takes no file ends the batch; any other fault is of this document alone.
    private func stop(_ failure: Failure, _ heading: Heading) {
        switch failure.code {
        case .cannotCreate, .io, .unavailable: ledger.end(failure)
        default:
            ledger.fail(
                LeftOut(
                    report: heading.report, classID: heading.schoolClass?.id,
                    reason: failure.message, code: failure.code))
        }
    }

    private func bind(
        _ printouts: [Printout], _ schoolClass: SchoolClass, _ question: Question,
        _ year: SchoolYear
    ) {
        guard let first = printouts.first else { return }
        let book = Printout(
            pages: printouts.flatMap(\.pages), about: first.about.ofBook(schoolClass.name))
        let name = names.name(
            report: "book", schoolClass: schoolClass, span: question.span, year: year)
        do throws(Failure) {
            try press.write(try press.pdf(of: book), to: "\(folder)/\(name).pdf")
        } catch {
            ledger.end(error)
        }
    }
}
