import Fields
public import Ink
public import Journal
import Register
import Reports
import Stores

/// The register on paper (журнал регистрации выданных документов).
///
/// Source: forms.md 14; cli.md, `register print`.
public struct RegisterSheet {
    static let id = "register"
    private static let columns = [
        Column("no", "№ п/п", path: ""), Column("number", "Номер", path: ""),
        Column("date", "Дата", path: ""), Column("document", "Документ", path: ""),
        Column("kind", "Вид", path: ""), Column("copies", "Экз.", path: ""),
        Column("sheets", "Листов", path: ""), Column("to", "Кому, для чего", path: ""),
        Column("by", "Кто выдал", path: ""), Column("received", "Получил", path: ""),
        Column("hash", "Контрольная строка", path: ""),
    ]

    /// What its template may name, beside the fields of every heading.
    static let fields: [FieldNote] =
        Heading.fieldNotes + [
            FieldNote(
                "documents", "выданные документы",
                .table(
                    columns.map(\.note), rows: ["document"])),
            FieldNote("lines", "сколько строк в реестре"),
            FieldNote("head", "контрольная строка последней строки реестра"),
            FieldNote("printed", "дата печати"),
        ]

    private let view: RegisterView?
    private let index: SchoolIndex
    private let names: JournalNames
    private let today: Day
    private let language: Language

    /// The register of the store's school.
    ///
    /// - Throws: ``Failure`` when the store or the register cannot be read.
    public init(
        store: String, _ place: RegisterPlace, clock: Clock, language: Language
    ) throws(Failure) {
        view = try RegisterDesk(place, clock, language).look()
        (today, self.language) = (clock.now.day, language)
        index = try reading(store, language) { journal throws(Failure) in
            do throws(StoreError) {
                return try journal.index()
            } catch {
                throw Failure(error, language)
            }
        }
        names = JournalNames(index)
    }

    /// The sheet as a PDF.
    ///
    /// - Throws: ``Failure`` when the template or the fonts are at fault.
    public func pdf(shelf: Shelf, fonts: FontSet) throws(Failure) -> [UInt8] {
        let title = "Журнал регистрации выданных документов"
        guard
            let heading = Heading(
                of: Self.id, title, index, date: today, signers: Signers(of: index))
        else { throw Failure.unknown(.year, "", nil, language) }
        let end = view?.end ?? .none
        let rows = (view?.documents ?? []).enumerated().map { row($1, $0 + 1) }
        let table = Table(id: "documents", caption: title, columns: Self.columns, rows: rows)
        let bindings = heading.bindings(
            with: [
                ("documents", .table(table)), ("lines", .text(String(end.count))),
                ("head", .text(grouped(end.hash))), ("printed", .text(Russian.date(today))),
            ])
        let press = try Press(shelf: shelf, fonts: fonts, language: language)
        return try press.pdf(of: try press.sheet(Self.id, Self.fields, bindings, heading))
    }

    private func row(_ document: IssuedDocument, _ place: Int) -> Row {
        let entry = document.entry
        let whom = [entry.recipient, entry.purpose].filter { !$0.isEmpty }.joined(separator: "; ")
        let ended: String? =
            entry.state == .void
            ? "аннулирован: \(entry.reason)"
            : document.supersededBy.map { "заменён: \($0)" }
        let kind = [document.kind, ended].compactMap(\.self).joined(separator: "; ")
        let texts = [
            String(place), document.number, document.date, names.subject(document), kind,
            String(entry.copies), String(entry.sheets), whom,
            names.login(document.reservation.content.by),
            "", String(document.lines[document.lines.count - 1].hash.prefix(8)),
        ]
        return Row("document", cells: texts.map { Cell(.text($0), text: $0) })
    }

    /// Digits in fours, so that a person can compare them.
    private func grouped(_ hash: String) -> String {
        var groups: [Substring] = []
        var rest = hash[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }
}
