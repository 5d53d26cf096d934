import Forms
import Paper

/// A block set at a width, before it is known on which page it stands.
///
/// A galley is a printer's word: type that is set but not yet made up into pages. What a page break
/// leaves of a galley is a galley again.
indirect enum Galley {
    /// Free height.
    case space(Length)
    /// What follows begins on a new page.
    case pageBreak
    /// Lines of text.
    case text(SetText)
    /// Some rows of a table under its head.
    case table(SetTable, rows: Range<Int>)
    /// A table wider than the page, before its rows are shared among parts.
    case wide(WideTable)
    /// Some parts of a table wider than the page.
    case parts(WideParts, Range<Int>)
    /// A rule as wide as its place.
    case rule(Rule, width: Length)
    /// Lines for handwriting.
    case ruled(count: Int, pitch: Length, Rule, width: Length)
    /// Galleys that no page break parts.
    case solid(Solid)
}

/// Galleys in their places within one that no page break parts.
struct Solid {
    /// Galleys in reading order.
    var pieces: [Piece]
    /// Its height.
    var height: Length
    /// Its first and last line, from its top down; nil where there is none.
    var baselines: (first: Length?, last: Length?)
}

/// A galley in its place.
struct Piece {
    /// What stands there.
    var galley: Galley
    /// Its top left corner.
    var at: Point
}

extension Galley {
    /// Its height.
    var height: Length {
        switch self {
        case .space(let height): height
        case .pageBreak: .zero
        case .text(let text): text.height
        case .table(let table, let rows): table.height(of: rows)
        case .wide(let table): table.height
        case .parts(let parts, let range): parts.height(of: range)
        case .rule(let rule, _): rule.weight
        case .ruled(let count, let pitch, _, _): pitch * count
        case .solid(let solid): solid.height
        }
    }

    /// Whether no page break may part it.
    var isSolid: Bool {
        switch self {
        case .text(let text): text.lines.count < 4
        case .rule, .solid: true
        case .space, .pageBreak, .table, .wide, .parts, .ruled: false
        }
    }

    /// Its first and last line, from its top down; nil where there is none.
    var baselines: (first: Length?, last: Length?) {
        switch self {
        case .text(let text): (text.baseline(0), text.baseline(text.lines.count - 1))
        case .rule(let rule, _): (rule.weight / 2, rule.weight / 2)
        case .solid(let solid): solid.baselines
        case .space, .pageBreak, .table, .wide, .parts, .ruled: (nil, nil)
        }
    }
}
