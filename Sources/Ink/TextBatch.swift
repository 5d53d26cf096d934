import CPangoCairo
import Layout
import Paper
import Structures

/// All texts of one font and direction on a page, shown by one call.
struct TextBatch {
    private let face: Face
    private let isTurned: Bool
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []
    private var bytes: [CChar] = []
    private(set) var runs: [Run] = []

    /// A batch without texts.
    init(_ face: Face, isTurned: Bool) { (self.face, self.isTurned) = (face, isTurned) }

    /// Place of its first text on the page; 0 when it has none.
    var first: UInt32 { runs.first?.placed ?? 0 }

    /// Whether texts of `font` in this direction belong here.
    func isFor(_ font: Font, _ isTurned: Bool) -> Bool {
        self.isTurned == isTurned && face.font == font
    }

    /// Forgets its texts, not its room.
    mutating func empty() {
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
    }

    /// Adds a text that has glyphs, `placed` in the page's list.
    mutating func add(_ shaped: Shaped, at point: Point, placed: Int) {
        // Turned by a quarter, what runs upwards on the page runs to the right in user space.
        let (x, y) =
            isTurned ? (-point.y.points, point.x.points) : (point.x.points, point.y.points)
        for glyph in shaped.glyphs {
            let offset = Double(glyph.x) / Double(PANGO_SCALE)
            glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: x + offset, y: y))
            if glyph.byteCount > 0 || clusters.isEmpty {
                clusters.append(
                    cairo_text_cluster_t(num_bytes: Int32(glyph.byteCount), num_glyphs: 1))
            } else {
                clusters[clusters.count - 1].num_glyphs += 1
            }
        }
        var text = shaped.text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { bytes.append(contentsOf: $0) }
        }
        runs.append(Run(placed: UInt32(placed), glyphCount: UInt32(shaped.glyphs.count)))
    }

    /// Shows its texts with one call.
    ///
    /// Turning the context instead of the font keeps the face embedded once.
    func show(on context: OpaquePointer) {
        if isTurned {
            cairo_save(context)
            var quarter = cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: 0)
            cairo_transform(context, &quarter)
        }
        cairo_set_scaled_font(context, face.scaled)
        cairo_show_text_glyphs(
            context, bytes, Int32(bytes.count), glyphs, Int32(glyphs.count), clusters,
            Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        if isTurned { cairo_restore(context) }
    }
}
