/// A file of settings for a school to start from: the shipped one with every value as a comment.
///
/// Headings stay, so that taking one `#` away sets one value.
///
/// - Parameter shipped: the shipped file; a value stands on one line, below its headings.
/// - Returns: a file that sets nothing.
public func startingFile(from shipped: String) -> String {
    shipped.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let words = line.drop { $0 == " " }
        if words.isEmpty || words.hasPrefix("#") { return String(line) }
        if line.hasSuffix(":") { return String(line) }
        return "#" + line
    }.joined(separator: "\n")
}
