import Archive
import Conformance
import PDFObjects
import Support
import Testing

@Suite struct CheckTests {
    /// A file, made once.
    private static let whole = Result { try sample().pdf }

    @Test("a finished file breaks no clause, nor does it taken apart and put together again")
    func twin() throws {
        let pdf = try Self.whole.get()
        #expect(Archive.check(pdf) == [])
        #expect(Archive.check(try Surgery(pdf).pdf) == [])
    }

    @Test("each clause is seen broken by a file that breaks only it", arguments: Wound.all)
    func broken(_ wound: Wound) throws {
        var surgery = try Surgery(try Self.whole.get())
        wound.inflict(&surgery)
        let pdf = wound.cut?(surgery.pdf) ?? surgery.pdf
        #expect(Set(Archive.check(pdf).map(\.clause)) == [wound.clause], "\(wound)")
    }

    @Test("every clause has a file that breaks it")
    func complete() {
        #expect(Set(Wound.all.map(\.clause)) == Set(Clause.allCases))
    }
}

/// One way to break a clause.
struct Wound: Sendable, CustomTestStringConvertible {
    var clause: Clause
    var name: String
    var inflict: @Sendable (inout Surgery) -> Void
    var cut: (@Sendable ([UInt8]) -> [UInt8])?

    var testDescription: String { "\(clause.rawValue): \(name)" }

    init(_ clause: Clause, _ name: String, inflict: @escaping @Sendable (inout Surgery) -> Void) {
        (self.clause, self.name, self.inflict) = (clause, name, inflict)
    }

    init(_ clause: Clause, _ name: String, cut: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        (self.clause, self.name, inflict, self.cut) = (clause, name, { _ in }, cut)
    }

    static let all = ofFile + ofObjects + ofCatalog + ofMetadata + ofPages + ofStructure

    private static let ofFile = [
        Wound(.syntax, "cut off", cut: { $0.dropLast(40) }),
        Wound(
            .header, "a file of text",
            cut: { $0.prefix(10) + Array("abcd".utf8) + $0.dropFirst(14) }),
        Wound(.header, "another version", cut: { Array("%PDF-2.0".utf8) + $0.dropFirst(8) }),
        Wound(.trailer, "bytes after the end", cut: { $0 + Array("\n".utf8) }),
        Wound(.trailer, "no identifier") { $0.trailer["ID"] = nil },
        Wound(.trailer, "encrypted") { $0.trailer["Encrypt"] = .dictionary(PDFDictionary()) },
    ]

    private static let ofObjects = [
        Wound(.streams, "a length too short") {
            $0.changeFirst({ $0["Length1"] != nil }, { $0["Length"] = .integer(7) })
        },
        Wound(.streams, "a stream in another file") {
            $0.changeFirst({ $0["Length1"] != nil }, { $0["F"] = .string([0x61]) })
        },
        Wound(.filters, "LZW") {
            $0.changeFirst({ $0["Length1"] != nil }, { $0["Filter"] = .name("LZWDecode") })
        },
        Wound(.limits, "a number too great") {
            $0.changeFirst({ $0["Type"] == .name("Font") }, { $0["X"] = .integer(1 << 31) })
        },
        Wound(.limits, "a string too long") {
            let long = PDFValue.string(Array(repeating: 0x61, count: 32_768))
            $0.changeFirst({ $0["Type"] == .name("Font") }, { $0["X"] = long })
        },
        Wound(.graphicsState, "a transfer function") {
            $0.objects[90_000] = .dictionary(
                PDFDictionary([("Type", .name("ExtGState")), ("TR", .name("Identity"))]))
        },
        Wound(.images, "interpolation") {
            $0.objects[90_000] = .dictionary(
                PDFDictionary([("Subtype", .name("Image")), ("Interpolate", .bool(true))]))
        },
        Wound(.externalObjects, "PostScript") {
            $0.objects[90_000] = .dictionary(
                PDFDictionary([("Type", .name("XObject")), ("Subtype", .name("PS"))]))
        },
        Wound(.glyphMap, "codes without glyphs") {
            $0.changeFirst({ $0["Subtype"] == .name("CIDFontType2") }, { $0["CIDToGIDMap"] = nil })
        },
        Wound(.fonts, "a font that is not embedded") {
            $0.changeFirst({ $0["Type"] == .name("FontDescriptor") }, { $0["FontFile2"] = nil })
        },
        Wound(.unicode, "a font without characters") {
            $0.changeFirst({ $0["Subtype"] == .name("Type0") }, { $0["ToUnicode"] = nil })
        },
        Wound(.actions, "an action that starts a program") {
            $0.objects[90_000] = .dictionary(
                PDFDictionary([("Type", .name("Action")), ("S", .name("Launch"))]))
        },
        Wound(.embeddedFiles, "a file in the file") {
            $0.objects[90_000] = .dictionary(
                PDFDictionary([
                    ("Type", .name("Filespec")), ("EF", .dictionary(PDFDictionary())),
                ]))
        },
    ]

    private static let ofCatalog = [
        Wound(.markInfo, "not tagged") { $0.changeCatalog { $0["MarkInfo"] = nil } },
        Wound(.content, "suspects") {
            $0.changeCatalog {
                $0["MarkInfo"] = .dictionary(
                    PDFDictionary([("Marked", .bool(true)), ("Suspects", .bool(true))]))
            }
        },
        Wound(.language, "none") { $0.changeCatalog { $0["Lang"] = nil } },
        Wound(.language, "empty") { $0.changeCatalog { $0["Lang"] = .string([]) } },
        Wound(.title, "not shown") { $0.changeCatalog { $0["ViewerPreferences"] = nil } },
        Wound(.outputIntent, "none") { $0.changeCatalog { $0["OutputIntents"] = nil } },
        Wound(.outputIntent, "no profile") {
            $0.changeFirst({ $0["N"] == .integer(3) }, { $0["N"] = .integer(4) })
        },
        Wound(.optionalContent, "layers") {
            $0.changeCatalog { $0["OCProperties"] = .dictionary(PDFDictionary()) }
        },
        Wound(.actions, "on opening") {
            $0.changeCatalog { $0["OpenAction"] = .dictionary(PDFDictionary()) }
        },
        Wound(.embeddedFiles, "associated") { $0.changeCatalog { $0["AF"] = .array([]) } },
        Wound(.forms, "to be drawn anew") {
            $0.changeCatalog {
                $0["AcroForm"] = .dictionary(PDFDictionary([("NeedAppearances", .bool(true))]))
            }
        },
        Wound(.structure, "no tree") { $0.changeCatalog { $0["StructTreeRoot"] = nil } },
    ]

    private static let ofMetadata = [
        Wound(.metadata, "none") { $0.changeCatalog { $0["Metadata"] = nil } },
        Wound(.metadata, "another date") {
            $0.replace("09:30:00</xmp:CreateDate>", "09:30:01</xmp:CreateDate>", in: isXML)
        },
        Wound(.metadata, "another author") {
            $0.changeFirst({ $0["Producer"] != nil }, { $0["Author"] = .string([0x61]) })
        },
        Wound(.identification, "part 3") {
            $0.replace("<pdfaid:part>2", "<pdfaid:part>3", in: isXML)
        },
        Wound(.identification, "level B") {
            $0.replace("<pdfaid:conformance>A", "<pdfaid:conformance>B", in: isXML)
        },
        Wound(.accessibility, "not claimed") {
            $0.replace("<pdfuaid:part>1</pdfuaid:part>", "", in: isXML)
        },
        Wound(.title, "none") {
            let title = "Ведомость &lt;1&gt; &amp; «2»"
            $0.replace(">\(title)<", "><", in: isXML)
            $0.changeFirst({ $0["Producer"] != nil }, { $0["Title"] = .string([]) })
        },
    ]

    private static let isXML: @Sendable (PDFDictionary) -> Bool = { $0["Subtype"] == .name("XML") }

    private static let ofPages = [
        Wound(.operators, "unknown") { $0.replace("ET", "ET\nxyz") },
        Wound(.colours, "of four inks") { $0.replace("BT", "0 0 0 1 k\nBT") },
        Wound(.limits, "nested too deep") {
            $0.replace(
                "BT", String(repeating: "q ", count: 29) + String(repeating: "Q ", count: 29) + "BT"
            )
        },
        Wound(.content, "paint that belongs to nothing") {
            $0.replace("BT", "0 0 m 1 1 l S\nBT")
        },
        Wound(.content, "an artifact in an element") {
            $0.replace(">>BDC\n", ">>BDC\n/Artifact BMC EMC\n")
        },
        Wound(.content, "an end too many") { $0.replace("BT", "EMC BT") },
        Wound(.parentTree, "content of no element") {
            $0.replace("BT", "/P<</MCID 9999>>BDC EMC BT")
        },
        Wound(.parentTree, "content of two elements") { $0.replace("/MCID 1>>", "/MCID 0>>") },
        Wound(.tabs, "no order") {
            $0.changeFirst({ $0["Type"] == .name("Page") }, { $0["Tabs"] = nil })
        },
        Wound(.annotations, "a film") {
            $0.changeFirst({ $0["Type"] == .name("Page") }) {
                $0["Annots"] = .array([
                    .dictionary(PDFDictionary([("Subtype", .name("Movie")), ("F", .integer(4))]))
                ])
            }
        },
        Wound(.annotations, "a hidden link") {
            $0.changeFirst({ $0["Type"] == .name("Page") }) {
                $0["Annots"] = .array([
                    .dictionary(PDFDictionary([("Subtype", .name("Link")), ("F", .integer(6))]))
                ])
            }
        },
    ]

    private static let ofStructure = [
        Wound(.parentTree, "content of another element") {
            let has = { (mcid: Int) in
                { @Sendable (element: PDFDictionary) in
                    element["K"] == .integer(mcid) && element["S"] == .name("TD")
                }
            }
            $0.changeFirst(has(20)) { $0["K"] = .integer(-7) }
            $0.changeFirst(has(21)) { $0["K"] = .integer(20) }
            $0.changeFirst(has(-7)) { $0["K"] = .integer(21) }
        },
        Wound(.structure, "an element of another parent") {
            $0.changeElement("TD") { $0["P"] = .reference(1) }
        },
        Wound(.limits, "words too long") {
            let long = PDFValue(text: String(repeating: "я", count: 16_383))
            $0.changeElement("TD") { $0["ActualText"] = long }
        },
        Wound(.types, "unknown") { $0.changeElement("P") { $0["S"] = .name("Absatz") } },
        Wound(.tables, "a paragraph as a row's kid") {
            $0.changeElement("TD") { $0["S"] = .name("P") }
        },
        Wound(.tables, "a head without a body") { surgery in
            let parts = surgery.objects.compactMap { number, value in
                value.dictionary?["S"] == .name("TBody") ? number : nil
            }
            for part in parts { surgery.change(part) { $0["S"] = .name("THead") } }
        },
        Wound(.grid, "a cell over two places") {
            $0.changeElement("TD") {
                $0["A"] = .dictionary(
                    PDFDictionary([("O", .name("Table")), ("ColSpan", .integer(2))]))
            }
        },
        Wound(.figures, "without words") {
            $0.changeElement("P", { $0["ActualText"] == nil }) { $0["S"] = .name("Figure") }
        },
        Wound(.headings, "a level left out") {
            $0.changeElement("H2") { $0["S"] = .name("H3") }
        },
        Wound(.scope, "none") {
            $0.changeElement("TH", { $0["A"]?.reference != nil }) { $0["A"] = nil }
        },
    ]
}
