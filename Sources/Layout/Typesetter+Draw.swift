import Forms
import Paper

extension Typesetter {
    /// Draws a galley, its top left corner at `origin`.
    func draw(_ galley: Galley, at origin: Point, on inks: inout Inks) throws(LayoutError) {
        switch galley {
        case .space, .pageBreak: break
        case .text(let text): text.draw(at: origin, on: &inks)
        case .table(let table, let rows):
            try table.draw(rows, at: origin, on: &inks, with: self)
        case .wide(let table):
            // Only within blocks that no page break parts: there all rows are one part.
            let parts = WideParts(table: table, chunks: [0..<table.rowCount])
            try parts.draw(0..<parts.count, at: origin, on: &inks, with: self)
        case .parts(let parts, let range):
            try parts.draw(range, at: origin, on: &inks, with: self)
        case .rule(let rule, let width):
            inks.draw(rule, from: origin.x, width: width, y: origin.y + rule.weight / 2)
        case .ruled(let count, let pitch, let rule, let width):
            for index in 1...max(1, count) where index <= count {
                inks.draw(rule, from: origin.x, width: width, y: origin.y + pitch * index)
            }
        case .solid(let solid):
            for piece in solid.pieces {
                try draw(piece.galley, at: origin + piece.at, on: &inks)
            }
        }
    }
}

extension Inks {
    fileprivate mutating func draw(_ rule: Rule, from x: Length, width: Length, y: Length) {
        rules.append(.rule(from: Point(x: x, y: y), to: Point(x: x + width, y: y), rule))
    }
}
