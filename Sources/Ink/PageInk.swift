import CPangoCairo
import Forms
import Layout
import Paper
import Structures

/// Draws the ink of pages on Cairo contexts; decides nothing.
///
/// Fills lie undermost, over them rules, thin ones first, and text on top. Few large calls: rules
/// of one look are one path, texts of one font are one call. One serves many pages and keeps its
/// room from page to page.
struct PageInk {
    /// Whether the context's alpha stands for lightness, as in a picture of greys.
    var isAlphaLightness = false
    let shaper: PangoShaper
    private var strokes: [Stroke] = []
    private var batches: [TextBatch] = []
    private var lastBatch = 0

    private struct Stroke {
        var rule: Rule
        var lines: [(from: Point, to: Point)]
    }

    init(with shaper: PangoShaper) { self.shaper = shaper }

    /// Draws a page and answers its glyph runs in drawing order.
    mutating func draw(_ page: Page, on context: OpaquePointer) throws(InkError) -> [Run] {
        strokes.removeAll(keepingCapacity: true)
        for index in batches.indices { batches[index].empty() }
        var early: [Run] = []
        for (index, placed) in page.placed.enumerated() {
            switch placed {
            case .code(let code, let point):
                draw(code, at: point, on: context)
                early.append(Run(placed: UInt32(index), glyphCount: 0))
            case .overlay(let shaped, let grey):
                try draw(shaped, over: page.size, grey, on: context)
                early.append(
                    Run(placed: UInt32(index), glyphCount: UInt32(shaped.glyphs.count)))
            case .fill(let rect, let grey): fill(rect, grey, on: context)
            case .rule(let from, let to, let rule): add(rule, from, to)
            case .text(let shaped, let point, let isTurned):
                guard !shaped.glyphs.isEmpty else { continue }
                let batch = try batch(of: shaped.font, isTurned)
                batches[batch].add(shaped, at: point, placed: index)
            }
        }
        stroke(on: context)
        return early + show(on: context)
    }

    private func fill(_ rect: Rect, _ grey: Grey, on context: OpaquePointer) {
        setInk(grey, on: context)
        cairo_rectangle(
            context, rect.origin.x.points, rect.origin.y.points, rect.size.width.points,
            rect.size.height.points)
        cairo_fill(context)
    }

    private mutating func add(_ rule: Rule, _ from: Point, _ to: Point) {
        if let known = strokes.firstIndex(where: { $0.rule == rule }) {
            strokes[known].lines.append((from, to))
        } else {
            strokes.append(Stroke(rule: rule, lines: [(from, to)]))
        }
    }

    private mutating func stroke(on context: OpaquePointer) {
        // A thin grey rule must not cut through a thick black one that it meets.
        strokes.sort {
            ($0.rule.weight, $0.rule.grey.percent) < ($1.rule.weight, $1.rule.grey.percent)
        }
        // Rules that meet at a corner close it.
        cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
        for stroke in strokes {
            setInk(stroke.rule.grey, on: context)
            cairo_set_line_width(context, stroke.rule.weight.points)
            for (from, to) in stroke.lines {
                cairo_move_to(context, from.x.points, from.y.points)
                cairo_line_to(context, to.x.points, to.y.points)
            }
            cairo_stroke(context)
        }
    }

    private mutating func batch(of font: Font, _ isTurned: Bool) throws(InkError) -> Int {
        if lastBatch < batches.count, batches[lastBatch].isFor(font, isTurned) { return lastBatch }
        if let known = batches.firstIndex(where: { $0.isFor(font, isTurned) }) {
            lastBatch = known
            return known
        }
        do throws(ShapeError) {
            batches.append(TextBatch(try shaper.face(of: font), isTurned: isTurned))
        } catch {
            guard case .noFace(let asked, let got) = error else { throw .drawing("\(error)") }
            throw .noFace(asked: asked, got: got)
        }
        lastBatch = batches.count - 1
        return lastBatch
    }

    private func show(on context: OpaquePointer) -> [Run] {
        setInk(.black, on: context)
        // In the order in which the page first uses each font, whatever earlier pages used.
        let used = batches.filter { !$0.runs.isEmpty }.sorted { $0.first < $1.first }
        for batch in used { batch.show(on: context) }
        return used.flatMap(\.runs)
    }

    func setInk(_ grey: Grey, on context: OpaquePointer) {
        let light = Double(100 - grey.percent) / 100
        if isAlphaLightness {
            cairo_set_source_rgba(context, 0, 0, 0, light)
        } else {
            cairo_set_source_rgb(context, light, light, light)
        }
    }
}
