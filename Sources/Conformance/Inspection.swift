import PDFObjects

/// A look at a finished file, clause by clause.
struct Inspection {
    let file: PDFFile
    let catalog: PDFValue
    private(set) var faults: [ClauseFault] = []
    /// For each object whether it is an element of the structure; empty before that was looked at.
    var visited: [Bool] = []

    init(_ source: ByteSource) throws(PDFError) {
        file = try PDFFile(source, with: Flate())
        catalog = try file.resolved(file.trailer["Root"])
    }

    /// Looks at everything.
    mutating func all() throws(PDFError) {
        lookAtFile()
        try lookAtCatalog()
        try lookAtMetadata()
        let pages = try lookAtPages()
        try lookAtStructure(pages)
        try lookAtObjects()
    }

    /// Notes a fault unless `isMet`.
    mutating func expect(_ isMet: Bool, _ clause: Clause, at place: @autoclosure () -> String = "")
    {
        if !isMet { faults.append(ClauseFault(clause, at: place())) }
    }
}

extension Inspection {
    private mutating func lookAtFile() {
        let head = file.source[0..<32]
        let second = head.firstIndex(of: 0x0A) ?? 0
        let mark = head.dropFirst(second + 1).prefix(5)
        let end = file.source[(file.source.count - 7)..<file.source.count]
        expect(
            head.starts(with: Array("%PDF-1.".utf8)) && second == 8 && head[7].isDigit
                && mark.count == 5 && mark.first == 0x25
                && mark.dropFirst().allSatisfy { $0 > 127 },
            .header)
        expect(
            end.elementsEqual("\n%%EOF\n".utf8) || end.dropFirst().elementsEqual("\n%%EOF".utf8),
            .trailer, at: "EOF")
        let id = file.trailer["ID"]?.array?.compactMap(\.string) ?? []
        expect(id.count == 2 && id.allSatisfy { !$0.isEmpty }, .trailer, at: "ID")
        expect(file.trailer["Encrypt"] == nil, .trailer, at: "Encrypt")
        // Source: ISO 19005-2, table 5 of 6.1.13.
        expect(file.objectCount <= 8_388_607, .limits, at: "objects")
    }

    private mutating func lookAtCatalog() throws(PDFError) {
        let dictionary = catalog.dictionary ?? PDFDictionary()
        expect(try isTrue("Marked", of: dictionary["MarkInfo"]), .markInfo)
        expect(try !isTrue("Suspects", of: dictionary["MarkInfo"]), .content, at: "Suspects")
        let language = try file.resolved(dictionary["Lang"]).text ?? ""
        expect(
            language.utf8.first.map { UInt8.isLetter($0) } ?? false, .language, at: language)
        expect(try isTrue("DisplayDocTitle", of: dictionary["ViewerPreferences"]), .title)
        try lookAtIntent(dictionary)
        for name in ["AA", "OpenAction"] { expect(dictionary[name] == nil, .actions, at: name) }
        expect(
            try file.entry("JavaScript", of: dictionary["Names"] ?? .null) == .null, .actions,
            at: "JavaScript")
        expect(
            try file.entry("EmbeddedFiles", of: dictionary["Names"] ?? .null) == .null,
            .embeddedFiles)
        expect(dictionary["AF"] == nil, .embeddedFiles, at: "AF")
        expect(dictionary["OCProperties"] == nil, .optionalContent)
        expect(try !isTrue("NeedAppearances", of: dictionary["AcroForm"]), .forms)
        expect(
            try file.entry("XFA", of: dictionary["AcroForm"] ?? .null) == .null, .forms, at: "XFA")
        expect(dictionary["NeedsRendering"] == nil, .forms, at: "NeedsRendering")
    }

    private mutating func lookAtIntent(_ dictionary: PDFDictionary) throws(PDFError) {
        let intents = try file.resolved(dictionary["OutputIntents"]).array ?? []
        guard intents.count == 1, let intent = intents.first,
            try file.entry("S", of: intent) == .name("GTS_PDFA1"),
            case .reference(let number)? = try file.resolved(intent).dictionary?[
                "DestOutputProfile"]
        else { return expect(false, .outputIntent) }
        let profile = try file.object(number)
        guard profile.stream != nil else { return expect(false, .outputIntent) }
        let icc = try file.contents(of: profile)
        // Source: ICC.1, 7.2: class, colour space and signature of a profile.
        expect(
            profile.value.dictionary?["N"] == .integer(3) && icc.count > 128 && icc[8] <= 4
                && icc[12..<20].elementsEqual("mntrRGB ".utf8)
                && icc[36..<40].elementsEqual("acsp".utf8),
            .outputIntent, at: "DestOutputProfile")
    }

    private func isTrue(_ name: String, of value: PDFValue?) throws(PDFError) -> Bool {
        try file.entry(name, of: value ?? .null) == .bool(true)
    }
}

extension UInt8 {
    fileprivate static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
