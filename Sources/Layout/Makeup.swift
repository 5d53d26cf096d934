import Forms
import Paper

/// Makes set galleys up into pages.
struct Makeup {
    let document: Document
    let frame: Frame

    /// The pages of a document's body, at least one.
    ///
    /// Each part up to a page break the template asks for is made up by itself; its tables grow as
    /// far as they may without another page.
    func bodies(of items: [Flow.Item]) throws(LayoutError) -> [Body] {
        var bodies: [Body] = []
        // A row must fit the first page too, which may have a requisite at its foot.
        let room = frame.height - (document.requisite?.height ?? .zero)
        let loosened = items.map { item in
            var item = item
            item.galley = item.galley.parted(within: room).loosened(within: room)
            return item
        }
        for part in parts(of: Flow(items: loosened).itemsFreedForTails(full: room)) {
            let grown = try grown(part, from: bodies.count)
            bodies += try self.bodies(of: grown, from: bodies.count)
        }
        if bodies.isEmpty { bodies.append(Body(pieces: [], opensPart: true)) }
        return bodies
    }

    /// What stands between page breaks, without parts that have nothing but air.
    private func parts(of items: [Flow.Item]) -> [[Flow.Item]] {
        items.split { if case .pageBreak = $0.galley { true } else { false } }
            .map(Array.init)
            .filter { !Flow(items: $0).isEmpty }
    }

    /// Pages of one part, the first of them page `index` of the document, from 0.
    private func bodies(of part: [Flow.Item], from index: Int) throws(LayoutError) -> [Body] {
        var flow = Flow(items: part)
        var bodies: [Body] = []
        repeat {
            let opensPart = bodies.isEmpty
            let leaf = Leaf(index: index + bodies.count, opensPart: opensPart, document)
            var room = leaf.has(document.header) ? frame.height : frame.heightWithoutHeader
            if index + bodies.count == 0, let requisite = document.requisite {
                room -= requisite.height
            }
            let pieces = try flow.takePage(room: room, full: frame.height)
            bodies.append(Body(pieces: pieces, opensPart: opensPart))
        } while !flow.isEmpty
        return bodies
    }
}

extension Makeup {
    /// In how many steps rows grow from their least height to their greatest.
    private static let steps = 32

    /// The part with the tallest rows, up to what each table allows, that take no more pages.
    ///
    /// Source: looks/README.md, "more where the sheet has room"; the way is ours.
    private func grown(_ part: [Flow.Item], from index: Int) throws(LayoutError) -> [Flow.Item] {
        guard part.contains(where: { $0.galley.mayGrow }) else { return part }
        let count = try bodies(of: part, from: index).count
        var (best, low, high) = (part, 0, Makeup.steps)
        while low < high {
            let step = (low + high + 1) / 2
            let grown = part.map { item in
                var item = item
                item.galley = item.galley.grown(step, of: Makeup.steps)
                return item
            }
            if try bodies(of: grown, from: index).count <= count {
                (best, low) = (grown, step)
            } else {
                high = step - 1
            }
        }
        return best
    }
}

extension Galley {
    /// The galley as one whose rows are no taller than a page.
    fileprivate func parted(within full: Length) -> Galley {
        switch self {
        case .table(let table, _):
            let room = full - table.overhead(from: 1, isPart: true)
            let parted = table.parted(as: table.pieces(of: table.needs, within: room))
            return .table(parted, rows: 0..<parted.rowCount)
        case .wide(let wide): return .wide(wide.parted(within: full - wide.overhead))
        default: return self
        }
    }

    /// The galley as one whose rows stay together only where a page can hold them.
    fileprivate func loosened(within full: Length) -> Galley {
        switch self {
        case .table(var table, let rows):
            let room = full - table.overhead(from: 1, isPart: true)
            table.groupStart = table.loosened(within: room, held: [table])
            return .table(table, rows: rows)
        case .wide(let wide):
            let room = full - wide.overhead
            return .wide(wide.regrouped { $0.loosened(within: room, held: wide.strips) })
        default: return self
        }
    }

    /// The galley as one whose last rows stay together only where a page can hold them and `tail`.
    func freed(for tail: Tail, full: Length) -> Galley {
        switch self {
        case .table(var table, let rows):
            let room = full - table.overhead(from: 1, isPart: true) - tail.height
            table.groupStart = table.loosenedEnd(within: room, held: [table])
            return .table(table, rows: rows)
        case .wide(let wide):
            let room = full - wide.overhead - tail.height
            return .wide(wide.regrouped { $0.loosenedEnd(within: room, held: wide.strips) })
        default: return self
        }
    }

    /// Whether it is a table whose rows may be taller than they must.
    fileprivate var mayGrow: Bool {
        guard case .table(let table, _) = self, let most = table.style.mostRowHeight else {
            return false
        }
        return most > table.style.rowHeight
    }

    /// The galley with its rows `step` of `steps` of the way from their least to their greatest
    /// height.
    fileprivate func grown(_ step: Int, of steps: Int) -> Galley {
        guard mayGrow, case .table(let table, let rows) = self,
            let most = table.style.mostRowHeight
        else { return self }
        let least = table.style.rowHeight
        return .table(table.stretched(to: least + (most - least) * step / steps), rows: rows)
    }
}
