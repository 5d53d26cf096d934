/// What a PDF says in its metadata of how it was issued: the text of its QR code.
///
/// The metadata of our files are not packed, so it is found as it stands; that it is true is for
/// the register to say.
struct IssueMark {
    /// The number it names.
    let number: String

    /// Nil for a file that names none.
    init?(of bytes: [UInt8]) {
        let start = Array("VEDOMOST 1 ".utf8)
        guard let at = bytes.firstRange(of: start)?.upperBound else { return nil }
        let text = String(
            decoding: bytes[at...].prefix(200).prefix { $0 >= 0x20 && $0 != 0x3C }, as: UTF8.self)
        let words = text.split(separator: " ")
        guard words.count >= 3 else { return nil }
        number = words.dropLast(2).joined(separator: " ")
    }
}

/// Pages of a PDF of ours, as its tree of pages counts them; 0 where that cannot be found.
func pageCount(of bytes: [UInt8]) -> Int {
    guard let at = bytes.firstRange(of: Array("/Type/Pages/Count ".utf8))?.upperBound else {
        return 0
    }
    let digits = bytes[at...].prefix { (0x30...0x39).contains($0) }.prefix(9)
    return Int(String(decoding: digits, as: UTF8.self)) ?? 0
}
