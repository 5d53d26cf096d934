/// Ink of a page on the way, each kind in drawing order.
struct Inks {
    /// Filled boxes.
    var fills: [Placed] = []
    /// Rules.
    var rules: [Placed] = []
    /// Texts in reading order.
    var texts: [Placed] = []

    /// All of it in drawing order: no rule hides a text, no fill a rule.
    var placed: [Placed] {
        var placed = fills
        placed.reserveCapacity(fills.count + rules.count + texts.count)
        placed += rules
        placed += texts
        return placed
    }
}
