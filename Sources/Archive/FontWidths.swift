import PDFObjects

/// Which fonts have strings of two bytes a glyph.
///
/// Pages come before their fonts, so Cairo's name of a font must tell: the part of a face with the
/// characters of Latin text has the number 0 and one byte a glyph, its other parts have two. When
/// the fonts have come, each is looked at.
///
/// Source: cairo 1.16, `f-<face>-<part>`, as measured.
struct FontWidths {
    /// For each font's number in the drawn file what its name says, and the first page that uses it.
    private var fonts: [Int: (isWide: Bool, page: Int)] = [:]

    /// For each font of a page whether it is wide, by name.
    mutating func add(_ resources: PDFDictionary, page: Int) -> [String: Bool] {
        var wide: [String: Bool] = [:]
        for entry in resources["Font"]?.dictionary?.entries ?? [] {
            let isWide = !entry.name.hasSuffix("-0")
            wide[entry.name] = isWide
            guard let number = entry.value.reference, fonts[number] == nil else { continue }
            fonts[number] = (isWide, page)
        }
        return wide
    }

    /// Looks whether the names were right.
    ///
    /// - Throws: ``ArchiveError/glyphCount(page:)`` for a font that is not what its name says.
    func check(_ drawn: DrawnObjects) throws(ArchiveError) {
        for (number, font) in fonts {
            let type = drawn.object(number).value.dictionary?["Subtype"]
            guard font.isWide == (type == .name("Type0")) else {
                throw .glyphCount(page: font.page)
            }
        }
    }
}
