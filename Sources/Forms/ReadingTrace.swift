import Yams

/// What the reader asked of each node of a template, while it read one.
struct ReadingTrace {
    /// What was asked of a node.
    enum Asked: Hashable {
        case text, phrase, flag
        case number(least: Double, most: Double)
        case wholeNumber(ClosedRange<Int>)
        case word([String])
        /// A list, and where its items stand.
        case list([TemplatePlace])
        /// A map with names of the author's own, and where its values stand.
        case names([TemplatePlace])
        /// A map with keys: its number.
        case map(Int)
    }

    /// A map whose keys are known; the same keys anywhere in a template are one map.
    struct Map {
        var keys: [String]
        /// How many such maps there are.
        var count = 0
        /// How many of them had to have each key.
        var required: [String: Int] = [:]
        /// Where values of each key stand.
        var values: [String: [TemplatePlace]] = [:]
        /// The lines of each key.
        var lines: [String: [Int]] = [:]
    }

    private(set) var asked: [TemplatePlace: Asked] = [:]
    private(set) var maps: [Map] = []

    // A word is asked for as a text first: what is asked last is what is wanted.
    mutating func add(_ kind: Asked, at place: TemplatePlace) { asked[place] = kind }

    mutating func add(_ keys: [String], at place: TemplatePlace) {
        let number = maps.firstIndex { $0.keys == keys } ?? maps.count
        if number == maps.count { maps.append(Map(keys: keys)) }
        maps[number].count += 1
        asked[place] = .map(number)
    }

    /// Says that the map at `place` has `key` at the line `line` and its value at `value`.
    mutating func add(_ key: String, line: Int, value: TemplatePlace, at place: TemplatePlace) {
        guard case .map(let number)? = asked[place] else { return }
        maps[number].values[key, default: []].append(value)
        maps[number].lines[key, default: []].append(line)
    }

    /// Says that the map at `place` must have `key`.
    mutating func require(_ key: String, at place: TemplatePlace) {
        guard case .map(let number)? = asked[place] else { return }
        maps[number].required[key, default: 0] += 1
    }
}

extension YAMLReader {
    /// Notes what is asked of a node.
    mutating func ask(_ kind: ReadingTrace.Asked, of node: Node) {
        let place = place(of: node)
        trace?.add(kind, at: place)
    }

    /// Notes that a node is to be a map with these keys.
    mutating func ask(keys: [String], of node: Node) {
        let place = place(of: node)
        trace?.add(keys, at: place)
    }

    /// Notes a key of a map and its value.
    mutating func ask(key: Node, value: Node, of node: Node) {
        let (line, value, place) = (place(of: key).line, place(of: value), place(of: node))
        trace?.add(key.scalar?.string ?? "", line: line, value: value, at: place)
    }

    /// Notes that a map must have `key`.
    mutating func require(_ key: String, of node: Node) {
        let place = place(of: node)
        trace?.require(key, at: place)
    }
}
