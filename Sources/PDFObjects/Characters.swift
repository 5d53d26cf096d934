/// Kinds of characters.
///
/// Source: ISO 32000-1, 7.2.2.
extension UInt8 {
    /// Whether it is white space: 0, 9, 10, 12, 13 or 32.
    public var isSpace: Bool { self <= 32 && 0x1_0000_3601 >> UInt64(self) & 1 == 1 }

    /// Whether it delimits: `()<>[]{}/%`.
    public var isDelimiter: Bool {
        switch self {
        case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: true
        default: false
        }
    }

    /// Whether it may stand within a word.
    public var isRegular: Bool { !isSpace && !isDelimiter }

    /// Whether it is a digit of base 10.
    public var isDigit: Bool { (0x30...0x39).contains(self) }

    /// Whether a number may begin with it.
    public var opensNumber: Bool { isDigit || self == 0x2D || self == 0x2B || self == 0x2E }

    /// The value of a digit of base 16; nil for anything else.
    public var hexDigit: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
