public import Paper

/// A table to be laid out: widths, heads and rows, all texts final.
public struct TableBlock: Hashable, Sendable {
    /// Columns from left to right.
    public var columns: [TableColumn]
    /// Rows of the head from top to bottom; repeated on every page the table runs over.
    ///
    /// The cells cover all places of head rows × columns, each place once.
    public var head: [[HeadCell]]
    /// Rows from top to bottom; none is ever cut by a page break.
    public var rows: [TableRow]
    /// Look of the rules and the text.
    public var style: TableStyle
    /// Caption above every part of it but the first; empty for none.
    ///
    /// A part of a table too wide for the page has its own.
    public var continuation = ""
    /// The sums below every part of it, where it does not stand on one page whole; nil for none.
    public var sheetTotals: SheetTotals?
    /// What is done when it is wider than the page.
    public var whenTooWide = WhenTooWide.strips
    /// Whether columns pass their greatest widths where the table would not fill the page.
    public var fillsWidth = false

    /// A table of `columns`.
    public init(
        columns: [TableColumn], head: [[HeadCell]], rows: [TableRow], style: TableStyle
    ) {
        (self.columns, self.head, self.rows, self.style) = (columns, head, rows, style)
    }
}

/// What is done with a table that is wider than the page.
public enum WhenTooWide: String, Hashable, Sendable, CaseIterable {
    /// It is parted into strips of columns.
    case strips
    /// It is refused.
    case refuse
}

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
    /// How wide it is.
    public var width: Width
    /// Where the text of its cells stands.
    public var alignment: Alignment
    /// Whether numbers stand under each other, comma under comma, in the place of ``alignment``; a
    /// text that is no number stands by itself.
    public var alignsFigures = false
    /// The rule at its left side.
    public var edge: Edge
    /// Whether it is repeated at the left of every part of a table too wide for a page.
    public var isRepeated: Bool
    /// Font size of its cells; nil for the table's.
    public var fontSize: Length?

    /// A column of `width`.
    public init(
        width: Width, alignment: Alignment = .centre, edge: Edge = .inner,
        isRepeated: Bool = false, fontSize: Length? = nil
    ) {
        (self.width, self.alignment, self.edge) = (width, alignment, edge)
        (self.isRepeated, self.fontSize) = (isRepeated, fontSize)
    }
}

/// How heavy a rule between columns or rows is.
public enum Edge: String, Hashable, Sendable, CaseIterable {
    /// Thin: between like columns.
    case inner
    /// In between: a week's border.
    case middle
    /// Thick: the border of a group and of the table.
    case outer
}

/// A cell of a table's head.
public struct HeadCell: Hashable, Sendable {
    /// First column it covers, from 0.
    public var column: Int
    /// How many columns it covers.
    public var columnSpan: Int
    /// How many head rows it covers.
    public var rowSpan: Int
    /// Its caption; `\n` parts lines.
    public var text: String
    /// Whether the caption runs from bottom to top.
    public var isTurned: Bool
    /// Font size; nil for the table's head size.
    public var fontSize: Length?

    /// A head cell over `columnSpan` columns from `column` on.
    public init(
        column: Int, columnSpan: Int = 1, rowSpan: Int = 1, text: String, isTurned: Bool = false,
        fontSize: Length? = nil
    ) {
        (self.column, self.columnSpan, self.rowSpan) = (column, columnSpan, rowSpan)
        (self.text, self.isTurned, self.fontSize) = (text, isTurned, fontSize)
    }
}

/// A row of a table.
public struct TableRow: Hashable, Sendable {
    /// Cells from left to right; their spans add up to the count of columns.
    public var cells: [TableCell]
    /// Whether all its text is bold.
    public var isStrong: Bool
    /// The rule above it.
    public var edge: Edge
    /// Whether it must stand on the same page as the row before it.
    public var staysWithPrevious: Bool

    /// A row of `cells`.
    public init(
        cells: [TableCell], isStrong: Bool = false, edge: Edge = .inner,
        staysWithPrevious: Bool = false
    ) {
        (self.cells, self.isStrong) = (cells, isStrong)
        (self.edge, self.staysWithPrevious) = (edge, staysWithPrevious)
    }
}

/// A cell of a table's body.
public struct TableCell: Hashable, Sendable {
    /// What is printed; `\n` parts lines.
    public var text: String
    /// How many columns it covers.
    public var columnSpan: Int
    /// How many rows it covers; the rows below have no cell in its place, and stay with it.
    public var rowSpan: Int
    /// Whether it is bold.
    public var isStrong: Bool
    /// Where its text stands; nil for the column's way.
    public var alignment: Alignment?

    /// A cell that prints `text`.
    public init(
        _ text: String, columnSpan: Int = 1, rowSpan: Int = 1, isStrong: Bool = false,
        alignment: Alignment? = nil
    ) {
        (self.text, self.columnSpan, self.rowSpan) = (text, columnSpan, rowSpan)
        (self.isStrong, self.alignment) = (isStrong, alignment)
    }
}

/// The look of a table.
public struct TableStyle: Hashable, Sendable {
    /// Font of the body.
    public var font: Font
    /// Font of the head.
    public var headFont: Font
    /// The size below which no text of a cell is shrunk.
    ///
    /// Source: looks/README.md, "never below".
    public var leastSize: Length
    /// Least height of a body row.
    public var rowHeight: Length
    /// The height up to which body rows grow where the page has room left; nil for none.
    public var mostRowHeight: Length?
    /// Free space at the sides of a cell's text.
    public var padding: Edges
    /// Free space at both ends of a caption that runs upwards.
    public var turnedEnds: Length
    /// The outer rule, and that of groups.
    public var outer: Rule
    /// The rule in between, such as a week's border.
    public var middle: Rule
    /// The inner rule.
    public var inner: Rule

    /// The look of a table.
    ///
    /// Without `turnedEnds` they are as free as the left side of a cell's text.
    public init(
        font: Font, headFont: Font, leastSize: Length, rowHeight: Length, padding: Edges,
        turnedEnds: Length? = nil, outer: Rule, middle: Rule, inner: Rule
    ) {
        self.turnedEnds = turnedEnds ?? padding.left
        (self.font, self.headFont, self.leastSize) = (font, headFont, leastSize)
        (self.rowHeight, self.padding) = (rowHeight, padding)
        (self.outer, self.middle, self.inner) = (outer, middle, inner)
    }
}
