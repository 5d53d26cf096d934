/// Where words may be parted that are too long for their place.
public struct Hyphenation: Sendable {
    /// The places of a word, from left to right, before which a hyphen and a line break may stand:
    /// counts of Unicode scalars from its start, each more than 0 and less than the word's count.
    public var breaks: @Sendable (_ word: String) -> [Int]

    /// Parts words where `breaks` says.
    public init(breaks: @escaping @Sendable (_ word: String) -> [Int]) { self.breaks = breaks }

    /// Parts no word.
    public static let none = Hyphenation { _ in [] }
}
