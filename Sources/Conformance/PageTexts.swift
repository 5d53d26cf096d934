public import PDFObjects

/// What the pages of a PDF of ours say, bands and marks included.
///
/// - Returns: a text a page, in the order in which it is drawn and without white space. Signs are
///   what ToUnicode of a font gives its glyphs, or the ActualText of the content around them; `?`
///   for a glyph of which neither says anything.
/// - Throws: ``PDFError`` when the file cannot be read.
/// Source: ISO 32000-1, 9.10 and 14.9.4.
public func pageTexts(of pdf: ByteSource) throws(PDFError) -> [String] {
    let inspection = try Inspection(pdf)
    var reading = PageReading(file: inspection.file)
    let root = inspection.catalog.dictionary?["Pages"] ?? .null
    return try inspection.pageNumbers(root).map { number throws(PDFError) in
        try reading.text(of: number)
    }
}

/// Reads what pages show; fonts are read once.
private struct PageReading {
    let file: PDFFile
    private var fonts: [Int: GlyphSigns] = [:]

    init(file: PDFFile) { self.file = file }

    mutating func text(of page: Int) throws(PDFError) -> String {
        let dictionary = try file.object(page).value.dictionary
        let resources = try file.resolved(dictionary?["Resources"])
        let named = try file.entry("Font", of: resources).dictionary ?? PDFDictionary()
        guard let contents = dictionary?["Contents"]?.reference else { return "" }
        let bytes = try file.contents(of: file.object(contents))
        var scanner = ContentScanner(bytes)
        var (text, font) = ("", GlyphSigns())
        // For each open piece of marked content whether its ActualText stands for what it shows.
        var spoken: [Bool] = []
        while let operation = scanner.next() {
            var operands = ValueReader(bytes, at: operation.whole.lowerBound)
            switch scanner.name(of: operation) {
            case "Tf":
                guard let name = try operands.value().name,
                    let number = named[name]?.reference
                else { throw .unreadable(offset: operation.whole.lowerBound) }
                font = try signs(of: number)
            case "BMC": spoken.append(false)
            case "BDC":
                _ = try operands.value()
                let actual = try operands.value().dictionary?["ActualText"]?.text
                if let actual, !spoken.contains(true) { text += actual }
                spoken.append(actual != nil)
            case "EMC": _ = spoken.popLast()
            case "Tj", "TJ":
                guard !spoken.contains(true) else { break }
                let shown = try operands.value()
                for piece in shown.array ?? [shown] {
                    if let codes = piece.string { text += font.text(of: codes) }
                }
            default: break
            }
        }
        return String(text.filter { !$0.isWhitespace })
    }

    private mutating func signs(of number: Int) throws(PDFError) -> GlyphSigns {
        if let known = fonts[number] { return known }
        let font = try file.object(number).value
        var signs = GlyphSigns()
        signs.isWide = font.dictionary?["Subtype"]?.name == "Type0"
        if let map = font.dictionary?["ToUnicode"]?.reference {
            try signs.read(try file.contents(of: file.object(map)))
        }
        fonts[number] = signs
        return signs
    }
}

/// The signs that the codes of a font's glyphs stand for.
private struct GlyphSigns {
    /// Whether a code has two bytes, and not one.
    var isWide = false
    private var signs: [Int: String] = [:]

    func text(of bytes: [UInt8]) -> String {
        let step = isWide ? 2 : 1
        return stride(from: 0, to: bytes.count - step + 1, by: step).map { place in
            signs[number(bytes[place..<(place + step)])] ?? "?"
        }.joined()
    }

    /// Reads a ToUnicode map.
    mutating func read(_ map: [UInt8]) throws(PDFError) {
        var scanner = ContentScanner(map)
        while let operation = scanner.next() {
            let name = scanner.name(of: operation)
            guard name == "endbfchar" || name == "endbfrange" else { continue }
            var values: [PDFValue] = []
            var reader = ValueReader(map, at: operation.whole.lowerBound)
            reader.skipSpace()
            while reader.at < operation.name.lowerBound {
                values.append(try reader.value())
                reader.skipSpace()
            }
            let size = name == "endbfchar" ? 2 : 3
            for start in stride(from: 0, to: values.count - size + 1, by: size) {
                add(Array(values[start..<(start + size)]))
            }
        }
    }

    private mutating func add(_ row: [PDFValue]) {
        guard let first = row[0].string.map({ number($0[...]) }) else { return }
        let last = row.count == 3 ? row[1].string.map { number($0[...]) } ?? first : first
        guard last >= first, last - first < 65_536, let end = row.last else { return }
        for code in first...last {
            if let listed = end.array, listed.indices.contains(code - first) {
                signs[code] = utf16(listed[code - first].string ?? [], plus: 0)
            } else if let start = end.string {
                signs[code] = utf16(start, plus: code - first)
            }
        }
    }

    // The last unit grows with the code.
    private func utf16(_ bytes: [UInt8], plus more: Int) -> String {
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map { number(bytes[$0..<($0 + 2)]) }
        if let last = units.popLast() { units.append(last + more) }
        return String(decoding: units.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
    }

    private func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
