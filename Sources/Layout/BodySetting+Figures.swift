import Forms
import Paper

extension BodySetting {
    /// Moves the numbers of each column that wants it so that comma stands under comma, and the
    /// widest parts before and after it are together in the middle of the column.
    ///
    /// A number is a line of its cell's own: digits, and at most one comma among them. The figures
    /// of a font have one width, so those of equal places stand under each other.
    mutating func alignFigures() {
        guard columns.contains(where: \.alignsFigures) else { return }
        var widest: [Int: (before: Length, after: Length)] = [:]
        for line in lines {
            guard let parts = parts(of: line) else { continue }
            let known = widest[Int(line.column)] ?? (.zero, .zero)
            widest[Int(line.column)] = (
                max(known.before, parts.before), max(known.after, parts.after)
            )
        }
        for index in lines.indices {
            let column = Int(lines[index].column)
            guard let parts = parts(of: lines[index]), let widest = widest[column] else { continue }
            let free = sides[column + 1] - sides[column] - widest.before - widest.after
            // Where both parts at their widest do not fit side by side, each number stands by itself.
            guard free >= style.padding.left + style.padding.right else { continue }
            lines[index].x = sides[column] + free / 2 + widest.before - parts.before
        }
    }

    /// How wide a number is before its comma and from the comma on; nil for what is no number.
    private func parts(of line: SetLine) -> (before: Length, after: Length)? {
        guard columns[Int(line.column)].alignsFigures, line.columnSpan == 1,
            isNumber(line.shaped.text)
        else { return nil }
        let shaped = line.shaped
        let digits = shaped.text.utf8.prefix { $0 != 0x2C }.count
        guard digits < shaped.glyphs.count else { return (shaped.width, .zero) }
        // 1024 units of a glyph's place are a point.
        let before = Length(units: Int(shaped.glyphs[digits].x) * 2540 / 1024)
        return (before, shaped.width - before)
    }

    private func isNumber(_ text: String) -> Bool {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
