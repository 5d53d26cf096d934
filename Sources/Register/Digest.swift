import CCrypto

/// SHA-256 of bytes, 64 hexadecimal digits.
///
/// Source: FIPS 180-4; computed by libcrypto.
public func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 32
    guard EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha256(), nil) == 1 else {
        preconditionFailure("libcrypto always has SHA-256")
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(
        decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
