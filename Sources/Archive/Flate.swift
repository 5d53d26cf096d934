import CDeflate

/// Packs and unpacks bytes as the filter FlateDecode does; it keeps its room from call to call.
final class Flate {
    private let packer: OpaquePointer
    private let unpacker: OpaquePointer
    private var room: [UInt8] = Array(repeating: 0, count: 1 << 17)

    /// Most bytes a stream may unpack to: far above any page, far below a machine's memory.
    private static let most = 1 << 29

    init() throws(ArchiveError) {
        // Level 5: a ninth larger than 7, in half the time.
        guard let packer = libdeflate_alloc_compressor(5),
            let unpacker = libdeflate_alloc_decompressor()
        else { throw .outOfMemory }
        (self.packer, self.unpacker) = (packer, unpacker)
    }

    deinit {
        libdeflate_free_compressor(packer)
        libdeflate_free_decompressor(unpacker)
    }

    /// Bytes packed.
    func pack(_ bytes: [UInt8]) -> [UInt8] {
        let bound = libdeflate_zlib_compress_bound(packer, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(
                packer, bytes, bytes.count, buffer.baseAddress, bound)
        }
    }

    /// Bytes unpacked.
    ///
    /// - Throws: ``ArchiveError/unpacking`` when they were not packed so, or are far too many.
    func unpack(_ bytes: ArraySlice<UInt8>) throws(ArchiveError) -> [UInt8] {
        while true {
            var count = 0
            let result = bytes.withUnsafeBufferPointer { source in
                room.withUnsafeMutableBufferPointer { target in
                    libdeflate_zlib_decompress(
                        unpacker, source.baseAddress, source.count, target.baseAddress,
                        target.count, &count)
                }
            }
            switch result {
            case LIBDEFLATE_SUCCESS: return Array(room[..<count])
            case LIBDEFLATE_INSUFFICIENT_SPACE where room.count < Flate.most:
                room = Array(repeating: 0, count: room.count * 2)
            default: throw .unpacking
            }
        }
    }
}
