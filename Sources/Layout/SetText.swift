import Forms
import Paper

/// A paragraph in lines.
struct SetText {
    /// Lines from top to bottom.
    var lines: ArraySlice<Shaped>
    /// Heights of their font.
    var heights: FontHeights
    /// From baseline to baseline.
    var leading: Length
    /// Where each stands in `width`.
    var alignment: Alignment
    /// Width of the place.
    var width: Length
    /// The element it is.
    var element: Int32

    var height: Length { leading * lines.count }

    /// The baseline of line `index`, from 0, from the top down.
    func baseline(_ index: Int) -> Length {
        leading * index + (leading - heights.line) / 2 + heights.ascent
    }
}

extension SetText {
    /// Never one line alone at the foot or the top of a page, unless nothing else fits; the last
    /// two wait for what must stand below them.
    func fit(in room: Length, needed: Length, isTop: Bool) -> Fit {
        if needed <= room { return .all(.text(self)) }
        let fitting = leading > .zero ? max(0, room.units / leading.units) : lines.count
        let count = min(fitting, lines.count - 2)
        if count >= 2 { return parted(after: count) }
        guard isTop, fitting > 0 else { return .none }
        return fitting < lines.count ? parted(after: fitting) : .all(.text(self))
    }

    private func parted(after count: Int) -> Fit {
        var (part, rest) = (self, self)
        part.lines = lines.prefix(count)
        rest.lines = lines.dropFirst(count)
        return .part(.text(part), rest: .text(rest))
    }
}

extension SetText {
    /// Draws it, its top left corner at `origin`.
    func draw(at origin: Point, on inks: inout Inks) {
        for (index, shaped) in lines.enumerated() where !shaped.text.isEmpty {
            let free = width - shaped.width
            let x =
                switch alignment {
                case .left: origin.x
                case .centre: origin.x + free / 2
                case .right: origin.x + free
                }
            let point = Point(x: x, y: origin.y + baseline(index))
            inks.add(shaped, at: point, of: element)
        }
    }
}
