import CDeflate

/// Packs and unpacks bytes as the filter FlateDecode does; it keeps its room from call to call.
public final class Flate {
    private let packer: OpaquePointer
    private let unpacker: OpaquePointer
    private var room: [UInt8] = Array(repeating: 0, count: 1 << 17)

    /// Most bytes a stream may unpack to: far above any page, far below a machine's memory.
    private static let most = 1 << 29

    /// A packer with its room.
    ///
    /// - Throws: ``PDFError/outOfMemory``.
    public init() throws(PDFError) {
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
    public func pack(_ bytes: [UInt8]) -> [UInt8] {
        let bound = libdeflate_zlib_compress_bound(packer, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(
                packer, bytes, bytes.count, buffer.baseAddress, bound)
        }
    }

    /// Bytes unpacked.
    ///
    /// - Throws: ``PDFError/unpacking`` when they were not packed so, or are far too many.
    public func unpack(_ bytes: [UInt8]) throws(PDFError) -> [UInt8] {
        while true {
            var count = 0
            let result = room.withUnsafeMutableBufferPointer {
                unpack(bytes, into: $0, count: &count)
            }
            switch result {
            case LIBDEFLATE_SUCCESS: return Array(room[..<count])
            case LIBDEFLATE_INSUFFICIENT_SPACE where room.count < Flate.most:
                room = Array(repeating: 0, count: room.count * 2)
            default: throw .unpacking
            }
        }
    }

    /// Bytes unpacked that are known to become `count` or fewer: no more room is taken.
    ///
    /// - Throws: ``PDFError/unpacking`` when they were not packed so, or are more.
    func unpack(_ bytes: [UInt8], most: Int) throws(PDFError) -> [UInt8] {
        var result = LIBDEFLATE_BAD_DATA
        let unpacked = [UInt8](unsafeUninitializedCapacity: min(most, Flate.most)) {
            result = unpack(bytes, into: $0, count: &$1)
        }
        guard result == LIBDEFLATE_SUCCESS else { throw .unpacking }
        return unpacked
    }

    private func unpack(
        _ bytes: [UInt8], into room: UnsafeMutableBufferPointer<UInt8>, count: inout Int
    ) -> libdeflate_result {
        bytes.withUnsafeBufferPointer {
            libdeflate_zlib_decompress(
                unpacker, $0.baseAddress, $0.count, room.baseAddress, room.count, &count)
        }
    }
}
