import Testing

@testable import Archive

@Suite struct ReadingTests {
    @Test("a value read is the value written")
    func roundTrip() throws {
        let value = PDFValue.dictionary(
            PDFDictionary([
                ("A#b c", .array([.integer(-3), .real("0.5"), .reference(12), .null])),
                ("Text", PDFValue(text: "Ёж (1)")), ("Plain", PDFValue(text: "a)\\(")),
                ("Flag", .bool(true)), ("Name", .name("X/Y")),
                ("Inner", .dictionary(PDFDictionary([("K", .integer(7))]))),
            ]))
        var bytes: [UInt8] = []
        value.write(to: &bytes)
        var reader = ValueReader(bytes)
        #expect(try reader.value() == value)
        let isAtEnd = reader.isAtEnd()
        #expect(isAtEnd)
    }

    @Test("strings, escapes, comments and references are read as the standard says")
    func reading() throws {
        var reader = ValueReader(
            Array(#"[ (a\(b(c)\101\n) % remark\#n <4 1 4> 3 0 R 3 0 /N#41 ]"#.utf8))
        #expect(
            try reader.value()
                == .array([
                    .string(Array("a(b(c)A\n".utf8)), .string([0x41, 0x40]), .reference(3),
                    .integer(3), .integer(0), .name("NA"),
                ]))
    }

    @Test(
        "what is no value is an error and no end",
        arguments: ["", "<", "(", "[1", "<</A", "]", "xyz"])
    func broken(_ text: String) {
        var reader = ValueReader(Array(text.utf8))
        #expect(throws: ArchiveError.self) { try reader.value() }
    }

    @Test("predicted rows read back")
    func prediction() throws {
        var rows: [UInt8] = [0, 1, 2, 3, 2, 2, 2, 5, 2, 3, 2, 250, 0, 9, 9, 9]
        Prediction.apply(to: &rows, columns: 3)
        #expect(rows == [0, 1, 2, 3, 2, 1, 0, 2, 2, 1, 0, 245, 0, 9, 9, 9])
        #expect(
            try Prediction.undo(rows, columns: 3) == [1, 2, 3, 2, 2, 5, 3, 2, 250, 9, 9, 9])
        #expect(throws: ArchiveError.unpacking) { try Prediction.undo([4, 1], columns: 1) }
    }

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
