/// How long a chain is, and the digest of its last line.
public struct ChainEnd: Hashable, Sendable {
    /// How many lines there are.
    public var count: Int
    /// ``ChainLine/hash`` of the last one; 64 zeros where there is none.
    public var hash: String

    /// The end of a chain of `count` lines.
    public init(count: Int, hash: String) { (self.count, self.hash) = (count, hash) }

    /// The end of a chain without lines.
    public static let none = ChainEnd(count: 0, hash: zeroHash)
}

/// What the file `HEAD` beside the issued documents says: where both chains end.
///
/// It is written before a line, naming the end before and after it, and after the line, naming the
/// end alone; so a stop at any moment leaves the register at an end that it names.
struct Head: Hashable, Sendable {
    /// The end of the register, or the two of which it is one.
    var register: [ChainEnd]
    /// The same of the print log.
    var prints: [ChainEnd]

    /// A line an end, such as `register 12 3f9a…`.
    var text: String {
        let lines =
            register.map { "register \($0.count) \($0.hash)" }
            + prints.map { "prints \($0.count) \($0.hash)" }
        return (["vedomost-head 1"] + lines).joined(separator: "\n") + "\n"
    }

    init(register: [ChainEnd], prints: [ChainEnd]) {
        (self.register, self.prints) = (register, prints)
    }

    /// Reads ``text``; nil for anything else.
    init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "vedomost-head 1", lines.last == "" else { return nil }
        (register, prints) = ([], [])
        for line in lines.dropFirst().dropLast() {
            let words = line.split(separator: " ")
            guard words.count == 3, let count = Int(words[1]), count >= 0, words[2].count == 64
            else { return nil }
            let end = ChainEnd(count: count, hash: String(words[2]))
            switch words[0] {
            case "register": register.append(end)
            case "prints": prints.append(end)
            default: return nil
            }
        }
        guard (1...2).contains(register.count), (1...2).contains(prints.count) else { return nil }
    }
}
