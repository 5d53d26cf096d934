import Forms
import Paper

extension Typesetter {
    /// Sets a band on page `page` of `pages`: its three texts on one line, or, where they would
    /// touch, each wrapped in a share of the width as it asks for.
    func band(
        _ band: PageBand, _ kind: LayoutError.Band, page: Int, pages: Int, width: Length
    ) throws(LayoutError) -> Galley {
        let sides: [(text: String, alignment: Alignment)] = [
            (band.left, .left), (band.centre, .centre), (band.right, .right),
        ]
        var tracks: [Track] = []
        var widths: [Length] = []
        for side in sides {
            let text = filled(side.text, page: page, pages: pages)
            let paragraph = Paragraph(text, font: band.font, alignment: side.alignment)
            do throws(TextFault) {
                let lines = try lines(
                    fragments(of: text), in: band.font, room: Length(units: .max / 2),
                    parting: .never)
                widths.append(lines.reduce(.zero) { max($0, $1.width) })
            } catch {
                throw .band(kind, error, need: .zero, have: width)
            }
            tracks.append(
                Track(
                    width: .share(weight: 1, least: .zero, most: nil),
                    block: .paragraph(paragraph)))
        }
        let side = max(widths[0], widths[2])
        if !fitsOneLine(widths, width) {
            for index in tracks.indices {
                tracks[index].width = .share(
                    weight: widths[index].units, least: .zero, most: nil)
            }
            tracks.removeAll { if case .share(0, _, _) = $0.width { true } else { false } }
        } else if widths[1] > .zero {
            let edge = max(side, (width - widths[1]) / 3)
            tracks[0].width = .fixed(edge)
            tracks[2].width = .fixed(edge)
        } else {
            tracks[0].width = .fixed(widths[0])
            tracks.remove(at: 1)
        }
        let galley = try galley(.tracks(tracks), width: width, path: BlockPath())
        guard galley.height <= band.height else {
            throw .band(kind, nil, need: galley.height, have: band.height)
        }
        return galley
    }

    /// Whether the texts stand beside each other, the second in the middle.
    private func fitsOneLine(_ widths: [Length], _ width: Length) -> Bool {
        if widths[1] == .zero { return widths[0] + widths[2] <= width }
        return max(widths[0], widths[2]) * 2 + widths[1] <= width
    }

    private func filled(_ text: String, page: Int, pages: Int) -> String {
        var (filled, rest) = ("", Substring(text))
        while let brace = rest.firstIndex(of: "{") {
            filled += rest[..<brace]
            rest = rest[brace...]
            if rest.hasPrefix("{page}") {
                filled += String(page)
                rest = rest.dropFirst(6)
            } else if rest.hasPrefix("{pages}") {
                filled += String(pages)
                rest = rest.dropFirst(7)
            } else {
                filled.append("{")
                rest = rest.dropFirst()
            }
        }
        return filled + rest
    }
}
