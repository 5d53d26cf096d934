import Forms
import Paper

/// A part of a document set at the page's width, or what page breaks have left of it.
struct Flow {
    /// A galley of it.
    struct Item {
        var galley: Galley
        /// Where it stands, for errors.
        var path: BlockPath
        /// How many rows of a table before it keep to it; nil when it may open a page.
        var attachedRows: Int?
    }

    /// All galleys of the part in reading order; none asks for a page break.
    let items: [Item]
    /// The first that is not yet all on a page.
    private(set) var next = 0
    /// What is left of it where a page break has parted it.
    private(set) var opened: Galley?

    /// A flow of `items`.
    init(items: [Item]) { self.items = items }

    /// What comes next; nil at the end.
    private var current: Galley? {
        opened ?? (next < items.count ? items[next].galley : nil)
    }

    /// Whether nothing but air is left.
    var isEmpty: Bool {
        opened == nil && items[next...].allSatisfy { $0.galley.isAir }
    }

    /// Takes off as much as fits a page.
    ///
    /// - Parameters:
    ///   - room: height of the page's body.
    ///   - full: height of every later page's body.
    /// - Returns: galleys from the top down.
    /// - Throws: ``LayoutError/tooTall(_:need:have:)`` or
    ///   ``LayoutError/rowTooTall(_:row:need:have:)`` when an empty page is too low.
    mutating func takePage(room: Length, full: Length) throws(LayoutError) -> [Piece] {
        var pieces: [Piece] = []
        var used = Length.zero
        while let galley = current {
            if case .space(let height) = galley {
                advance()
                if pieces.isEmpty { continue }
                guard used + height <= room else { return pieces }
                used += height
                continue
            }
            let origin = Point(x: .zero, y: used)
            switch fit(galley, in: room - used, full: full, isTop: pieces.isEmpty) {
            case .all(let all):
                pieces.append(Piece(galley: all, at: origin))
                used += all.height
                advance()
            case .part(let part, let rest):
                pieces.append(Piece(galley: part, at: origin))
                opened = rest
                return pieces
            case .none:
                guard !pieces.isEmpty else { throw error(galley, room: room) }
                return pieces
            }
        }
        return pieces
    }

    private mutating func advance() { (next, opened) = (next + 1, nil) }

    private func error(_ galley: Galley, room: Length) -> LayoutError {
        let path = items[next].path
        switch galley {
        case .table(let table, let rows) where !rows.isEmpty:
            let row = rows.lowerBound
            let need = table.height(of: row..<table.nextBreak(from: row + 1))
            return .rowTooTall(path, row: table.numbers[row], need: need, have: room)
        case .wide(let wide) where wide.rowCount > 0:
            let (row, need) = wide.tallestRow
            let number = wide.strips.first?.numbers[row] ?? row + 1
            return .rowTooTall(path, row: number, need: need, have: room)
        default:
            return .tooTall(path, need: galley.height, have: room)
        }
    }
}

extension Galley {
    fileprivate var isAir: Bool {
        switch self {
        case .space, .pageBreak: true
        default: false
        }
    }
}
