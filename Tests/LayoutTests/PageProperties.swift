import Layout
import Paper

/// The box of a text on a page.
struct TextBox {
    var text: String
    var box: Rect

    init(_ shaped: Shaped, at point: Point, isTurned: Bool) {
        // Bricks: 4/5 of a line above the baseline, and a line is half a size's millimetres.
        let unit = shaped.font.size.units * 7200 / 25400
        let (ascent, descent) = (Length(units: unit * 4), Length(units: unit))
        text = shaped.text
        box =
            isTurned
            ? Rect(
                origin: Point(x: point.x - ascent, y: point.y - shaped.width),
                size: Size(width: ascent + descent, height: shaped.width))
            : Rect(
                origin: Point(x: point.x, y: point.y - ascent),
                size: Size(width: shaped.width, height: ascent + descent))
    }
}

extension Page {
    /// Boxes of its texts in drawing order.
    var boxes: [TextBox] {
        placed.compactMap {
            guard case .text(let shaped, let at, let isTurned) = $0 else { return nil }
            return TextBox(shaped, at: at, isTurned: isTurned)
        }
    }

    /// Whether every text is inside the margins and every rule on the sheet.
    func isInside(_ margins: Edges) -> Bool {
        placed.allSatisfy {
            switch $0 {
            case .text(let shaped, let at, let isTurned):
                let box = TextBox(shaped, at: at, isTurned: isTurned).box
                return box.origin.x >= margins.left && box.origin.y >= margins.top
                    && box.right <= size.width - margins.right
                    && box.bottom <= size.height - margins.bottom
            case .rule(let from, let to, _):
                return from.x >= .zero && from.y >= .zero && to.x <= size.width
                    && to.y <= size.height
            case .fill, .code, .overlay: return false
            }
        }
    }

    /// The first two texts that overlap.
    var overlap: (String, String)? {
        var open: [TextBox] = []
        for box in boxes.sorted(by: { $0.box.origin.y < $1.box.origin.y }) {
            open.removeAll { $0.box.bottom <= box.box.origin.y }
            for other in open
            where other.box.origin.x < box.box.right && box.box.origin.x < other.box.right {
                return (other.text, box.text)
            }
            open.append(box)
        }
        return nil
    }

    /// The first text that a rule's middle crosses.
    var crossed: String? {
        let rules = rules(from: .zero)
        for box in boxes {
            let (left, top) = (box.box.origin.x, box.box.origin.y)
            for (from, to) in rules
            where from.x < box.box.right && to.x > left && from.y < box.box.bottom && to.y > top {
                return box.text
            }
        }
        return nil
    }

    private func rules(from corner: Length) -> [(Point, Point)] {
        placed.compactMap {
            if case .rule(let from, let to, _) = $0 { (from, to) } else { nil }
        }
    }
}
