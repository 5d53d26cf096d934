/// A column of a table, as the report's code lists it.
public struct Column: Hashable, Sendable {
    /// What templates and sheets call it: `name`; one of a family `day:2025-09-01`; where each item
    /// of a family has several columns `period:t1:days.total`.
    public var key: String
    /// Captions in sheets, from the top down, such as `Пропущено уроков` and `всего`; neighbours
    /// stand under an upper caption that they share.
    public var captions: [String]
    /// JSON path of the figure from the row's object, such as `lessons.total`.
    public var path: String
    /// Family of columns that the data multiply, such as `day`; nil for a single column.
    public var family: String?
    /// Which of the family's items it belongs to, such as `2025-09-01`; nil for a single column.
    public var item: String?
    /// Which of the item's columns it is, such as `days.total`; nil where an item has one.
    public var part: String?
    /// Texts that a template may put into the heads of a family, such as `number` and `weekday`.
    public var heads: [String: String]
    /// Whether a heavier rule stands at its left side, such as before a Monday.
    public var startsGroup: Bool
    /// Whether the counts of its rows add up to something that can be said, such as lessons missed;
    /// then a template may have them summed sheet by sheet.
    public var addsUp = false

    /// A single column; a colon and a space part the captions, upper ones first.
    public init(_ key: String, _ caption: String, path: String) {
        (self.key, captions, self.path) = (key, Column.parted(caption), path)
        (family, item, part, heads, startsGroup) = (nil, nil, nil, [:], false)
    }

    /// A column of a family: its key is `family:item`, or `family:item:part`.
    public init(
        family: String, item: String, part: String? = nil, captions: [String], path: String,
        heads: [String: String], startsGroup: Bool = false
    ) {
        key = part.map { "\(family):\(item):\($0)" } ?? "\(family):\(item)"
        (self.captions, self.path) = (captions, path)
        (self.family, self.item, self.part) = (family, item, part)
        (self.heads, self.startsGroup) = (heads, startsGroup)
    }

    /// The captions in one line, such as `Пропущено уроков: всего`.
    public var caption: String { captions.joined(separator: ": ") }

    /// The captions that a line like ``caption`` says.
    public static func parted(_ caption: String) -> [String] {
        caption.isEmpty ? [""] : caption.split(separator: ": ").map(String.init)
    }
}

extension Column {
    /// The column as one whose counts add up.
    public var adding: Column {
        var column = self
        column.addsUp = true
        return column
    }
}

/// A row of a table.
public struct Row: Hashable, Sendable {
    /// What kind of row it is, such as `pupil` or `total`; templates give each kind its look.
    public var kind: String
    /// A label in place of the first cells, such as `Итого по классу`; nil for a plain row.
    public var label: String?
    /// Rows of one group stay on one page and share the cells of the columns that the template
    /// calls shared; nil for a row of its own.
    public var group: String?
    /// One cell a column.
    public var cells: [Cell]

    /// A row of `kind`; as many cells as the table has columns.
    public init(_ kind: String, label: String? = nil, group: String? = nil, cells: [Cell]) {
        (self.kind, self.label, self.group, self.cells) = (kind, label, group, cells)
    }
}

/// A table of a report: the one list from which pages, sheets and tests are made.
public struct Table: Hashable, Sendable {
    /// Name in templates, in CSV file names and in sheets, such as `rows`.
    public var id: String
    /// Caption in sheets.
    public var caption: String
    /// Columns from left to right; the ones of a family stand together.
    public var columns: [Column]
    /// Rows from top to bottom, totals included.
    public var rows: [Row]

    /// A table; each row has one cell a column.
    public init(id: String, caption: String, columns: [Column], rows: [Row]) {
        (self.id, self.caption, self.columns, self.rows) = (id, caption, columns, rows)
    }
}
