public import Forms
import Paper
public import Structures

/// Lays out a document on pages; see ``layOut(_:with:hyphenation:abbreviations:)``.
///
/// - Returns: at least one page; on each fills, then rules, then texts in reading order.
/// - Throws: ``LayoutError`` when a text does not fit its place, or a row or a block that must not
///   be parted does not fit an empty page.
public func paginate(
    _ document: Document, with shaper: some Shaper, hyphenation: Hyphenation = .none
) throws(LayoutError) -> [Page] {
    try layOut(document, with: shaper, hyphenation: hyphenation).pages
}

/// Lays out a document on pages, and says what a reader who does not see them is to be told.
///
/// One way, with no second setting: texts are set at the page's width, then page after page takes
/// off as much as fits, and when their count is known, header and footer, whose heights are fixed, are
/// filled in. A page without a header gives its room to the body; a footer's room is kept on every
/// page.
///
/// - Parameters:
///   - document: what to lay out.
///   - shaper: turns lines of text into glyphs.
///   - hyphenation: where words may be parted that fit in no other way.
///   - abbreviations: what the cells that say no more than an abbreviation, or a number and it,
///     stand for.
/// - Returns: at least one page; on each fills, then rules, then texts in reading order. And the
///   structure of the document, whose texts stand on these pages.
/// - Throws: ``LayoutError`` when a text does not fit its place, or a row or a block that must not
///   be parted does not fit an empty page.
public func layOut(
    _ document: Document, with shaper: some Shaper, hyphenation: Hyphenation = .none,
    abbreviations: [String: String] = [:]
) throws(LayoutError) -> (pages: [Page], structure: Structure) {
    let composition = try Composition(document, with: shaper, hyphenation: hyphenation)
    return try composition.pages(document.numbers, abbreviations: abbreviations)
}
