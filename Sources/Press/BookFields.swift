import Fields
import Reports

/// What the templates of a book's own sheets may name.
enum BookFields {
    static let (idOfClass, idOfCount) = ("book-class", "book-count")

    static let own = [
        Column("no", "№", path: ""), Column("form", "Документ", path: ""),
        Column("pages", "Страниц", path: ""), Column("sheets", "Листов", path: ""),
    ]
    static let all = [own[0], Column("class", "Класс", path: "")] + own[1...]

    /// Fields of the sheet before a class.
    static let ofClass =
        Heading.fieldNotes + [
            FieldNote("documents", "документы класса", .table(own.map(\.note), rows: ["document"]))
        ]

    /// Fields of the sheet of counts.
    static let ofCount =
        Heading.fieldNotes + [
            FieldNote(
                "documents", "документы книги",
                .table(all.map(\.note), rows: ["document", "total"])),
            FieldNote("documents.count", "сколько документов, цифрами и прописью"),
            FieldNote("sheets.words", "сколько листов, цифрами и прописью"),
        ]
}
