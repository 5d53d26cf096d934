/// How documents are numbered: text in which `{year}` stands for the year of issue and `{n}` or
/// `{n:4}` for the number in order, with zeros before it.
///
/// Source: ours; a number is part of a QR text and of file names, so it holds no spaces.
public struct NumberPattern: Hashable, Sendable {
    private let before: String
    private let after: String
    private let width: Int

    /// Numbers such as `2025-0001`, from 1 in each year.
    public static let usual = NumberPattern(before: "{year}-", after: "", width: 4)

    private init(before: String, after: String, width: Int) {
        (self.before, self.after, self.width) = (before, after, width)
    }

    /// Reads a pattern; nil where it has not one `{n}`, or a character that a number may not have:
    /// letters, digits, `-`, `.`, `_` and `/` may stand in it.
    public init?(_ text: String) {
        let parts = text.split(separator: "{n", omittingEmptySubsequences: false)
        guard parts.count == 2, let close = parts[1].firstIndex(of: "}") else { return nil }
        let format = parts[1][..<close]
        guard format.isEmpty || format.first == ":", let width = Int("0" + format.dropFirst()),
            width < 10
        else { return nil }
        (before, self.width) = (String(parts[0]), width)
        after = String(parts[1][parts[1].index(after: close)...])
        let fixed = (before + after).replacing("{year}", with: "")
        guard fixed.allSatisfy({ $0.isLetter || $0.isNumber || "-._/".contains($0) }),
            fixed.first != "."
        else { return nil }
    }

    /// The next number of a year; none of `taken` and none that a file would be named like.
    public func next(year: Int, taken: some Sequence<String>) -> String {
        let files = Set(taken.map { fileStem(of: $0).lowercased() })
        let (start, rest) = (filled(before, year), filled(after, year))
        var count = taken.reduce(0) { $0 + ($1.hasPrefix(start) && $1.hasSuffix(rest) ? 1 : 0) }
        while true {
            count += 1
            let digits = String(count)
            let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
            let number = start + zeros + digits + rest
            if !files.contains(fileStem(of: number).lowercased()) { return number }
        }
    }

    private func filled(_ text: String, _ year: Int) -> String {
        text.replacing("{year}", with: String(year))
    }
}

/// The name of a document's files, without the ending: its number, `/` as `_`.
public func fileStem(of number: String) -> String { number.replacing("/", with: "_") }
