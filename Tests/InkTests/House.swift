import Forms
import Ink
import Layout
import Paper
import Structures

/// The house's fonts where Debian puts them; the package is needed to build.
enum House {
    static let files: [FontFile] = [
        file("PT Serif", "PTF55F"), file("PT Serif", "PTF56F", isItalic: true),
        file("PT Serif", "PTF75F", isBold: true),
        file("PT Serif", "PTF76F", isBold: true, isItalic: true),
        file("PT Sans", "PTS55F"), file("PT Sans", "PTS56F", isItalic: true),
        file("PT Sans", "PTS75F", isBold: true),
        file("PT Sans", "PTS76F", isBold: true, isItalic: true),
    ]

    private static let fonts = Result { () throws(InkError) in try FontSet(files) }

    static func shaper() throws -> PangoShaper { try PangoShaper(fonts: fonts.get()) }

    static let about = PDFDescription(
        title: "Ведомость", author: "МБОУ «Средняя школа № 12»", subject: "5А, 1 триместр",
        creator: "vedomost", date: "2025-11-17T09:30:00")

    static func pdf(_ pages: [Page]) throws -> Drawing {
        try CairoPDF.draw(pages, about: about, with: shaper())
    }

    private static func file(
        _ family: String, _ name: String, isBold: Bool = false, isItalic: Bool = false
    ) -> FontFile {
        FontFile(
            family: family, isBold: isBold, isItalic: isItalic,
            path: "/usr/share/fonts/truetype/paratype/\(name).ttf")
    }
}

/// A page under construction: everything in millimetres.
struct Sheet {
    var page: Page
    private let shaper: PangoShaper

    init(_ width: Double, _ height: Double) throws {
        page = Page(size: Size(width: .mm(width), height: .mm(height)), placed: [])
        shaper = try House.shaper()
    }

    mutating func text(
        _ text: String, _ x: Double, _ y: Double, _ font: Font = serif(9), isTurned: Bool = false
    ) throws {
        let shaped = try shaper.shape(text, in: font)
        page.placed.append(.text(shaped, at: Point(x: .mm(x), y: .mm(y)), isTurned: isTurned))
    }

    mutating func rule(
        _ x: Double, _ y: Double, _ toX: Double, _ toY: Double, _ weight: Double = 0.5,
        _ grey: Int = 100
    ) {
        page.placed.append(
            .rule(
                from: Point(x: .mm(x), y: .mm(y)), to: Point(x: .mm(toX), y: .mm(toY)),
                Rule(weight: .pt(weight), grey: Grey(percent: grey))))
    }

    mutating func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ grey: Int) {
        let size = Size(width: .mm(width), height: .mm(height))
        page.placed.append(
            .fill(Rect(origin: Point(x: .mm(x), y: .mm(y)), size: size), Grey(percent: grey)))
    }
}

func serif(_ size: Double, isBold: Bool = false, isItalic: Bool = false) -> Font {
    Font(family: "PT Serif", size: .pt(size), isBold: isBold, isItalic: isItalic)
}

func sans(_ size: Double, isBold: Bool = false, isItalic: Bool = false) -> Font {
    Font(family: "PT Sans", size: .pt(size), isBold: isBold, isItalic: isItalic)
}

/// A small ruled table with a shaded head, a turned caption, marks and a signature line.
func tablePage() throws -> Page {
    var sheet = try Sheet(90, 60)
    sheet.fill(5, 12, 80, 14, 12)
    for x in stride(from: 29.0, through: 77, by: 8) { sheet.rule(x, 12, x, 44, 0.25, 55) }
    for y in [26.0, 32, 38] { sheet.rule(5, y, 85, y, 0.25, 55) }
    for y in [12.0, 44] { sheet.rule(5, y, 85, y, 0.75) }
    for x in [5.0, 85] { sheet.rule(x, 12, x, 44, 0.75) }
    sheet.rule(50, 54, 85, 54)
    try sheet.text("Ведомость успеваемости", 5, 8, serif(11, isBold: true))
    try sheet.text("Ученик", 7, 23, serif(8, isBold: true))
    let subjects = ["Алгебра", "Физика", "История", "Химия", "Music", "ОБЗР", "Труд"]
    for (column, subject) in subjects.enumerated() {
        try sheet.text(subject, 34 + 8 * Double(column), 25, serif(7), isTurned: true)
    }
    for (row, name) in ["Абрамов А.", "Ёлкина Щ.", "Smith J."].enumerated() {
        let y = 30.2 + 6 * Double(row)
        try sheet.text(name, 7, y, serif(8))
        for (column, mark) in ["5", "4", "н", "5", "3", "«2»", "№"].enumerated() {
            try sheet.text(mark, 32 + 8 * Double(column), y, serif(8))
        }
    }
    try sheet.text("Директор школы", 7, 53.5, serif(9, isItalic: true))
    try sheet.text("стр. 1 из 1", 70, 58, sans(6))
    return sheet.page
}
