/// How the characters of a file are written.
public enum TextEncoding: String, Hashable, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// Windows-1251.
    case windows1251 = "Windows-1251"
}

/// What a look over a whole file tells of its characters.
///
/// A file is UTF-8 when it is well-formed, or when at least its characters beyond ASCII outnumber
/// the bytes that are not: that one has been damaged, and reading it as Windows-1251 would store
/// rubbish. Any other is Windows-1251.
///
/// Source: bundle.md, "Separator and encoding are detected once a file"; the tie-break: ours.
/// Unicode standard, table 3-7 for well-formed UTF-8.
struct EncodingScan {
    private var offset = 0
    private var beyondASCII = 0
    private var illFormed = 0
    private var lead = 0
    private var awaited = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF
    private var beginning: [UInt8] = []
    private(set) var firstIllFormed: (offset: Int, byte: UInt8)?

    var isUTF16: Bool {
        beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF])
    }
    var hasMark: Bool { beginning == [0xEF, 0xBB, 0xBF] }
    var encoding: TextEncoding { illFormed > beyondASCII ? .windows1251 : .utf8 }

    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        if beginning.count < 3 { beginning += bytes.prefix(3 - beginning.count) }
        for byte in bytes {
            if awaited == 0, byte < 0x80 {
                offset += 1
                continue
            }
            take(byte)
            offset += 1
        }
    }

    mutating func finish() {
        if awaited > 0 { note(0, at: lead) }
    }

    private mutating func take(_ byte: UInt8) {
        if awaited > 0 {
            if allowed.contains(byte) {
                awaited -= 1
                allowed = 0x80...0xBF
                if awaited == 0 { beyondASCII += 1 }
                return
            }
            note(byte, at: lead)
        }
        lead = offset
        (awaited, allowed) = (0, 0x80...0xBF)
        switch byte {
        case 0x00...0x7F: break
        case 0xC2...0xDF: awaited = 1
        case 0xE0: (awaited, allowed) = (2, 0xA0...0xBF)
        case 0xED: (awaited, allowed) = (2, 0x80...0x9F)
        case 0xE1...0xEF: awaited = 2
        case 0xF0: (awaited, allowed) = (3, 0x90...0xBF)
        case 0xF1...0xF3: awaited = 3
        case 0xF4: (awaited, allowed) = (3, 0x80...0x8F)
        default: note(byte, at: offset)
        }
    }

    private mutating func note(_ byte: UInt8, at offset: Int) {
        illFormed += 1
        if firstIllFormed == nil { firstIllFormed = (offset, byte) }
    }
}
