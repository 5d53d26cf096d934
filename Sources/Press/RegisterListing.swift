public import Journal
import Register
public import Reports

/// The register as it is told: a list, a document, all of it.
///
/// Source: cli.md, `register list` and "JSON answers".
public struct RegisterListing {
    private let view: RegisterView?
    private let desk: RegisterDesk
    private let names: JournalNames
    private let language: Language

    /// The register at a place, with the names of the journal in `store`, nil for ids; open
    /// reservations are ended first.
    ///
    /// - Throws: ``Failure`` when it is no register, or cannot be read.
    public init(
        _ place: RegisterPlace, store: String? = nil, clock: Clock, language: Language
    ) throws(Failure) {
        desk = RegisterDesk(place, clock, language)
        view = try desk.look()
        names = store.map { JournalNames(store: $0, language) } ?? JournalNames(nil)
        self.language = language
    }

    /// Where the register ends: for people, and for programs; nothing where nothing was issued.
    public var head: (text: String, json: JSON)? {
        guard let end = view?.end else { return nil }
        let text = "Реестр: строк \(end.count), контрольная строка последней: \(end.hash)\n"
        return (text, ["lines": .count(end.count), "hash": .text(end.hash)])
    }

    /// Every line, in order; those of documents on their way are left out.
    public var json: JSON { .array((view?.lines ?? []).map(\.listed)) }

    /// A document a line: number, date, report, class, time, mode, what became of it.
    public var text: String {
        (view?.documents ?? []).map { $0.told(names) + "\n" }.joined()
    }

    /// One document with all its lines.
    ///
    /// - Throws: ``Failure`` with code `usage` when there is none.
    public func document(_ number: String) throws(Failure) -> (json: JSON, text: String) {
        guard let view, let document = view.document(number) else {
            throw .noDocument(number, language)
        }
        let signature = desk.signature(of: document, in: view)
        let json: JSON = [
            "number": .text(number), "state": .text(document.state),
            "superseded_by": document.supersededBy.map { .text($0) } ?? .null,
            "signature": signature?.json ?? .null,
            "lines": .array(document.lines.map(\.whole)),
        ]
        let signed = signature.map { signature in
            let fault = signature.fault.map { "Подпись: \($0.message(in: language))" }
            return (fault ?? signature.signed(in: language)) + "\n"
        }
        return (json, document.described(names) + (signed ?? ""))
    }

    /// The order of the document that a copy of `number` is of.
    ///
    /// - Throws: ``Failure`` with code `usage` when there is none.
    public func order(ofOriginal number: String) throws(Failure) -> PrintOrder {
        guard let entry = view?.document(number)?.entry else {
            throw .noDocument(number, language)
        }
        func named(_ id: String) -> String? { id.isEmpty ? nil : id }
        var order = PrintOrder()
        order.reports = [entry.report]
        order.classes = [named(entry.classID)].compactMap(\.self)
        (order.teacher, order.period) = (named(entry.teacherID), named(entry.periodID))
        order.month = Month(iso: entry.month)
        order.year = entry.yearID
        return order
    }

    /// All lines with all they hold, so that anybody can follow the chain; the print log too.
    ///
    /// - Throws: ``Failure`` when a line cannot be read.
    public func export() throws(Failure) -> JSON {
        let end = view?.end ?? .none
        let prints = try orFailure(language) { () throws(RegisterError) in
            try view?.register.prints() ?? []
        }
        return [
            "format": "vedomost-register", "version": .count(1),
            "head": ["lines": .count(end.count), "hash": .text(end.hash)],
            "lines": .array((view?.lines ?? []).map(\.whole)),
            "prints": .array(prints.map(\.whole)),
        ]
    }
}

extension Failure {
    static func noDocument(_ number: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "документа \(number) в реестре нет; список: vedomost register list"
                : "the register has no document \(number); see vedomost register list")
    }
}

private func text(_ text: String) -> JSON { text.isEmpty ? .null : .text(text) }

extension RegisterLine {
    /// The keys of the contract, in its order.
    fileprivate var listed: JSON { .object(members(isWhole: false)) }

    /// The keys of the contract, and those beside them that the digest is made of.
    fileprivate var whole: JSON { .object(members(isWhole: true)) }

    private func members(isWhole: Bool) -> [JSON.Member] {
        let entry = content
        let more = ["teacher_id", "year_id", "supersedes", "signer", "snapshot"]
        let all: [(String, JSON)] = [
            ("line", .count(line)), ("number", .text(entry.number)),
            ("state", .text(entry.state.rawValue)), ("at", .text("\(entry.at)")),
            ("by", .text(entry.by)), ("report", .text(entry.report)),
            ("class_id", text(entry.classID)), ("teacher_id", text(entry.teacherID)),
            ("year_id", text(entry.yearID)), ("period_id", text(entry.periodID)),
            ("month", text(entry.month)), ("mode", .text(entry.mode.rawValue)),
            ("of", text(entry.of)), ("supersedes", text(entry.supersedes)),
            ("signer", text(entry.signer)), ("copies", .count(entry.copies)),
            ("for", text(entry.purpose)), ("to", text(entry.recipient)),
            ("pages", .count(entry.pages)), ("sheets", .count(entry.sheets)),
            ("file_sha256", .text(entry.fileHash)), ("model_sha256", .text(entry.modelHash)),
            ("template_sha256", .text(entry.templateHash)), ("snapshot", text(entry.snapshot)),
            ("program", .text(entry.program)), ("reason", text(entry.reason)),
            ("previous", .text(previous)), ("hash", .text(hash)),
        ]
        return all.filter { isWhole || !more.contains($0.0) }.map { JSON.Member($0.0, $0.1) }
    }
}

extension PrintLine {
    fileprivate var whole: JSON {
        [
            "line": .count(line), "at": .text("\(content.at)"), "by": .text(content.by),
            "report": .text(content.report), "class_id": text(content.classID),
            "period_id": text(content.periodID),
            "month": text(content.month), "format": .text(content.format),
            "sha256": .text(content.hash), "previous": .text(previous), "hash": .text(hash),
        ]
    }
}
