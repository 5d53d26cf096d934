import Foundation
import Journal
import Testing

@testable import Signatures

@Suite struct DetachedSignatureTests {
    private let person: Certificate
    private let gost: Certificate

    init() throws {
        person = try Certificate(Samples.person, local: moscow)
        gost = try Certificate(Samples.gost, local: moscow)
    }

    private func fault(
        _ signature: [UInt8], _ document: [UInt8] = Samples.document, by certificate: Certificate
    ) -> SignatureError? {
        do throws(SignatureError) {
            try DetachedSignature(signature).check(document, by: certificate)
            return nil
        } catch {
            return error
        }
    }

    @Test("a signature holds over its own bytes by its own certificate, and over no others")
    func own() throws {
        #expect(fault(Samples.personSignature, by: person) == nil)
        let other = Samples.document + [0x0A]
        #expect(fault(Samples.personSignature, other, by: person) == .otherBytes)
        #expect(fault(Samples.personSignature, [], by: person) == .otherBytes)
        let office = try Certificate(Samples.office, local: moscow)
        #expect(
            fault(Samples.personSignature, by: office) == .otherCertificate(serial: office.serial))
        let armoured =
            "-----BEGIN CMS-----\n"
            + Data(Samples.personSignature).base64EncodedString(options: .lineLength64Characters)
            + "\n-----END CMS-----\n"
        #expect(fault(Array(armoured.utf8), by: person) == nil)
        #expect(fault(Samples.person, by: person) == .unreadable)
        #expect(fault([], by: person) == .unreadable)
    }

    @Test("no byte of the signed attributes and of the value can be changed, and none be cut")
    func damaged() throws {
        let whole = Samples.personSignature
        // [0] IMPLICIT SET of 228 bytes, the signed attributes; at the end an ECDSA value of 70.
        let attributes = try #require(whole.firstRange(of: [0xA0, 0x81, 0xE4]))
        let signed = attributes.lowerBound..<attributes.upperBound + 228
        let value = whole.count - 70..<whole.count
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 0x01
            let found = fault(bytes, by: person)
            if signed.contains(place) || value.contains(place) {
                #expect(found != nil, "byte \(place)")
            }
            #expect(fault(Array(whole.prefix(place)), by: person) != nil)
        }
    }

    @Test("a signature of ГОСТ is checked where its algorithms are, and else not called checked")
    func gosts() {
        #expect(fault(Samples.gostSignature, by: gost) == (GOST.isThere ? nil : .noGOST))
        let other = Samples.document + [0x0A]
        #expect(
            fault(Samples.gostSignature, other, by: gost)
                == (GOST.isThere ? .otherBytes : .noGOST))
        #expect(
            fault(Samples.gostSignature, by: person) == .otherCertificate(serial: person.serial))
    }
}
