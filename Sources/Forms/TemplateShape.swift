/// What a template may look like: its maps with their keys, and what each key holds.
///
/// It is not written down but seen: the reader reads a model template in which every key occurs,
/// and what it asks of each node is noted. So no key and no limit stands in two places. What the
/// model says behind `#` on the line of a key is the key's note.
public struct TemplateShape: Hashable, Sendable {
    /// Every map with known keys; the first is the template.
    public var maps: [Map]

    /// A map with known keys.
    public struct Map: Hashable, Sendable {
        /// Its keys, in the order the reader lists them.
        public var keys: [String]
        /// Those that must be there.
        public var required: Set<String>
        /// What each key may hold, one of several; nothing for a key that the model does not show.
        public var values: [String: [Value]]
        /// What each key is for, in Russian, for the template's author.
        public var notes: [String: String]
    }

    /// What a key may hold.
    public indirect enum Value: Hashable, Sendable {
        /// A text.
        case text
        /// A text with names in braces.
        case phrase
        /// `true` or `false`.
        case flag
        /// A number with its limits.
        case number(least: Double, most: Double)
        /// A whole number with its limits.
        case wholeNumber(ClosedRange<Int>)
        /// One of these words.
        case word([String])
        /// A list whose items are one of these.
        case list([Value])
        /// A map with names of the author's own, whose values are one of these.
        case names([Value])
        /// The map with this number among ``TemplateShape/maps``.
        case map(Int)
    }

    /// The shape that a model template shows.
    ///
    /// - Throws: ``TemplateError`` when the model has faults.
    public init(ofModel text: String, file: String) throws(TemplateError) {
        var reader = YAMLReader(file: file)
        reader.trace = ReadingTrace()
        _ = try reader.template(text)
        let trace = reader.trace ?? ReadingTrace()
        let lists = trace.kindsOfLists
        let notes = text.split(separator: "\n", omittingEmptySubsequences: false).map(note)
        maps = trace.maps.map { map in
            Map(
                keys: map.keys,
                required: Set(map.required.filter { $0.value == map.count }.keys),
                values: map.values.mapValues { trace.values(at: $0).map { $0.widened(to: lists) } },
                notes: map.lines.compactMapValues { lines in
                    lines.lazy.compactMap { notes[$0 - 1] }.first
                })
        }
    }

    /// Keys that the model does not show, each after the first key of its map.
    public var keysNotShown: [String] {
        maps.flatMap { map in
            map.keys.filter { map.values[$0] == nil }.map { "\(map.keys[0]).\($0)" }
        }
    }
}

/// What a line of a model says behind its last ` # `; nil for a line that is all comment, or none.
private func note(_ line: Substring) -> String? {
    guard !line.drop(while: { $0 == " " }).hasPrefix("#"), let sign = line.ranges(of: " # ").last
    else { return nil }
    return String(line[sign.upperBound...])
}

extension ReadingTrace {
    /// What was asked at these places, each thing once, in the order of the places.
    fileprivate func values(at places: [TemplatePlace]) -> [TemplateShape.Value] {
        var values: [TemplateShape.Value] = []
        for place in places.sorted() {
            guard let value = value(at: place), !values.contains(value) else { continue }
            values.append(value)
        }
        return values
    }

    private func value(at place: TemplatePlace) -> TemplateShape.Value? {
        switch asked[place] {
        case .text?: .text
        case .phrase?: .phrase
        case .flag?: .flag
        case .number(let least, let most)?: .number(least: least, most: most)
        case .wholeNumber(let limits)?: .wholeNumber(limits)
        case .word(let words)?: .word(words)
        case .list(let items)?: .list(values(at: items))
        case .names(let items)?: .names(values(at: items))
        case .map(let number)?: .map(number)
        case nil: nil
        }
    }
}

extension ReadingTrace {
    /// What lists hold: lists with an item in common hold the same things, as bodies do.
    fileprivate var kindsOfLists: [[TemplateShape.Value]] {
        var kinds: [[TemplateShape.Value]] = []
        for place in asked.keys.sorted() {
            guard case .list(let items)? = asked[place] else { continue }
            var kind = values(at: items)
            for other in kinds where other.contains(where: kind.contains) {
                kind = other + kind.filter { !other.contains($0) }
                kinds.removeAll { $0 == other }
            }
            kinds.append(kind)
        }
        return kinds
    }
}

extension TemplateShape.Value {
    /// A list of whatever such lists hold; anything else as it is.
    fileprivate func widened(to lists: [[TemplateShape.Value]]) -> TemplateShape.Value {
        guard case .list(let items) = self else { return self }
        return .list(lists.first { $0.contains(where: items.contains) } ?? items)
    }
}
