import Paper

/// Ink of a page on the way, each kind in drawing order.
struct Inks {
    /// Filled boxes.
    var fills: [Placed] = []
    /// Rules.
    var rules: [Placed] = []
    /// Texts in reading order.
    private(set) var texts: [Placed] = []
    /// For each text the element it belongs to; ``Outline/artifact`` where that is none.
    private(set) var elements: [Int32] = []

    /// Adds a line of text that belongs to an element of the document's outline.
    mutating func add(_ shaped: Shaped, at point: Point, isTurned: Bool = false, of element: Int32)
    {
        texts.append(.text(shaped, at: point, isTurned: isTurned))
        elements.append(element)
    }

    /// Makes room for `count` more texts.
    mutating func reserve(_ count: Int) {
        texts.reserveCapacity(texts.count + count)
        elements.reserveCapacity(texts.count + count)
    }

    /// All of it in drawing order: no rule hides a text, no fill a rule.
    var placed: [Placed] {
        var placed = fills
        placed.reserveCapacity(fills.count + rules.count + texts.count)
        placed += rules
        placed += texts
        return placed
    }
}
