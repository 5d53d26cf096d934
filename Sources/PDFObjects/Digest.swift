import CCrypto

/// The SHA-256 of bytes that come piece by piece.
final class Digest {
    private let context = EVP_MD_CTX_new()

    init() { begin() }

    deinit { EVP_MD_CTX_free(context) }

    private func begin() {
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto always has SHA-256")
        }
    }

    /// Adds a piece.
    func add(_ bytes: [UInt8]) { EVP_DigestUpdate(context, bytes, bytes.count) }

    /// The first 16 bytes of it: what names a file by what is in it.
    ///
    /// It begins anew.
    func take() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        EVP_DigestFinal_ex(context, &digest, nil)
        begin()
        return Array(digest[..<16])
    }
}
