public import Structures

/// Makes of a drawn PDF one that lasts: PDF/A-2a and PDF/UA-1.
///
/// Which clauses these are, how each is met and what holds it stands in `CLAUSES.md`.
public enum Archive {
    /// Finishes a PDF drawn by Cairo.
    ///
    /// The same input gives the same bytes. Of page contents one at a time is held.
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
        let flate = try Flate()
        let file = try PDFFile(pdf, with: flate)
        var finishing = try Finishing(file, structure, pageCount: runs.count, flate)
        for (page, runs) in runs.enumerated() { try finishing.add(runs, page: page) }
        return try finishing.finish(about: about)
    }
}
