import Testing

@testable import Packages

@Suite("Sums of bytes")
struct ByteDigestTests {
    /// Source: FIPS 180-4 (SHA-256 of "abc"); ISO 3309 (CRC-32 of "123456789").
    @Test("bytes taken in pieces have the sums that the standards print")
    func pieces() {
        #expect(
            ByteDigest.sums(of: Array("abc".utf8)).sha256
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let digest = ByteDigest()
        for byte in "123456789".utf8 { digest.add([byte]) }
        let sums = digest.finish()
        #expect(sums.crc == 0xCBF4_3926)
        #expect(sums.size == 9)
    }
}
