import Layout

/// Lines shaped so far, found by their very bytes: canonically equal texts are different keys.
///
/// Holds at most two generations; a line asked for again moves to the younger one, and when that
/// is full the elder is forgotten. So a book of any length takes bounded memory.
struct ShapedLines {
    private var young: [Key: Shaped] = [:]
    private var elder: [Key: Shaped] = [:]
    private let room: Int

    private struct Key: Hashable {
        var text: String
        var face: Int

        func hash(into hasher: inout Hasher) {
            hasher.combine(face)
            let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
                hasher.combine(bytes: UnsafeRawBufferPointer($0))
            }
            if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
        }

        static func == (left: Key, right: Key) -> Bool {
            left.face == right.face && left.text.utf8.elementsEqual(right.text.utf8)
        }
    }

    /// No lines yet; a generation holds `room` of them, 1 or more.
    init(room: Int = 16_384) { self.room = room }

    /// The line of `text` in the face with this number; nil when it is not known.
    mutating func line(_ text: String, face: Int) -> Shaped? {
        let key = Key(text: text, face: face)
        if let line = young[key] { return line }
        guard let line = elder[key] else { return nil }
        keep(line, key)
        return line
    }

    /// Keeps the line of `text` in the face with this number.
    mutating func keep(_ line: Shaped, text: String, face: Int) {
        keep(line, Key(text: text, face: face))
    }

    private mutating func keep(_ line: Shaped, _ key: Key) {
        if young.count >= room { (elder, young) = (young, [:]) }
        young[key] = line
    }
}
