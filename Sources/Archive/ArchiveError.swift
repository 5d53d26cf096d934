public import Conformance
public import PDFObjects

/// Why a drawn PDF could not be made fit for an archive.
public enum ArchiveError: Error, Equatable, Sendable {
    /// The drawn file could not be read.
    case pdf(PDFError)
    /// The file has another count of pages than was drawn.
    case pageCount(drawn: Int, found: Int)
    /// A page, from 0, has another count of glyphs than was drawn.
    case glyphCount(page: Int)
    /// A page, from 0, has an operator that is not understood.
    case unknownOperator(page: Int, name: String)
    /// A text of an element stands nowhere on its page, from 0.
    case lostText(page: Int)
    /// Clauses that the finished file would break.
    case clauses([ClauseFault])
    /// The machine has no memory left.
    case outOfMemory

    init(_ error: PDFError) { self = error == .outOfMemory ? .outOfMemory : .pdf(error) }
}
