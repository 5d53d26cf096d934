/// Patterns that say where words of a language may be parted.
///
/// Source: F. M. Liang, Word Hy-phen-a-tion by Com-put-er (1983); the file's form is libhyphen's.
public struct HyphenationPatterns: Sendable {
    /// For the letters of each pattern, `.` for a word's end, how much each place between them is
    /// for a break (odd) or against it (even).
    private let weights: [[Unicode.Scalar]: [UInt8]]
    private let longest: Int

    /// The patterns of a file whose first line says that its letters are in KOI8-R; nil when it says
    /// something else.
    ///
    /// A line with a sign that no word has is left out: such are the exceptions written for TeX at
    /// the end of the file, and libhyphen finds them in no word either.
    public init?(koi8 bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A).map { $0.filter { $0 != 0x0D } }
        guard let first = lines.first, first == Array("KOI8-R".utf8) else { return nil }
        var weights: [[Unicode.Scalar]: [UInt8]] = [:]
        for line in lines.dropFirst() {
            guard let (letters, values) = Self.pattern(line) else { continue }
            weights[letters] = values
        }
        (self.weights, longest) = (weights, weights.keys.reduce(0) { max($0, $1.count) })
    }

    private static func pattern(_ line: [UInt8]) -> ([Unicode.Scalar], [UInt8])? {
        var (letters, values): ([Unicode.Scalar], [UInt8]) = ([], [0])
        for byte in line {
            if (0x30...0x39).contains(byte) {
                values[letters.count] = byte - 0x30
            } else if let letter = letter(byte) {
                letters.append(letter)
                values.append(0)
            } else {
                return nil
            }
        }
        return (letters, values)
    }

    // Source: RFC 1489.
    private static func letter(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x2E: "."
        case 0xA3: "ё"
        case 0xC0...0xDF: koi8[Int(byte) - 0xC0]
        default: nil
        }
    }

    private static let koi8 = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)

    /// The places of a word of small letters, from left to right, before which it may be parted:
    /// counts of letters from its start; two letters or more stand on either side.
    public func breaks(_ letters: [Unicode.Scalar]) -> [Int] {
        guard letters.count >= 4 else { return [] }
        let word = ["."] + letters + ["."]
        var levels = [UInt8](repeating: 0, count: word.count + 1)
        for start in word.indices {
            for end in (start + 1)...min(word.count, start + longest) {
                guard let values = weights[Array(word[start..<end])] else { continue }
                for (place, value) in values.enumerated() {
                    levels[start + place] = max(levels[start + place], value)
                }
            }
        }
        return (2...(letters.count - 2)).filter { !levels[$0 + 1].isMultiple(of: 2) }
    }
}
