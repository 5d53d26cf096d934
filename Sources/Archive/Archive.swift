public import Conformance
public import PDFObjects
public import Structures

/// Makes of a drawn PDF one that lasts: PDF/A-2a and PDF/UA-1.
///
/// Which clauses these are, how each is met and what holds it stands in `CLAUSES.md`.
public enum Archive {
    /// Finishes a PDF drawn by Cairo that lies whole in memory; see ``Finishing`` for one that
    /// comes page by page.
    ///
    /// - Parameters:
    ///   - pdf: the bytes of the drawn file.
    ///   - runs: for each page its glyph runs in drawing order.
    ///   - structure: what the document consists of; texts of pages in none of its elements become
    ///     artifacts.
    ///   - about: what the file says of itself.
    /// - Returns: the bytes of the finished file.
    /// - Throws: ``ArchiveError`` when runs, structure and file are not of one document.
    public static func finish(
        _ pdf: [UInt8], runs: [[Run]], structure: Structure, about: PDFDescription
    ) throws(ArchiveError) -> [UInt8] {
        var finished: [UInt8] = []
        var finishing = try Finishing(about: about, isBook: false) { finished += $0 }
        try finishing.begin(structure, pageCount: runs.count)
        try finishing.take(pdf)
        for runs in runs { try finishing.addPage(runs) }
        try finishing.finish()
        return finished
    }

    /// The clauses that a file breaks, of those that a file of ours can break at all.
    ///
    /// - Parameter pdf: the bytes of a file that ``Finishing`` made, or of one that claims to be
    ///   such.
    /// - Returns: faults, each once; none for a file that is fit. A file that cannot be read has
    ///   one fault, ``Clause/syntax``.
    public static func check(_ pdf: ByteSource) -> [ClauseFault] { Conformance.faults(of: pdf) }

    /// The same of a file in memory.
    public static func check(_ pdf: [UInt8]) -> [ClauseFault] { check(ByteSource(pdf)) }
}
