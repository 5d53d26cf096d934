import Paper

/// Sets text in lines, and blocks at a width.
struct Typesetter<Shapes: Shaper> {
    let shaper: Shapes
    let hyphenation: Hyphenation

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
            var limit = room
            while true {
                let broken = try broken(fragments, in: font, room: limit, parting: parting)
                let widest = broken.reduce(Length.zero) { max($0, $1.width) }
                if widest <= room {
                    lines += broken
                    break
                }
                // Words are measured one by one; kerning between them may make a line wider.
                limit -= widest - room
            }
        }
        return lines
    }

    private func broken(
        _ fragments: [Fragment], in font: Font, room: Length, parting: Parting
    ) throws(TextFault) -> [Shaped] {
        var lines: [Shaped] = []
        var (line, spaces) = ("", "")
        var width = Length.zero
        for fragment in fragments {
            var fragment = fragment
            var own = try measure(fragment.text, in: font)
            let gap = line.isEmpty ? .zero : try measure(spaces, in: font)
            // Kerning between words may make the whole narrower than its parts: only the whole tells.
            if !line.isEmpty, width + gap + own > room,
                try shaped(line + spaces + fragment.text, in: font).width > room
            {
                lines.append(try shaped(line, in: font))
                (line, spaces, width) = ("", "", .zero)
            }
            while own > room {
                lines.append(try head(of: &fragment, in: font, room: room, parting, whole: own))
                own = try measure(fragment.text, in: font)
            }
            if !line.isEmpty {
                line += spaces
                width += gap
            }
            line += fragment.text
            width += own
            spaces = fragment.spaces
        }
        lines.append(try shaped(line, in: font))
        return lines
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
        throw .wordTooWide(need: whole, have: room)
    }

    private func measure(_ text: String, in font: Font) throws(TextFault) -> Length {
        text.isEmpty ? .zero : try shape(text, in: font).width
    }

    private func shaped(_ line: String, in font: Font) throws(TextFault) -> Shaped {
        line.isEmpty
            ? Shaped(text: "", font: font, width: .zero, glyphs: []) : try shape(line, in: font)
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
