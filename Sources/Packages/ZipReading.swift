import CDeflate

/// A file as a ZIP holds it.
struct StoredFile: Hashable {
    var entry: ZipEntry
    /// Where its bytes stand, packed or not.
    var content: Range<Int>
    /// Whether they are packed; never in a package as it was written.
    var isPacked: Bool
}

/// Finds the files of a ZIP, whole or damaged, ours or written again by another program.
///
/// Source: PKWARE APPNOTE 6.3.9, 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3.
struct ZipReading {
    let file: FileBytes

    /// The files as the directory at the end names them; nil where it cannot be followed.
    func directory() throws(PackageError) -> [StoredFile]? {
        guard let (start, count) = try end() else { return nil }
        let bytes = try file.read(start..<file.size)
        var (entries, place) = ([StoredFile](), 0)
        for _ in 0..<count {
            guard place + 46 <= bytes.count, number(bytes, place, 4) == 0x0201_4B50 else {
                return nil
            }
            let lengths = [28, 30, 32].map { number(bytes, place + $0, 2) }
            let next = place + 46 + lengths.reduce(0, +)
            guard next <= bytes.count else { return nil }
            let name = (place + 46)..<(place + 46 + lengths[0])
            var sizes = [24, 20, 42].map { number(bytes, place + $0, 4) }
            let extra = Array(bytes[name.upperBound..<(name.upperBound + lengths[1])])
            takeLargeSizes(extra, &sizes)
            let entry = ZipEntry(
                name: String(decoding: bytes[name], as: UTF8.self), size: sizes[0],
                crc: UInt32(truncatingIfNeeded: number(bytes, place + 16, 4)))
            let isPacked = number(bytes, place + 10, 2) != 0
            guard let content = try content(at: sizes[2], sizes[1]) else { return nil }
            entries.append(StoredFile(entry: entry, content: content, isPacked: isPacked))
            place = next
        }
        return entries
    }

    /// Where the directory begins, and how many files it names.
    private func end() throws(PackageError) -> (start: Int, count: Int)? {
        let tail = try file.read(max(0, file.size - 70_000)..<file.size)
        var place = tail.count - 22
        while place >= 0, number(tail, place, 4) != 0x0605_4B50 { place -= 1 }
        guard place >= 0 else { return nil }
        var (count, start) = (number(tail, place + 10, 2), number(tail, place + 16, 4))
        if place >= 76, number(tail, place - 20, 4) == 0x0706_4B50 {
            let record = number(tail, place - 12, 8) - (file.size - tail.count)
            guard record >= 0, record + 56 <= place, number(tail, record, 4) == 0x0606_4B50 else {
                return nil
            }
            (count, start) = (number(tail, record + 32, 8), number(tail, record + 48, 8))
        }
        guard start >= 0, start < file.size, count >= 0, count <= file.size / 46 else { return nil }
        return (start, count)
    }

    // Those of size, packed size and offset that do not fit into four bytes, in that order.
    private func takeLargeSizes(_ extra: [UInt8], _ sizes: inout [Int]) {
        var place = 0
        while place + 4 <= extra.count {
            let (id, length) = (number(extra, place, 2), number(extra, place + 2, 2))
            var value = place + 4
            place += 4 + length
            guard id == 1, place <= extra.count else { continue }
            for index in sizes.indices where sizes[index] == 0xFFFF_FFFF && value + 8 <= place {
                sizes[index] = number(extra, value, 8)
                value += 8
            }
        }
    }

    /// Where the bytes of a file stand whose header is at `offset`; nil where they cannot.
    private func content(at offset: Int, _ size: Int) throws(PackageError) -> Range<Int>? {
        guard offset >= 0, size >= 0, offset <= file.size - 30 else { return nil }
        let header = try file.read(offset..<(offset + 30))
        let start = offset + 30 + number(header, 26, 2) + number(header, 28, 2)
        return size <= file.size - start ? start..<(start + size) : nil
    }

    /// The files of a package of ours as their own headers name them; after a damaged header, from
    /// the next one that is whole.
    func scan() throws(PackageError) -> [StoredFile] {
        var (entries, offset) = ([StoredFile](), 0)
        while let start = try header(after: offset) {
            let stored = try stored(at: start)
            if let stored { entries.append(stored) }
            offset = stored?.content.upperBound ?? start + 4
        }
        return entries
    }

    private func header(after offset: Int) throws(PackageError) -> Int? {
        var start = offset
        while start < file.size {
            let piece = try file.read(start..<min(start + 1 << 16, file.size))
            guard piece.count > 3 else { return nil }
            for place in 0..<(piece.count - 3) where number(piece, place, 4) == 0x0403_4B50 {
                return start + place
            }
            start += piece.count - 3
        }
        return nil
    }

    private func stored(at offset: Int) throws(PackageError) -> StoredFile? {
        let bytes = try file.read(offset..<min(offset + 1024, file.size))
        guard bytes.count >= 50 else { return nil }
        let length = number(bytes, 26, 2)
        guard number(bytes, 28, 2) == 20, 50 + length <= bytes.count else { return nil }
        let entry = ZipEntry(
            name: String(decoding: bytes[30..<(30 + length)], as: UTF8.self),
            size: number(bytes, 34 + length, 8),
            crc: UInt32(truncatingIfNeeded: number(bytes, 14, 4)))
        return try content(at: offset, entry.size).map {
            StoredFile(entry: entry, content: $0, isPacked: false)
        }
    }

    /// The bytes of a file; nil for packed ones that cannot be unpacked.
    func bytes(of stored: StoredFile) throws(PackageError) -> [UInt8]? {
        let bytes = try file.read(stored.content)
        guard stored.isPacked else { return bytes }
        // A byte of deflate gives 1032 at most: what says more is a trap.
        guard stored.entry.size / 1032 <= bytes.count, stored.entry.size <= 1 << 30,
            let unpacker = libdeflate_alloc_decompressor()
        else { return nil }
        defer { libdeflate_free_decompressor(unpacker) }
        var unpacked = [UInt8](repeating: 0, count: stored.entry.size)
        let result = libdeflate_deflate_decompress(
            unpacker, bytes, bytes.count, &unpacked, unpacked.count, nil)
        return result == LIBDEFLATE_SUCCESS ? unpacked : nil
    }

    /// A number, low byte first; -1 for one that is too large.
    private func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        var value: UInt64 = 0
        for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[place + index]) }
        return Int(exactly: value) ?? -1
    }
}
