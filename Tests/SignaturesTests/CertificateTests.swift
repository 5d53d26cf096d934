import Foundation
import Journal
import Testing

@testable import Signatures

/// What clocks of Moscow show so many seconds after 1970-01-01 00:00 UTC.
func moscow(_ seconds: Int) -> Moment {
    let local = seconds + 3 * 3600
    return Moment(day: Day(number: local / 86_400), second: local % 86_400)
}

@Suite struct CertificateTests {
    private func read(_ bytes: [UInt8]) throws(CertificateError) -> Certificate {
        try Certificate(bytes, local: moscow)
    }

    @Test("what the stamp names is read, and the person before the organisation")
    func fields() throws {
        let certificate = try read(Samples.person)
        #expect(certificate.serial == "03ADA335FFD0C6B838AAB6F8F3BABB6C")
        #expect(certificate.owner == "Белик Юлия Леонидовна")
        #expect("\(certificate.from)" == "2025-09-03T09:07:08")
        #expect("\(certificate.until)" == "2026-11-27T23:59:59")
        #expect(certificate.key == "1.2.840.10045.2.1")
        let office = try read(Samples.office)
        #expect((office.serial, office.owner) == ("01", "ГКОУ Пример"))
        #expect("\(office.until.day)" == "9999-12-31")
        #expect(try read(Samples.gost).key == "1.2.643.7.1.1.1.1")
        #expect(throws: CertificateError.noOwner) { try read(Samples.nobody) }
    }

    @Test("PEM says the same as DER, other texts around it or not")
    func armoured() throws {
        let base64 = Data(Samples.person).base64EncodedString(options: .lineLength64Characters)
        let block = { (name: String) in
            "-----BEGIN \(name)-----\n\(base64)\n-----END \(name)-----\n"
        }
        let plain = try read(Samples.person)
        #expect(try read(Array(block("CERTIFICATE").utf8)) == plain)
        let wrapped = "Bag Attributes\n" + block("CERTIFICATE") + block("CERTIFICATE")
        #expect(try read(Array(wrapped.utf8)) == plain)
        #expect(throws: CertificateError.unreadable) { try read(Array(block("PRIVATE KEY").utf8)) }
    }

    @Test("nobody signs before or after the time of a certificate, nor by an old key")
    func time() throws {
        let certificate = try read(Samples.person)
        let (from, until) = (certificate.from, certificate.until)
        try certificate.check(at: from)
        try certificate.check(at: until)
        let before = Moment(day: from.day, second: from.second - 1)
        #expect(throws: CertificateError.notYet(from: from)) { try certificate.check(at: before) }
        let after = Moment(day: Day(number: until.day.number + 1), second: 0)
        #expect(throws: CertificateError.expired(until: until)) {
            try certificate.check(at: after)
        }
        // Identifiers of the key and of its curve make room for that of ГОСТ Р 34.10-2001 and for
        // an octet string as long as the rest.
        let key = Data([6, 7, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1, 6, 8])
        let old = Data([6, 6, 0x2A, 0x85, 3, 2, 2, 0x13, 4, 9, 0])
        var data = Data(Samples.person)
        data.replaceSubrange(try #require(data.range(of: key)), with: old)
        let outdated = try read(Array(data))
        #expect(throws: CertificateError.outdated(key: "1.2.643.2.2.19")) {
            try outdated.check(at: from)
        }
    }

    @Test("a certificate with any byte changed or cut is read or refused, and nothing else")
    func damaged() {
        for place in Samples.person.indices {
            var bytes = Samples.person
            bytes[place] ^= 0x41
            _ = try? read(bytes)
            let cut = Array(Samples.person.prefix(place))
            #expect(throws: CertificateError.unreadable) { try read(cut) }
        }
        #expect(throws: CertificateError.unreadable) { try read(Samples.person + [0]) }
    }
}
