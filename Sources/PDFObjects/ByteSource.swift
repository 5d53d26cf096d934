/// The bytes of a file, wherever they lie: a piece of them is read when it is needed.
public struct ByteSource {
    /// How many there are.
    public let count: Int
    private let read: (Range<Int>) -> [UInt8]

    /// Bytes that `read` gives; fewer than asked for where they cannot be read.
    public init(count: Int, read: @escaping (Range<Int>) -> [UInt8]) {
        (self.count, self.read) = (count, read)
    }

    /// Bytes in memory.
    public init(_ bytes: [UInt8]) {
        self.init(count: bytes.count) { Array(bytes[$0]) }
    }

    /// The bytes of a range, as much of it as there is.
    public subscript(range: Range<Int>) -> [UInt8] { read(range.clamped(to: 0..<count)) }
}
