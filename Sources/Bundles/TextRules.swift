import Foundation

/// What every text of a bundle keeps to.
enum TextRules {
    /// The text in NFC.
    ///
    /// Source: bundle.md, "Text is NFC-normalised"; Unicode Annex 15.
    static func normalized(_ text: String) -> String {
        for scalar in text.unicodeScalars where !isSurelyComposed(scalar) {
            return text.precomposedStringWithCanonicalMapping
        }
        return text
    }

    /// The first character that may not be in a text, and its place from 1; nil when all may.
    ///
    /// Source: bundle.md, "control characters other than tab and newline, and bidirectional
    /// overrides"; Unicode Annex 9 for embeddings, overrides and isolates.
    static func forbidden(in text: String) -> (scalar: Unicode.Scalar, position: Int)? {
        var position = 0
        for scalar in text.unicodeScalars {
            position += 1
            switch scalar.value {
            case 0x09, 0x0A: continue
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
                return (scalar, position)
            default: continue
            }
        }
        return nil
    }

    /// Whether all bytes are printable ASCII, so that the text is beyond these rules.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in bytes where byte < 0x20 || byte > 0x7E { return false }
        return true
    }

    // Letters that NFC leaves alone, and that nothing combines with unless a mark follows that is
    // none of them. Cyrillic, Latin and the punctuation of Russian texts: the rest is left to
    // Foundation.
    private static func isSurelyComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x20BD, 0x2116: true
        default: false
        }
    }

    /// A value for a message; nil where it might be a name.
    static func shown(_ value: String) -> String? {
        let count = value.unicodeScalars.count
        let isASCII = value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        return isASCII && count <= 64 || count <= 4 && forbidden(in: value) == nil ? value : nil
    }
}
