import Fields
import Journal
import Reports

/// The title page of a volume (титульный лист).
///
/// Source: forms.md 7.1, point 1.
enum TitlePage: VolumePage {
    static let id = "volume-title"

    static let fields: [Field<NumberedVolume>] =
        [
            Field("started", "первый день учебного года") { Russian.date($0.year.days.lowerBound) },
            Field("ended", "последний день учебного года") {
                Russian.date($0.year.days.upperBound)
            },
            Field("retention", "срок хранения; черта для записи от руки, если не задан") {
                $0.file.retention.isEmpty ? "____________" : $0.file.retention
            },
        ] + counted
}

/// Names that every page on which sheets are counted may use.
private let counted: [Field<NumberedVolume>] = [
    Field("case", "индекс дела по номенклатуре; черта для записи от руки, если не задан") {
        $0.file.index.isEmpty ? "____________" : $0.file.index
    },
    Field("volume", "номер тома, если томов несколько; иначе пусто") { $0.caption },
    Field("sheets", "сколько листов пронумеровано, цифрами") { "\($0.sheetCount)" },
    Field("sheets.words", "сколько листов пронумеровано, цифрами и прописью") {
        Russian.sheets($0.sheetCount)
    },
    Field("inventory", "сколько листов внутренней описи, цифрами") { "\($0.inventorySheets)" },
    Field("inventory.words", "сколько листов внутренней описи, цифрами и прописью") {
        Russian.inWords($0.inventorySheets)
    },
    Field("all.words", "сколько листов прошито: пронумерованные и опись, цифрами и прописью") {
        Russian.sheets($0.sheetCount + $0.inventorySheets)
    },
    Field("archivist.position", "должность ответственного за архив") {
        $0.file.archivist?.position ?? "Ответственный за делопроизводство"
    },
    Field("archivist.signature", "ответственный за архив: И. О. Фамилия; пусто, если не назван") {
        $0.file.archivist.map { Russian.initialsFirst($0.name) } ?? ""
    },
]

/// The internal inventory of a volume (внутренняя опись документов дела).
///
/// Source: forms.md 9.2.
enum Inventory: VolumePage {
    static let id = "volume-inventory"

    static let fields: [Field<NumberedVolume>] =
        [
            Field(
                "rows", "документы дела",
                columns: [
                    Column("no", "№ п/п", path: ""), Column("index", "Индекс документа", path: ""),
                    Column("date", "Дата документа", path: ""),
                    Column("title", "Заголовок документа", path: ""),
                    Column("sheets", "Номера листов дела", path: ""),
                    Column("note", "Примечание", path: ""),
                ]
            ) { volume in
                zip(volume.parts, volume.sheets).enumerated().map { place, line in
                    let (part, sheets) = line
                    let isCourse = part.kind == .course
                    return Row(
                        "document",
                        cells: [
                            .total(place + 1), .words(volume.index(of: part)),
                            .day(volume.exportedAt.day),
                            .words(isCourse ? "\(part.kind.title): \(part.title)" : part.title),
                            .words(Russian.range(sheets)), .empty,
                        ])
                }
            },
            Field("count.words", "сколько документов в описи, цифрами и прописью") {
                Russian.inWords($0.parts.count, "документ", "документа", "документов")
            },
        ] + counted
}

/// The contents of a volume (оглавление): what stands on which sheets.
///
/// Source: forms.md 7.1, point 3.
enum Contents: VolumePage {
    static let id = "volume-contents"

    static let fields: [Field<NumberedVolume>] =
        [
            Field(
                "rows", "части тома; столбца pages без двусторонней печати нет",
                .table(notes, rows: ["part", "course"])
            ) {
                .table(table(of: $0))
            }
        ] + counted

    private static let columns = [
        Column("no", "№", path: ""), Column("title", "Предмет, раздел", path: ""),
        Column("teacher", "Учитель", path: ""), Column("sheets", "Листы", path: ""),
    ]
    private static let pages = Column("pages", "С какой страницы", path: "")
    private static let notes = (columns + [pages]).map(\.note)

    private static func table(of volume: NumberedVolume) -> Table {
        let isDuplex = volume.numbering.isDuplex
        let rows = zip(volume.parts, volume.sheets).dropFirst().enumerated().map { place, line in
            let (part, sheets) = line
            let page = volume.numbering.firstPage(of: sheets.lowerBound)
            return Row(
                part.kind == .course ? "course" : "part",
                cells: [
                    .total(place + 1), .words(part.title), .words(part.teacher),
                    .words(Russian.range(sheets)),
                ] + (isDuplex ? [.total(page)] : []))
        }
        return Table(
            id: "rows", caption: "Оглавление", columns: columns + (isDuplex ? [pages] : []),
            rows: rows)
    }
}

/// The attestation of a volume (лист-заверитель дела).
///
/// Source: forms.md 9.1.
enum Attestation: VolumePage {
    static let id = "volume-attestation"

    static let fields: [Field<NumberedVolume>] =
        [
            Field(
                "peculiarities", "пустые строки для особенностей дела",
                columns: [
                    Column("peculiarity", "Особенности", path: ""),
                    Column("sheets", "Номера листов", path: ""),
                ]
            ) { _ in Array(repeating: Row("blank", cells: [.empty, .empty]), count: 4) }
        ] + counted
}

/// The sticker over the ends of the thread (наклейка на прошивку).
///
/// Source: forms.md 9.3.
enum Sticker: VolumePage {
    static let id = "volume-sticker"

    static let fields: [Field<NumberedVolume>] =
        [
            Field(
                "sticker", "наклейка: строки под надписью",
                columns: [Column("line", "строка наклейки", path: "")]
            ) { volume in
                [
                    Row("count", cells: [.words(Russian.sheets(total(volume)))]),
                    Row("signature", cells: [.words(signature(volume.file.director))]),
                ]
            }
        ] + counted

    private static func total(_ volume: NumberedVolume) -> Int {
        volume.sheetCount + volume.inventorySheets
    }

    // A box of a table is the only frame a template can draw, so what stands in it is a cell.
    private static func signature(_ director: Signer?) -> String {
        let name = director.map { Russian.initialsFirst($0.name) } ?? ""
        return "\(director?.position ?? "Директор") __________ \(name)\n"
            + "«___» ____________ 20___ г.     М. П."
    }
}

/// A page on which nothing is printed but that it is so.
///
/// Source: forms.md 7.1, "a page left blank says".
enum BlankPage: VolumePage {
    static let id = "volume-blank"

    static let fields: [Field<Void>] = []
}

/// The list of what keeps a year from being closed, at the end of a draft.
///
/// Source: forms.md 12.3, "the list of problems on the last page".
enum GapsPage: VolumePage {
    static let id = "volume-gaps"

    static let fields: [Field<[String]>] = [
        Field("count", "сколько пробелов, со словом") {
            Russian.counted($0.count, "пробел", "пробела", "пробелов")
        },
        Field(
            "rows", "чего не хватает, чтобы закрыть год",
            columns: [
                Column("no", "№", path: ""), Column("gap", "Чего не хватает", path: ""),
            ]
        ) { gaps in
            gaps.enumerated().map { Row("gap", cells: [.total($0 + 1), .words($1)]) }
        },
    ]
}
