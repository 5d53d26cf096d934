import Structures

/// Texts of elements in the order in which they stand on pages.
struct FoundTexts {
    private var elements: [Int32] = []
    private var places: [TextPlace] = []

    /// Adds those of a page.
    mutating func add(_ inks: Inks, page: Int) {
        let first = inks.fills.count + inks.rules.count
        for (index, element) in inks.elements.enumerated() where element != Outline.artifact {
            // A text without glyphs is nowhere on the page.
            if case .text(let shaped, _, _) = inks.texts[index], shaped.glyphs.isEmpty { continue }
            elements.append(element)
            places.append(TextPlace(page: page, placed: first + index))
        }
    }

    /// Adds a figure that is the page's ink at `placed`.
    mutating func add(_ element: Int32, page: Int, placed: Int) {
        elements.append(element)
        places.append(TextPlace(page: page, placed: placed))
    }

    /// The texts by element, and for each of `count` elements its first, with their count at the end.
    func sorted(count: Int) -> (texts: [TextPlace], starts: [Int]) {
        var starts = Array(repeating: 0, count: count + 1)
        for element in elements { starts[Int(element) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        var texts = places
        for (index, element) in elements.enumerated() {
            texts[next[Int(element)]] = places[index]
            next[Int(element)] += 1
        }
        return (texts, starts)
    }
}
