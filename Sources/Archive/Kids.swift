import Structures

/// For each element those right below it, in reading order.
struct Kids {
    private var kids: [Int32]
    private var starts: [Int]

    init(_ structure: Structure) {
        let elements = structure.elements
        starts = Array(repeating: 0, count: elements.count + 1)
        for element in elements where element.parent >= 0 { starts[Int(element.parent) + 1] += 1 }
        for index in elements.indices { starts[index + 1] += starts[index] }
        kids = Array(repeating: 0, count: starts[elements.count])
        var next = starts
        for (index, element) in elements.enumerated() where element.parent >= 0 {
            kids[next[Int(element.parent)]] = Int32(clamping: index)
            next[Int(element.parent)] += 1
        }
    }

    subscript(element: Int) -> ArraySlice<Int32> { kids[starts[element]..<starts[element + 1]] }
}
