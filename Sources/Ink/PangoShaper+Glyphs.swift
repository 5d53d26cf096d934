import CPangoCairo
import Layout
import Paper

extension PangoShaper {
    /// Reads the glyphs of the one line that Pango has laid out.
    func read(_ layout: OpaquePointer, text: String, face: Face) throws(ShapeError) -> Shaped {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        var x: Int32 = 0
        var node = pango_layout_get_line_readonly(layout, 0)?.pointee.runs
        var missing: Set<UInt32> = []
        while let run = node {
            let item = run.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
            try add(item.pointee, of: text, face, to: &glyphs, x: &x, missing: &missing)
            node = run.pointee.next
        }
        guard missing.isEmpty else {
            throw .missingGlyphs(face.font, codePoints: missing.sorted())
        }
        return Shaped(text: text, font: face.font, width: roundedUp(x), glyphs: glyphs)
    }

    private func add(
        _ run: PangoGlyphItem, of text: String, _ face: Face, to glyphs: inout [Glyph],
        x: inout Int32, missing: inout Set<UInt32>
    ) throws(ShapeError) {
        guard let item = run.item?.pointee, let string = run.glyphs?.pointee,
            let infos = string.glyphs, let clusters = string.log_clusters,
            let used = item.analysis.font
        else { return }
        guard used == face.loaded else {
            throw .noFace(asked: face.font, got: name(of: used))
        }
        let count = Int(string.num_glyphs)
        for index in 0..<count {
            let info = infos[index]
            let start = clusters[index]
            var end = index + 1
            while end < count, clusters[end] == start { end += 1 }
            let bytes = (end < count ? clusters[end] : item.length) - start
            let opens = index == 0 || clusters[index - 1] != start
            // Pango marks what it cannot set by bits above the number of a glyph.
            guard info.glyph < emptyGlyph, item.analysis.level & 1 == 0,
                let size = UInt8(exactly: opens ? bytes : 0)
            else {
                let at = Int(item.offset) + Int(start)
                missing.formUnion(codePoint(of: text, at: at))
                continue
            }
            glyphs.append(
                Glyph(id: info.glyph, x: x + info.geometry.x_offset, byteCount: size))
            x += info.geometry.width
        }
    }
}

/// Pango's number for no glyph; the flag of an unknown one lies above it.
private let emptyGlyph: UInt32 = 0x0FFF_FFFF

private func codePoint(of text: String, at offset: Int) -> [UInt32] {
    let place = text.utf8.index(text.startIndex, offsetBy: offset)
    return text.unicodeScalars[place...].first.map { [$0.value] } ?? []
}
