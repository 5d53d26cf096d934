import Forms
import Paper

/// What must stand on the page with the end of a table: signatures, and all between.
struct Tail {
    /// Its height, with the space above it.
    var height = Length.zero
    /// How many of the table's last rows stand with it, 1 or more; two when there is no tail.
    var rows = 2
}

/// What keeps together across items, in three rules:
///
/// 1. Attached items, and all between them and a table before them, are the table's tail: they go
///    to one page with the last rows of it. If all of that is taller than a page, rows that belong
///    together are parted, then fewer rows go with it; if one is too tall still, the last attached
///    item is left out, and so on; what is left over falls under the next rule.
/// 2. Any other block right before an attached item goes to the page of that item, and of those
///    attached to it.
/// 3. A block that cannot be parted right before a table, such as a heading, and is not attached
///    itself, goes to the page of the head and the first two rows.
///
/// A keeping that no page can hold is not kept.
extension Flow {
    /// The tail of a table that is item `index`.
    func tail(of table: SetTable, _ rows: Range<Int>, at index: Int, full: Length) -> Tail {
        tail(after: index) { tail in
            let kept = table.lastBreak(in: rows, keeping: tail.rows)..<rows.upperBound
            return table.height(of: kept) + tail.height <= full
        }
    }

    /// The tail of a table in strips that is item `index`.
    func tail(of wide: WideTable, at index: Int, full: Length) -> Tail {
        guard let table = wide.strips.first else { return Tail() }
        return tail(after: index) { tail in
            let first = table.lastBreak(in: 0..<wide.rowCount, keeping: tail.rows)
            let height = table.tops[wide.rowCount] - table.tops[first]
            return wide.overhead + height + tail.height <= full
        }
    }

    /// The longest tail of an item, with as many rows as can be, that fits; none when none does.
    private func tail(after index: Int, where fits: (Tail) -> Bool) -> Tail {
        for var tail in tails(after: index).reversed() {
            while tail.rows > 0 {
                if fits(tail) { return tail }
                tail.rows -= 1
            }
        }
        return Tail()
    }

    /// The items, with the last rows of tables that belong together parted where no page of `full`
    /// holds them and the tail.
    func itemsFreedForTails(full: Length) -> [Item] {
        items.enumerated().map { index, item in
            guard let tail = tails(after: index).last else { return item }
            var item = item
            item.galley = item.galley.freed(for: tail, full: full)
            return item
        }
    }

    /// The tails an item can have, the shortest first: one for each attached item after it and
    /// before the next table or page break.
    private func tails(after index: Int) -> [Tail] {
        var tails: [Tail] = []
        var tail = Tail()
        search: for item in items[(index + 1)...] {
            switch item.galley {
            case .table, .wide, .parts, .pageBreak: break search
            default: tail.height += item.galley.height
            }
            if let rows = item.attachedRows {
                tail.rows = max(tail.rows, rows)
                tails.append(tail)
            }
        }
        return tails
    }

    /// Height of what must stand below the next item on the same page; 0 when nothing must, or no
    /// page can hold both.
    func follower(of galley: Galley, full: Length) -> Length {
        let below = below(galley, full: full)
        return galley.height + below <= full ? below : .zero
    }

    /// Height of what should stand below the next item on the same page, whether a page can hold
    /// both or not.
    func below(_ galley: Galley, full: Length) -> Length {
        let isHeading = galley.isSolid && items[next].attachedRows == nil
        var height = Length.zero
        for index in (next + 1)..<max(next + 1, items.count) {
            let item = items[index]
            switch item.galley {
            case .space(let space): height += space
            case .pageBreak: return .zero
            case .table(let table, let rows) where isHeading:
                let tail = tail(of: table, rows, at: index, full: full)
                return height + table.leastHeight(rows, tail)
            case .wide(let table) where isHeading: return height + table.leastHeight
            default:
                guard item.attachedRows != nil else { return .zero }
                return height + chain(from: index, room: full - galley.height - height)
            }
        }
        return .zero
    }

    /// Height of an attached item and of those attached to it, as many as `room` holds.
    private func chain(from first: Int, room: Length) -> Length {
        var chain = items[first].galley.height
        var height = chain
        for item in items[(first + 1)...] {
            height += item.galley.height
            if case .space = item.galley { continue }
            guard item.attachedRows != nil, height <= room else { break }
            chain = height
        }
        return chain
    }
}

extension SetTable {
    /// The last row that may open a page such that `count` rows, and all that belong to them, come
    /// after it; the first of `rows` when there is none.
    func lastBreak(in rows: Range<Int>, keeping count: Int) -> Int {
        let row = max(rows.lowerBound, rows.upperBound - count)
        return max(rows.lowerBound, groupStart[row])
    }

    /// Height of the head and the first two rows, or of all if they cannot be parted.
    fileprivate func leastHeight(_ rows: Range<Int>, _ tail: Tail) -> Length {
        let end = nextBreak(from: rows.lowerBound + 2)
        guard end <= lastBreak(in: rows, keeping: tail.rows) else {
            return height(of: rows) + tail.height
        }
        return height(of: rows.lowerBound..<end)
    }
}

extension WideTable {
    /// Height of the tallest head, the line above it and the first two rows.
    fileprivate var leastHeight: Length {
        guard let table = strips.first else { return .zero }
        return overhead + table.tops[table.nextBreak(from: 2)]
    }
}
