/// A file as a ZIP holds it: stored as it is, so that one damaged byte harms one file only.
struct ZipEntry: Hashable, Sendable {
    var name: String
    var size: Int
    var crc: UInt32
}

/// The form of a ZIP of these files: every byte but those of the files follows from their names,
/// sizes and CRC-32, so the same files give the same bytes, and no byte can change unseen.
///
/// Always with ZIP64 records, whatever the sizes; times are the first that the format has.
///
/// It is not written by libzip, which reads bundles: that decides by size and by its version which
/// records and extra fields stand where, so two versions of it make two files of the same content,
/// and a check could not know of a byte between the files whether it is as it was written. It also
/// writes to a file of its own and not to a sink, and reads no archive whose directory is damaged.
///
/// Source: PKWARE APPNOTE 6.3.9, 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3.
struct ZipForm {
    let entries: [ZipEntry]
    /// Where the header of each entry begins.
    let offsets: [Int]
    /// Where the directory of files begins.
    let directoryOffset: Int

    init(_ entries: [ZipEntry]) {
        self.entries = entries
        var (offsets, offset) = ([Int](), 0)
        for entry in entries {
            offsets.append(offset)
            offset += ZipForm.headerSize(entry.name) + entry.size
        }
        (self.offsets, directoryOffset) = (offsets, offset)
    }

    /// Bytes before the content of an entry with this name.
    static func headerSize(_ name: String) -> Int { 30 + name.utf8.count + 20 }

    /// What stands before the content of an entry.
    static func header(of entry: ZipEntry) -> [UInt8] {
        var bytes = LittleEndian()
        bytes.add32(0x0403_4B50)
        common(entry, &bytes)
        bytes.add16(20)
        bytes.add(entry.name)
        bytes.add16(1)
        bytes.add16(16)
        bytes.add64(entry.size)
        bytes.add64(entry.size)
        return bytes.bytes
    }

    // Version 4.5, names in UTF-8, stored, the first of January 1980, sizes in the extra field.
    private static func common(_ entry: ZipEntry, _ bytes: inout LittleEndian) {
        for value in [45, 0x0800, 0, 0, 0x0021] { bytes.add16(value) }
        bytes.add32(Int(entry.crc))
        bytes.add32(0xFFFF_FFFF)
        bytes.add32(0xFFFF_FFFF)
        bytes.add16(entry.name.utf8.count)
    }

    /// What stands after the contents.
    var directory: [UInt8] {
        var bytes = LittleEndian()
        for (entry, offset) in zip(entries, offsets) {
            bytes.add32(0x0201_4B50)
            bytes.add16(0x032D)
            ZipForm.common(entry, &bytes)
            for value in [28, 0, 0, 0] { bytes.add16(value) }
            bytes.add32(0o100_600 << 16)
            bytes.add32(0xFFFF_FFFF)
            bytes.add(entry.name)
            bytes.add16(1)
            bytes.add16(24)
            for value in [entry.size, entry.size, offset] { bytes.add64(value) }
        }
        addEnd(&bytes)
        return bytes.bytes
    }

    private func addEnd(_ bytes: inout LittleEndian) {
        let size = bytes.bytes.count
        bytes.add32(0x0606_4B50)
        bytes.add64(44)
        bytes.add16(0x032D)
        bytes.add16(45)
        bytes.add32(0)
        bytes.add32(0)
        for value in [entries.count, entries.count, size, directoryOffset] { bytes.add64(value) }
        bytes.add32(0x0706_4B50)
        bytes.add32(0)
        bytes.add64(directoryOffset + size)
        bytes.add32(1)
        bytes.add32(0x0605_4B50)
        for value in [0, 0, 0xFFFF, 0xFFFF] { bytes.add16(value) }
        bytes.add32(0xFFFF_FFFF)
        bytes.add32(0xFFFF_FFFF)
        bytes.add16(0)
    }
}

/// Numbers, low byte first.
struct LittleEndian {
    private(set) var bytes: [UInt8] = []

    mutating func add16(_ value: Int) { add(value, 2) }
    mutating func add32(_ value: Int) { add(value, 4) }
    mutating func add64(_ value: Int) { add(value, 8) }
    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func add(_ value: Int, _ count: Int) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }
}
