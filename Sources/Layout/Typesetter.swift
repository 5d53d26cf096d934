import Paper

/// Sets text in lines, and blocks at a width.
struct Typesetter<Shapes: Shaper> {
    let shaper: Shapes
    let hyphenation: Hyphenation
    /// The elements that texts belong to; without one all are artifacts.
    var outline = Outline()

    func shape(_ text: String, in font: Font) throws(TextFault) -> Shaped {
        do throws(ShapeError) {
            return try shaper.shape(text, in: font)
        } catch {
            throw .unsettable(error)
        }
    }

    func heights(of font: Font) throws(TextFault) -> FontHeights {
        do throws(ShapeError) {
            return try shaper.heights(of: font)
        } catch {
            throw .unsettable(error)
        }
    }
}

/// Where a word may be parted that is wider than its place.
enum Parting {
    /// Nowhere.
    case never
    /// At its soft hyphens.
    case softHyphens
    /// At its soft hyphens, and where the hyphenation says.
    case anywhere
}

extension Typesetter {
    /// Breaks a text into lines no wider than `room`, each as full as can be.
    ///
    /// - Returns: one or more lines; an empty one has no glyphs.
    func lines(
        _ paragraphs: [[Fragment]], in font: Font, room: Length, parting: Parting
    ) throws(TextFault) -> [Shaped] {
        var lines: [Shaped] = []
        for fragments in paragraphs {
            var line = Line()
            for fragment in fragments {
                if let longer = try self.line(line, with: fragment, in: font, room: room) {
                    line = longer
                    continue
                }
                if !line.isEmpty { lines.append(try shaped(line, in: font)) }
                var rest = fragment
                var width = try measure(rest.text, in: font)
                while width > room {
                    lines.append(try head(of: &rest, in: font, room: room, parting, whole: width))
                    width = try measure(rest.text, in: font)
                }
                line = Line(text: rest.text, spaces: rest.spaces, width: width)
            }
            lines.append(try shaped(line, in: font))
        }
        return lines
    }

    /// The line with one more word; nil when that is wider than `room`.
    ///
    /// Words are measured one by one, for they come again and again; near the limit the line is
    /// shaped whole, because kerning and rounding make it differ a little from the sum.
    private func line(
        _ line: Line, with word: Fragment, in font: Font, room: Length
    ) throws(TextFault) -> Line? {
        var longer = line
        longer.text += line.spaces + word.text
        longer.spaces = word.spaces
        longer.width += try measure(line.spaces, in: font) + measure(word.text, in: font)
        if longer.width > room + room / 8 { return nil }
        if longer.width > room - room / 8 { longer.width = try measure(longer.text, in: font) }
        return longer.width <= room ? longer : nil
    }

    /// Takes from a word too wide for a line as much as fits with a hyphen.
    private func head(
        of word: inout Fragment, in font: Font, room: Length, _ parting: Parting, whole: Length
    ) throws(TextFault) -> Shaped {
        let scalars = Array(word.text.unicodeScalars)
        var places = parting == .never ? [] : word.softHyphens
        if parting == .anywhere {
            places += hyphenation.breaks(word.text).filter { (1..<scalars.count).contains($0) }
            places.sort()
        }
        for place in places.reversed() {
            let head = try shape(string(scalars[..<place]) + "-", in: font)
            guard head.width <= room else { continue }
            word.text = string(scalars[place...])
            word.softHyphens = word.softHyphens.compactMap { $0 > place ? $0 - place : nil }
            return head
        }
        if parting == .anywhere, word.isRest || isAddress(scalars),
            let (place, head) = try longestHead(of: scalars, in: font, room: room)
        {
            word.text = string(scalars[place...])
            (word.softHyphens, word.isRest) = ([], true)
            return head
        }
        for (end, next) in parting == .anywhere ? plainBreaks(of: scalars) : [] {
            let head = try shape(string(scalars[..<end]), in: font)
            guard head.width <= room else { continue }
            (word.text, word.softHyphens) = (string(scalars[next...]), [])
            return head
        }
        throw .wordTooWide(need: whole, have: room)
    }

    /// Where a word is parted as it is, at last: the end of its first part and the start of the rest.
    ///
    /// A count and its code, such as 10УП, for a hyphen would be a minus; a sign and its number,
    /// such as № 151-у.
    private func plainBreaks(of scalars: [Unicode.Scalar]) -> [(end: Int, next: Int)] {
        let count = countEnd(scalars).map { (end: $0, next: $0) }
        let sign = scalars.firstIndex(of: " ").map { (end: $0, next: $0 + 1) }
        return [count, sign].compactMap(\.self)
    }

    /// Whether it is no word of a language: addresses and numbers, as people paste them into a journal.
    private func isAddress(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.count > longestWord && !scalars.contains("\u{A0}")
            && scalars.contains { !$0.properties.isAlphabetic }
    }

    /// As many scalars of an address as a line holds, without a hyphen, which would be one of its own.
    private func longestHead(
        of scalars: [Unicode.Scalar], in font: Font, room: Length
    ) throws(TextFault) -> (place: Int, head: Shaped)? {
        var best: (place: Int, head: Shaped)?
        var (low, high) = (0, scalars.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            let head = try shape(string(scalars[..<middle]), in: font)
            if head.width <= room {
                (low, best) = (middle, (middle, head))
            } else {
                high = middle
            }
        }
        return best
    }

    private func countEnd(_ scalars: [Unicode.Scalar]) -> Int? {
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        return digits > 0 && digits < scalars.count ? digits : nil
    }

    private func measure(_ text: String, in font: Font) throws(TextFault) -> Length {
        text.isEmpty ? .zero : try shape(text, in: font).width
    }

    private func shaped(_ line: Line, in font: Font) throws(TextFault) -> Shaped {
        line.isEmpty
            ? Shaped(text: "", font: font, width: .zero, glyphs: [])
            : try shape(line.text, in: font)
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

/// Signs of the longest word with other signs than letters that must be told whole.
private let longestWord = 24

/// A line on the way.
private struct Line {
    var text = ""
    /// Spaces after it, printed only if another word follows.
    var spaces = ""
    var width = Length.zero

    var isEmpty: Bool { text.isEmpty }
}
