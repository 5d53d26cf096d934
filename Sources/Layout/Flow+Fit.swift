import Forms
import Paper

/// How much of a galley fits a page.
enum Fit {
    /// All of it.
    case all(Galley)
    /// Its beginning; `rest` goes to the next page.
    case part(Galley, rest: Galley)
    /// None of it.
    case none
}

extension Flow {
    /// How much of the next galley goes to the room left on a page.
    ///
    /// `full` is the height of an empty page. Where the page is still empty (`isTop`), all finer
    /// demands give way before nothing fits.
    func fit(_ galley: Galley, in room: Length, full: Length, isTop: Bool) -> Fit {
        switch galley {
        case .space, .pageBreak: return .all(galley)
        case .table(let table, let rows):
            let tail = tail(of: table, rows, at: next, full: full)
            return table.fit(rows, in: room, tail: tail, isTop: isTop)
        case .wide(let table):
            let tail = tail(of: table, at: next, full: full)
            guard
                let chunks = table.chunks(
                    room: room, full: full, tail: tail, least: isTop ? 1 : 2)
            else { return .none }
            let parts = WideParts(table: table, chunks: chunks)
            return parts.fit(0..<parts.count, in: room, tail: tail, isTop: isTop)
        case .parts(let parts, let range):
            let tail = tail(of: parts.table, at: next, full: full)
            return parts.fit(range, in: room, tail: tail, isTop: isTop)
        case .text(let text) where !galley.isSolid:
            let needed = keeps(galley, in: room, full: full, isTop: isTop)
            guard let needed else { return .none }
            return text.fit(in: room, needed: needed, isTop: isTop)
        case .ruled(let count, let pitch, let rule, let width):
            let needed = keeps(galley, in: room, full: full, isTop: isTop)
            guard let needed, pitch > .zero else { return needed == nil ? .none : .all(galley) }
            if needed <= room { return .all(galley) }
            let fitting = min(max(0, room.units / pitch.units), count - 1)
            if fitting <= 0 { return galley.height <= room && isTop ? .all(galley) : .none }
            return .part(
                .ruled(count: fitting, pitch: pitch, rule, width: width),
                rest: .ruled(count: count - fitting, pitch: pitch, rule, width: width))
        case .text, .rule, .solid:
            let follower = isTop ? .zero : follower(of: galley, full: full)
            return galley.height + follower <= room ? .all(galley) : .none
        }
    }
}

extension Flow {
    /// Height of a galley that page breaks may part, and of what must stand below it; nil when both
    /// are better moved to the next page whole.
    private func keeps(_ galley: Galley, in room: Length, full: Length, isTop: Bool) -> Length? {
        let below = below(galley, full: full)
        let needed = galley.height + below
        return below > .zero && needed > room && needed <= full && !isTop ? nil : needed
    }
}

extension SetTable {
    /// Breaks after as many rows as fit, so that two or more stand on either side of the break and,
    /// of the last ones, as many as the tail asks for.
    fileprivate func fit(_ rows: Range<Int>, in room: Length, tail: Tail, isTop: Bool) -> Fit {
        if height(of: rows) + tail.height <= room { return .all(.table(self, rows: rows)) }
        let limit = lastBreak(in: rows, keeping: tail.rows)
        let least = nextBreak(from: rows.lowerBound + 2)
        let free = room - overhead(from: rows.lowerBound, isPart: true)
        let end = furthestBreak(from: rows.lowerBound, within: free, upTo: limit)
        if end > rows.lowerBound, isTop || end >= least { return parted(rows, at: end) }
        guard isTop else { return .none }
        if height(of: rows) <= room { return .all(.table(self, rows: rows)) }
        let last = furthestBreak(from: rows.lowerBound, within: free, upTo: rows.upperBound)
        return last > rows.lowerBound ? parted(rows, at: last) : .none
    }

    private func parted(_ rows: Range<Int>, at row: Int) -> Fit {
        .part(
            .table(self, rows: rows.lowerBound..<row),
            rest: .table(self, rows: row..<rows.upperBound))
    }
}

extension WideParts {
    /// As many whole parts as fit; the last one takes the tail along.
    fileprivate func fit(_ parts: Range<Int>, in room: Length, tail: Tail, isTop: Bool) -> Fit {
        var end = parts.lowerBound
        while end < parts.upperBound {
            let isLast = end + 1 == parts.upperBound
            let isFirst = isTop && end == parts.lowerBound
            let needed = isLast && !isFirst ? tail.height : .zero
            guard height(of: parts.lowerBound..<(end + 1)) + needed <= room else { break }
            end += 1
        }
        if end == parts.upperBound { return .all(.parts(self, parts)) }
        if end == parts.lowerBound { return .none }
        return .part(
            .parts(self, parts.lowerBound..<end), rest: .parts(self, end..<parts.upperBound))
    }
}
