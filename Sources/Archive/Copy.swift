import PDFObjects

/// Copies what pages need, fonts above all, from the drawn file to the finished one.
struct Copy {
    private var numbers: [Int: Int] = [:]
    private var waiting: [Int] = []
    private var known: [PDFValue: Int] = [:]

    /// The number that an object of the drawn file has in the finished one.
    mutating func number(_ old: Int, in writer: inout PDFWriter) -> Int {
        if let number = numbers[old] { return number }
        let number = writer.reserve()
        numbers[old] = number
        waiting.append(old)
        return number
    }

    /// The number of resources, the same for equal ones: every page of Cairo's has its own.
    mutating func resources(_ old: PDFDictionary, in writer: inout PDFWriter) -> Int {
        let value = PDFValue.dictionary(old)
        if let number = known[value] { return number }
        let number = writer.reserve()
        known[value] = number
        writer.write(number, renumbered(value, in: &writer))
        return number
    }

    /// A value with the numbers of the finished file.
    mutating func renumbered(_ value: PDFValue, in writer: inout PDFWriter) -> PDFValue {
        switch value {
        case .reference(let old): return .reference(number(old, in: &writer))
        case .array(let values): return .array(values.map { renumbered($0, in: &writer) })
        case .dictionary(var dictionary):
            for index in dictionary.entries.indices {
                dictionary.entries[index].value = renumbered(
                    dictionary.entries[index].value, in: &writer)
            }
            return .dictionary(dictionary)
        default: return value
        }
    }

    /// Copies all that has been asked for, and what that asks for.
    mutating func finish(from drawn: DrawnObjects, to writer: inout PDFWriter) {
        while let old = waiting.popLast() {
            let object = drawn.object(old)
            let number = number(old, in: &writer)
            guard case .dictionary(var dictionary) = object.value else {
                writer.write(number, renumbered(object.value, in: &writer))
                continue
            }
            mend(&dictionary)
            if object.stream != nil { dictionary["Length"] = nil }
            let value = renumbered(.dictionary(dictionary), in: &writer)
            if let stream = object.stream {
                var head: [UInt8] = []
                for entry in value.dictionary?.entries ?? [] {
                    head.name(entry.name)
                    entry.value.write(to: &head)
                }
                writer.write(number, head, stream: stream)
            } else {
                writer.write(number, value)
            }
        }
    }

    private func mend(_ dictionary: inout PDFDictionary) {
        // Source: ISO 19005-2, 6.2.11.3.2.
        if dictionary["Subtype"] == .name("CIDFontType2"), dictionary["CIDToGIDMap"] == nil {
            dictionary["CIDToGIDMap"] = .name("Identity")
        }
        // Source: ISO 19005-2, 6.2.8.
        if dictionary["Interpolate"] == .bool(true) { dictionary["Interpolate"] = nil }
    }
}
