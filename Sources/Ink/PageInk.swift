import CPangoCairo
import CShim
import Forms
import Layout
import Paper

/// Draws the ink of one page on a Cairo context; decides nothing.
///
/// Few large calls: rules of one look are one path, texts of one font are one call.
struct PageInk {
    private let context: OpaquePointer
    private let shaper: PangoShaper
    private var batches: [Batch] = []
    private var places: [FontKey: Int] = [:]

    private struct FontKey: Hashable {
        var font: Font
        var isTurned: Bool
    }

    private struct Batch {
        var scaled: OpaquePointer
        var isTurned: Bool
        var glyphs: [cairo_glyph_t] = []
        var clusters: [cairo_text_cluster_t] = []
        var bytes: [CChar] = []
        var runs: [Run] = []
    }

    init(on context: OpaquePointer, with shaper: PangoShaper) {
        (self.context, self.shaper) = (context, shaper)
    }

    /// Draws a page and answers its glyph runs in drawing order.
    mutating func draw(_ page: Page) throws(ShapeError) -> [Run] {
        var rules: [(Rule, [(Point, Point)])] = []
        for (index, placed) in page.placed.enumerated() {
            switch placed {
            case .fill(let rect, let grey): fill(rect, grey)
            case .rule(let from, let to, let rule):
                if let known = rules.firstIndex(where: { $0.0 == rule }) {
                    rules[known].1.append((from, to))
                } else {
                    rules.append((rule, [(from, to)]))
                }
            case .text(let shaped, let point, let isTurned):
                try add(shaped, at: point, isTurned, index)
            }
        }
        for (rule, lines) in rules { stroke(lines, rule) }
        return flush()
    }

    private func fill(_ rect: Rect, _ grey: Grey) {
        setInk(grey)
        cairo_rectangle(
            context, rect.origin.x.points, rect.origin.y.points, rect.size.width.points,
            rect.size.height.points)
        cairo_fill(context)
    }

    private func stroke(_ lines: [(Point, Point)], _ rule: Rule) {
        setInk(rule.grey)
        cairo_set_line_width(context, rule.weight.points)
        for (from, to) in lines {
            cairo_move_to(context, from.x.points, from.y.points)
            cairo_line_to(context, to.x.points, to.y.points)
        }
        cairo_stroke(context)
    }

    private func setInk(_ grey: Grey) {
        let light = Double(100 - grey.percent) / 100
        cairo_set_source_rgb(context, light, light, light)
    }

    private mutating func add(
        _ shaped: Shaped, at point: Point, _ isTurned: Bool, _ index: Int
    ) throws(ShapeError) {
        guard !shaped.glyphs.isEmpty else { return }
        let key = FontKey(font: shaped.font, isTurned: isTurned)
        let place: Int
        if let known = places[key] {
            place = known
        } else {
            place = batches.count
            places[key] = place
            let scaled = try shaper.face(of: shaped.font).scaled
            batches.append(Batch(scaled: scaled, isTurned: isTurned))
        }
        // Turned by a quarter, what runs to the right on the page runs downwards in user space.
        let (x, y) =
            isTurned
            ? (-point.y.points, point.x.points) : (point.x.points, point.y.points)
        for glyph in shaped.glyphs {
            let offset = Double(glyph.x) / Double(PANGO_SCALE)
            batches[place].glyphs.append(
                cairo_glyph_t(index: UInt(glyph.id), x: x + offset, y: y))
            if glyph.byteCount > 0 {
                batches[place].clusters.append(
                    cairo_text_cluster_t(num_bytes: Int32(glyph.byteCount), num_glyphs: 1))
            } else if let last = batches[place].clusters.indices.last {
                batches[place].clusters[last].num_glyphs += 1
            }
        }
        for byte in shaped.text.utf8 { batches[place].bytes.append(CChar(bitPattern: byte)) }
        batches[place].runs.append(Run(placed: index, glyphCount: shaped.glyphs.count))
    }

    private func flush() -> [Run] {
        setInk(.black)
        var runs: [Run] = []
        for batch in batches {
            if batch.isTurned {
                cairo_save(context)
                cairo_rotate(context, -Double.pi / 2)
            }
            cairo_set_scaled_font(context, batch.scaled)
            cairo_show_text_glyphs(
                context, batch.bytes, Int32(batch.bytes.count), batch.glyphs,
                Int32(batch.glyphs.count), batch.clusters, Int32(batch.clusters.count),
                cairo_text_cluster_flags_t(rawValue: 0))
            if batch.isTurned { cairo_restore(context) }
            runs += batch.runs
        }
        return runs
    }
}
