import CCrypto
import CDeflate

/// SHA-256, CRC-32 and count of bytes that come in pieces.
///
/// Source: FIPS 180-4, computed by libcrypto; ISO 3309, computed by libdeflate.
final class ByteDigest {
    private let context: OpaquePointer
    private(set) var crc: UInt32 = 0
    private(set) var count = 0

    init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
        else { preconditionFailure("libcrypto always has SHA-256") }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes the next bytes.
    func add(_ bytes: [UInt8]) {
        EVP_DigestUpdate(context, bytes, bytes.count)
        crc = libdeflate_crc32(crc, bytes, bytes.count)
        count += bytes.count
    }

    /// The sums of all bytes taken; none can be taken after.
    func finish() -> ByteSums {
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return ByteSums(size: count, crc: crc, sha256: String(decoding: text, as: UTF8.self))
    }

    /// The sums of bytes.
    static func sums(of bytes: [UInt8]) -> ByteSums {
        let digest = ByteDigest()
        digest.add(bytes)
        return digest.finish()
    }
}

/// What tells bytes apart from others.
struct ByteSums: Hashable, Sendable {
    var size: Int
    var crc: UInt32
    var sha256: String
}
