import Forms
import Paper
import Structures

extension Typesetter {
    /// Draws the requisite of a first page: its lines at the left, its code at the right.
    ///
    /// - Returns: the place of the code among the page's fills; nil where there is none.
    /// - Throws: ``LayoutError/band(_:_:need:have:)`` when it does not hold its lines or code.
    func draw(
        _ requisite: Requisite, at origin: Point, width: Length, texts: [String: String],
        on inks: inout Inks
    ) throws(LayoutError) -> Int? {
        let gap = Length.mm(6)
        let room = width - (requisite.code.map { $0.side + gap } ?? .zero)
        var y = origin.y
        for (index, line) in requisite.lines.enumerated() {
            var line = line
            line.text = filled(line.text, texts)
            let block = Block.paragraph(line)
            let galley = try galley(block, width: room, path: .requisite(index, block))
            try draw(galley, at: Point(x: origin.x, y: y), on: &inks)
            y += galley.height
        }
        let need = max(y - origin.y, requisite.code?.side ?? .zero)
        guard need <= requisite.height else {
            throw .band(.requisite, nil, need: need, have: requisite.height)
        }
        guard let code = requisite.code else { return nil }
        inks.fills.append(.code(code, at: Point(x: origin.x + width - code.side, y: origin.y)))
        return inks.fills.count - 1
    }

    /// Draws what lies behind a page.
    ///
    /// The word takes at most two thirds of the way from corner to corner. Source: ours.
    func draw(_ overlay: Overlay, on sheet: Size, inks: inout Inks) throws(LayoutError) {
        do throws(ShapeError) {
            var font = overlay.font
            let natural = try shaper.shape(overlay.text, in: font).width.units
            let (wide, high) = (sheet.width.units, sheet.height.units)
            let room = Int(Double(wide * wide + high * high).squareRoot()) * 2 / 3
            if natural > room { font.size = Length(units: font.size.units * room / natural) }
            inks.fills.append(.overlay(try shaper.shape(overlay.text, in: font), overlay.grey))
        } catch {
            throw .text(.unsettable(error), in: BlockPath())
        }
    }

    /// `text` with each `{name}` that pages give.
    func filled(_ text: String, _ texts: [String: String]) -> String {
        var text = text
        for (name, value) in texts {
            let parts = text.split(separator: "{\(name)}", omittingEmptySubsequences: false)
            text = parts.joined(separator: value)
        }
        return text
    }
}

extension BlockPath {
    /// The way to a line of the requisite, which is outside of the body.
    static func requisite(_ index: Int, _ block: Block) -> BlockPath {
        BlockPath().child(-2 - index, block)
    }
}
