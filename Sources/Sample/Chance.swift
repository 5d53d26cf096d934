/// A stream of numbers that look random and are always the same for one seed.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014 (SplitMix64).
struct Chance {
    private var state: UInt64

    /// The stream of `seed` for one purpose, told apart by `path`.
    ///
    /// Streams do not depend on each other: one more draw in a class leaves the others as they are.
    init(seed: UInt64, _ path: Int...) {
        state = seed
        for step in path {
            state = next() ^ UInt64(bitPattern: Int64(step))
        }
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but without `limit`, which is 1 or more.
    mutating func below(_ limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// A number of `range`, its ends included.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// Whether something that happens `permille` times in a thousand happens now.
    mutating func hits(_ permille: Int) -> Bool { below(1000) < permille }

    /// One of `choices`, of which there is at least one.
    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// The same elements in an order of chance.
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var mixed = elements
        for place in mixed.indices.dropFirst().reversed() {
            mixed.swapAt(place, below(place + 1))
        }
        return mixed
    }
}
