import Paper

/// Text that stands in its place: its lines, all of one font.
struct FittedText {
    /// From top to bottom, one or more.
    var lines: [Shaped]
    /// Heights of their font.
    var heights: FontHeights

    var height: Length { heights.line * lines.count }
    var width: Length { lines.reduce(.zero) { max($0, $1.width) } }
}

extension Typesetter {
    /// Makes text fit a width: breaks at spaces and own hyphens, then shrinks by half points down
    /// to `least`, then parts words.
    ///
    /// In a caption (`isCaption`) words may be parted at soft hyphens before they shrink: there the
    /// author of the template has put them.
    ///
    /// Source: issue on forms, "Too much text".
    func fit(
        _ text: String, in font: Font, least: Length, room: Length, isCaption: Bool = false
    ) throws(TextFault) -> FittedText {
        let paragraphs = fragments(of: text)
        let early: Parting = isCaption ? .softHyphens : .never
        for font in sizes(of: font, least: least) {
            if let fitted = try fit(paragraphs, in: font, room: room, parting: early) {
                return fitted
            }
        }
        let smallest = sizes(of: font, least: least).last ?? font
        return FittedText(
            lines: try lines(paragraphs, in: smallest, room: room, parting: .anywhere),
            heights: try heights(of: smallest))
    }

    /// The text in lines, or nil when a word is too wide.
    func fit(
        _ paragraphs: [[Fragment]], in font: Font, room: Length, parting: Parting
    ) throws(TextFault) -> FittedText? {
        do throws(TextFault) {
            return FittedText(
                lines: try lines(paragraphs, in: font, room: room, parting: parting),
                heights: try heights(of: font))
        } catch {
            if case .wordTooWide = error { return nil }
            throw error
        }
    }

    /// The font at its size, and by half points smaller down to `least`.
    func sizes(of font: Font, least: Length) -> [Font] {
        var fonts = [font]
        var size = font.size
        while size > least {
            size = max(size - .pt(0.5), least)
            fonts.append(
                Font(
                    family: font.family, size: size, isBold: font.isBold, isItalic: font.isItalic))
        }
        return fonts
    }

    /// Sets a caption that runs upwards in a column `width` wide: the least length of its place.
    ///
    /// It stands on one line if that is no longer than 35 mm; else it wraps at spaces into as many
    /// lines as stand side by side; else it shrinks; and when even the least size is longer than
    /// 35 mm, the place becomes as long as it must, words parted where they may be.
    ///
    /// Source: looks/summary.png, heads of subjects; the limit is ours.
    func turnedLength(
        _ text: String, in font: Font, least: Length, width: Length
    ) throws(TextFault) -> (font: Font, length: Length) {
        let paragraphs = fragments(of: text)
        let limit = Length.mm(35)
        for font in sizes(of: font, least: least) {
            let most = width / (try heights(of: font).line)
            for room in [Length(units: .max / 2), limit] {
                let fitted = try fit(paragraphs, in: font, room: room, parting: .softHyphens)
                if let fitted, fitted.lines.count <= most, fitted.width <= limit {
                    return (font, fitted.width)
                }
            }
        }
        let smallest = sizes(of: font, least: least).last ?? font
        return (smallest, try longLength(paragraphs, in: smallest, width: width, over: limit))
    }

    /// The least length over `limit` at which the lines stand side by side in `width`.
    private func longLength(
        _ paragraphs: [[Fragment]], in font: Font, width: Length, over limit: Length
    ) throws(TextFault) -> Length {
        let heights = try heights(of: font)
        let most = width / heights.line
        let whole = try lines(
            paragraphs, in: font, room: Length(units: .max / 2), parting: .softHyphens)
        guard whole.count <= most else {
            throw .linesTooWide(need: heights.line * whole.count, have: width)
        }
        var (short, long) = (limit, whole.reduce(Length.zero) { max($0, $1.width) })
        while short < long {
            let middle = (short + long) / 2
            let fitted = try fit(paragraphs, in: font, room: middle, parting: .anywhere)
            if let fitted, fitted.lines.count <= most {
                long = min(middle, max(fitted.width, short))
            } else {
                short = middle + Length(units: 1)
            }
        }
        return long
    }
}

/// How often `length` holds `part`.
private func / (length: Length, part: Length) -> Int {
    part > .zero ? length.units / part.units : 0
}
