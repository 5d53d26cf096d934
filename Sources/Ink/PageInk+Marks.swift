import CPangoCairo
import Forms
import Layout
import Paper

extension PageInk {
    /// Draws a code as one path, so that no light line parts its squares, and marks it as a figure
    /// where the context is a PDF's.
    func draw(_ code: SquareCode, at origin: Point, on context: OpaquePointer) {
        let square = code.side.points / Double(code.count)
        cairo_tag_begin(context, "Figure", nil)
        setInk(.black, on: context)
        for row in 0..<code.count {
            var column = 0
            while column < code.count {
                let start = column
                while column < code.count, code.isDark[row * code.count + column] { column += 1 }
                if column > start {
                    cairo_rectangle(
                        context, origin.x.points + Double(start) * square,
                        origin.y.points + Double(row) * square, Double(column - start) * square,
                        square)
                }
                column += 1
            }
        }
        cairo_fill(context)
        cairo_tag_end(context, "Figure")
    }

    /// Draws a text over a page from corner to corner, its middle in the page's.
    func draw(
        _ shaped: Shaped, over size: Size, _ grey: Grey, on context: OpaquePointer
    ) throws(InkError) {
        let (wide, high) = (size.width.points, size.height.points)
        let way = (wide * wide + high * high).squareRoot()
        var turn = cairo_matrix_t(
            xx: wide / way, yx: -high / way, xy: high / way, yy: wide / way, x0: wide / 2,
            y0: high / 2)
        var batch: TextBatch
        do throws(ShapeError) {
            batch = TextBatch(try shaper.face(of: shaped.font), isTurned: false)
        } catch {
            throw .drawing("\(error)")
        }
        // Capitals stand about seven tenths of the em above the line.
        let below = Length(units: shaped.font.size.units * 35 / 100)
        batch.add(
            shaped, at: Point(x: Length(units: -shaped.width.units / 2), y: below), placed: 0)
        cairo_save(context)
        cairo_transform(context, &turn)
        setInk(grey, on: context)
        batch.show(on: context)
        cairo_restore(context)
    }
}
