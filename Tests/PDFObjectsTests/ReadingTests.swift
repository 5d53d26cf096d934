import Testing

@testable import PDFObjects

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

    @Test("a short name is a number; a long one, one with escapes and no name are left to be read")
    func shortNames() throws {
        var reader = ValueReader(Array(" /Pg/Artifact 7".utf8))
        #expect(reader.shortName() == 0x5067)
        #expect(reader.shortName() == 0x4172_7469_6661_6374)
        #expect(reader.shortName() == nil)
        #expect(try reader.value() == .integer(7))
        for text in ["/BlockQuote", "/T#44"] {
            var reader = ValueReader(Array(text.utf8))
            #expect(reader.shortName() == nil)
            #expect(try reader.value().name != nil)
        }
    }

    @Test(
        "what is no value is an error and no end",
        arguments: ["", "<", "(", "[1", "<</A", "]", "xyz"])
    func broken(_ text: String) {
        var reader = ValueReader(Array(text.utf8))
        #expect(throws: PDFError.self) { try reader.value() }
    }

    @Test("predicted rows read back")
    func prediction() throws {
        var rows: [UInt8] = [0, 1, 2, 3, 2, 2, 2, 5, 2, 3, 2, 250, 0, 9, 9, 9]
        Prediction.apply(to: &rows, columns: 3)
        #expect(rows == [0, 1, 2, 3, 2, 1, 0, 2, 2, 1, 0, 245, 0, 9, 9, 9])
        #expect(
            try Prediction.undo(rows, columns: 3) == [1, 2, 3, 2, 2, 5, 3, 2, 250, 9, 9, 9])
        #expect(throws: PDFError.unpacking) { try Prediction.undo([4, 1], columns: 1) }
    }

    @Test("numbers are aligned at the right, from one digit to as many as there are places")
    func aligned() {
        for (number, width, text) in [
            (0, 5, "    0"), (7, 8, "       7"), (409, 7, "    409"), (12_345_678, 8, "12345678"),
        ] {
            var bytes: [UInt8] = [0x3A]
            bytes.append(aligned: number, in: width)
            #expect(String(decoding: bytes, as: UTF8.self) == ":\(text)")
        }
    }

    @Test("places of objects are kept, whatever their kind, over many pieces")
    func places() {
        var places = ObjectPlaces()
        places.append(free: 70_000)
        let kinds: [ObjectPlace] = [
            .at(0), .at(1 << 40), .packed(stream: 4_000_000, place: 65_535), .free,
        ]
        for number in 0..<places.count { places[number] = kinds[number % 4] }
        #expect((0..<places.count).allSatisfy { places[$0] == kinds[$0 % 4] })
    }

    @Test("a file is written piece by piece and read back by pieces")
    func file() throws {
        var bytes: [UInt8] = []
        var pieces = 0
        var writer = PDFWriter(with: try Flate()) {
            bytes += $0
            pieces += 1
        }
        let first = writer.reserve(3000)
        // Numbers that do not pack, so that the file is longer than a piece.
        var state: UInt64 = 1
        let noise = (0..<200_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        writer.write(first, packing: noise)
        for number in (first + 1)..<(first + 3000) { writer.write(number, .integer(number)) }
        writer.finish(root: first, info: first + 1)
        #expect(pieces > 2)
        var most = 0
        let source = ByteSource(count: bytes.count) { range in
            most = max(most, range.count)
            return Array(bytes[range])
        }
        let file = try PDFFile(source, with: Flate())
        #expect(try file.contents(of: file.object(first)) == noise)
        for number in (first + 1)..<(first + 3000) {
            #expect(try file.object(number).value == .integer(number))
        }
        #expect(most < bytes.count)
    }
}
