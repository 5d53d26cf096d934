import PDFObjects
import Testing

@testable import Archive

@Suite struct DescriptionTests {
    @Test("dates are written with the zone they have")
    func dates() {
        #expect(pdfDate("2025-11-17T09:30:00") == "D:20251117093000")
        #expect(pdfDate("2025-11-17T09:30:00+03:00") == "D:20251117093000+03'00'")
        #expect(pdfDate("2025-11-17T09:30:00Z") == "D:20251117093000Z")
    }

    @Test("the profile is as long as it says, its white is D50 and its curve that of sRGB")
    func profile() {
        let icc = ColourProfile.bytes
        #expect(icc[0..<4].reduce(0) { $0 << 8 | Int($1) } == icc.count)
        let curve = (0..<256).map {
            Int(icc[icc.count - 512 + 2 * $0]) << 8 | Int(icc[icc.count - 511 + 2 * $0])
        }
        #expect(curve.first == 0)
        #expect(curve.last == 65_535)
        // Source: IEC 61966-2-1: half the code is 0.2140 of the light, a tenth 0.0100.
        #expect(abs(curve[128] - 14_146) <= 2)
        #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 < $1 })
    }
}
