import CDeflate

/// Packs kept files as gzip does, which anybody can unpack; the same bytes give the same file.
///
/// Source: RFC 1952; time of change 0, no name.
enum Packing {
    /// Most bytes a kept file may unpack to.
    private static let most = 1 << 29

    static func pack(_ bytes: [UInt8]) -> [UInt8] {
        guard let packer = libdeflate_alloc_compressor(9) else {
            preconditionFailure("there is memory for a compressor")
        }
        defer { libdeflate_free_compressor(packer) }
        let bound = libdeflate_gzip_compress_bound(packer, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_gzip_compress(
                packer, bytes, bytes.count, buffer.baseAddress, bound)
        }
    }

    /// Nil for bytes that were not packed so, or that are far too many.
    static func unpack(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 18, let unpacker = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(unpacker) }
        // The length stands in the last four bytes, low first.
        let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard size <= most else { return nil }
        var filled = 0
        var result = LIBDEFLATE_BAD_DATA
        let unpacked = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            result = libdeflate_gzip_decompress(
                unpacker, bytes, bytes.count, buffer.baseAddress, size + 1, &filled)
            count = result == LIBDEFLATE_SUCCESS ? filled : 0
        }
        return result == LIBDEFLATE_SUCCESS ? unpacked : nil
    }
}
