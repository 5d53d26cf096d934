import CCrypto

/// The first 16 bytes of the SHA-256 of `bytes`: what names a file by what is in it.
///
/// - Throws: ``ArchiveError/outOfMemory``.
func digest(_ bytes: [UInt8]) throws(ArchiveError) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    guard EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1 else {
        throw .outOfMemory
    }
    return Array(digest[..<16])
}
