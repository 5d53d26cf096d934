public import Paper

/// A table of a template: which columns of the report's table it prints, and how.
public struct TableForm: Hashable, Sendable {
    /// Name of the report's table.
    public var name: String
    /// Where the template names it.
    public var place: TemplatePlace
    /// Columns and groups from left to right.
    public var columns: [ColumnForm]
    /// The look of each kind of row that is not plain.
    public var rows: [String: RowForm]
    /// How many of the first columns a row's label takes.
    public var labelSpan: Int
    /// Keys of columns whose cells a group of rows shares.
    public var shared: [PlacedName]
    /// Least height of a body row.
    public var rowHeight: Length
    /// The height up to which body rows grow where the page has room left; nil for none.
    public var mostRowHeight: Length?
    /// Free space above and below a cell's text.
    public var padding: Length
    /// Free space at the sides of a cell's text.
    public var gap: Length
    /// Size of the body's text.
    public var size: Length
    /// Size of the head's text.
    public var headSize: Length
    /// The size below which no text of it is shrunk.
    public var leastSize: Length
    /// Whether a table without rows is left out with its head.
    public var skipsEmpty: Bool
    /// Caption above its later parts; nil for none.
    public var continuation: Phrase?
    /// Label of the sums below each of its parts; nil for no sums.
    public var sheetTotals: Phrase?
    /// What is done when it is wider than the page.
    public var whenTooWide: WhenTooWide
    /// Whether columns pass their greatest widths where the table would not fill the page.
    public var fillsWidth: Bool
}

/// A name, and where a template writes it.
public struct PlacedName: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Where it stands.
    public var place: TemplatePlace
}

/// A column of a template's table, a family of columns, or a group of columns under one caption.
public struct ColumnForm: Hashable, Sendable {
    /// What it prints.
    public enum Content: Hashable, Sendable {
        /// The column with this key.
        case field(String)
        /// Every column of this family, one after the other.
        case family(String)
        /// For each item of a family, the columns below, whose fields are the family's parts.
        case families(String, [ColumnForm])
        /// Columns under a common caption.
        case group([ColumnForm])
    }

    /// What it prints.
    public var content: Content
    /// Where it stands in the template.
    public var place: TemplatePlace
    /// Captions from top to bottom, one a head row.
    public var captions: [Phrase]
    /// How wide it is; a group is as wide as its columns.
    public var width: Width
    /// Where its text stands.
    public var alignment: ColumnAlignment
    /// The rule at its left side.
    public var edge: Edge
    /// Whether its caption runs upwards.
    public var isTurned: Bool
    /// Whether it is repeated in every part of a table that is too wide.
    public var isRepeated: Bool
    /// Whether its text is bold, as of cells that name their rows.
    public var isBold: Bool
    /// Whether it is left out.
    public var isHidden: Bool
    /// Size of its text; nil for the table's.
    public var size: Length?
    /// Size of its caption; nil for the table's head size.
    public var captionSize: Length?
}

/// Where the text of a column stands.
public enum ColumnAlignment: String, Hashable, Sendable, CaseIterable {
    /// At the left side.
    case left
    /// In the middle.
    case centre
    /// At the right side.
    case right
    /// In the middle, numbers with comma under comma.
    case figures

    /// Where a text that is no number stands.
    public var side: Alignment { Alignment(rawValue: rawValue) ?? .centre }
}

/// The look of a kind of row.
public struct RowForm: Hashable, Sendable {
    /// Whether its text is bold.
    public var isBold: Bool
    /// The rule above it.
    public var edge: Edge
    /// Whether it stays on the page of the row before it.
    public var staysWithPrevious: Bool
    /// Whether it is left out.
    public var isHidden = false
    /// Where the template names the kind; nil for what it does not name.
    public var place: TemplatePlace?

    /// A plain row.
    public static let plain = RowForm(isBold: false, edge: .inner, staysWithPrevious: false)
}
