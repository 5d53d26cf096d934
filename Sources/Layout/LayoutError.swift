public import Paper

/// Why a text cannot stand in its place.
public enum TextFault: Error, Hashable, Sendable {
    /// The font or a glyph is missing.
    case unsettable(ShapeError)
    /// A word, at the least size and parted wherever it may be, is wider than the place.
    case wordTooWide(need: Length, have: Length)
    /// Lines that run upwards do not stand side by side in the place.
    case linesTooWide(need: Length, have: Length)
}

/// Why a document cannot be laid out.
///
/// Rows and columns are counted from 1, those of a head from the head's first row; texts of a form
/// may be personal data and are never part of an error.
public enum LayoutError: Error, Hashable, Sendable {
    /// Margins and bands leave no room on the sheet.
    case noRoom(width: Length, height: Length)
    /// A text outside tables does not fit.
    case text(TextFault, in: BlockPath)
    /// The text of a table's cell does not fit.
    case cell(TextFault, in: BlockPath, row: Int, column: Int)
    /// A caption of a table's head does not fit.
    case caption(TextFault, in: BlockPath, row: Int, column: Int)
    /// A header or footer band does not hold its text.
    case band(Band, TextFault?, need: Length, have: Length)
    /// Tracks side by side, or the repeated columns and one more, are wider than the place.
    case tooWide(BlockPath, need: Length, have: Length)
    /// A block that must not be parted is taller than a page.
    case tooTall(BlockPath, need: Length, have: Length)
    /// A row, with all that must stay with it and the head, is taller than a page.
    case rowTooTall(BlockPath, row: Int, need: Length, have: Length)
    /// The cells of a head's or a body's row do not cover its columns, each once.
    case badRow(BlockPath, row: Int, isHead: Bool)

    /// Which band of a page.
    public enum Band: Hashable, Sendable {
        /// The heading of every page but the first.
        case header
        /// The foot of every page.
        case footer
        /// The requisite at the foot of the first page.
        case requisite
    }
}
