import CPangoCairo
import CShim
import Layout
import Paper

extension PangoShaper {
    /// Reads the glyphs of the line that Pango has just laid out.
    func glyphs(
        of text: String, font: Font, face: Face, layout: OpaquePointer
    ) throws(ShapeError) -> Shaped {
        guard pango_layout_get_unknown_glyphs_count(layout) == 0 else {
            throw .missingGlyphs(font, codePoints: missing(in: text, face))
        }
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        var x: Int32 = 0
        guard let line = pango_layout_get_line_readonly(layout, 0) else {
            return Shaped(text: text, font: font, width: .zero, glyphs: [])
        }
        var node = line.pointee.runs
        while let run = node {
            let item = run.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
            try add(item.pointee, to: &glyphs, x: &x, font: font, face: face, text: text)
            node = run.pointee.next
        }
        return Shaped(text: text, font: font, width: roundedUp(x), glyphs: glyphs)
    }

    private func add(
        _ run: PangoGlyphItem, to glyphs: inout [Glyph], x: inout Int32, font: Font, face: Face,
        text: String
    ) throws(ShapeError) {
        guard let item = run.item, let string = run.glyphs,
            let clusters = string.pointee.log_clusters
        else { return }
        let analysis = item.pointee.analysis
        guard let used = analysis.font else { return }
        if used != face.font {
            let got = family(of: used)
            guard got == font.family else { throw .noFace(asked: font, got: got) }
        }
        guard analysis.level & 1 == 0 else {
            throw .missingGlyphs(font, codePoints: missing(in: text, face))
        }
        let count = Int(string.pointee.num_glyphs)
        for index in 0..<count {
            let info = string.pointee.glyphs[index]
            let opens = index == 0 || clusters[index] != clusters[index - 1]
            var end = index + 1
            while end < count, clusters[end] == clusters[index] { end += 1 }
            let stop = end < count ? clusters[end] : item.pointee.length
            glyphs.append(
                Glyph(
                    id: info.glyph, x: x + info.geometry.x_offset,
                    byteCount: opens ? UInt8(clamping: stop - clusters[index]) : 0))
            x += info.geometry.width
        }
    }

    private func family(of font: UnsafeMutablePointer<PangoFont>) -> String {
        guard let description = pango_font_describe(font) else { return "" }
        defer { pango_font_description_free(description) }
        return pango_font_description_get_family(description).map { String(cString: $0) } ?? ""
    }

    // Code points the face has no glyph for; those of another direction when it has all.
    private func missing(in text: String, _ face: Face) -> [UInt32] {
        guard let coverage = pango_font_get_coverage(face.font, nil) else { return [] }
        defer { pango_coverage_unref(coverage) }
        let scalars = text.unicodeScalars.map(\.value)
        let lacking = scalars.filter {
            pango_coverage_get(coverage, Int32($0)) != PANGO_COVERAGE_EXACT
        }
        return Array(Set(lacking.isEmpty ? scalars.filter { $0 > 0x4FF } : lacking)).sorted()
    }
}
