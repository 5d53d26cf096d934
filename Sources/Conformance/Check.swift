public import PDFObjects

/// The clauses of ISO 19005-2, level A, and ISO 14289-1 that a file breaks, of those that a file of
/// ours can break at all.
///
/// - Returns: faults in the order of their descriptions, each once; none for a file that is fit. A
///   file that cannot be read has one fault, ``Clause/syntax``.
public func faults(of pdf: ByteSource) -> [ClauseFault] {
    do throws(PDFError) {
        var inspection = try Inspection(pdf)
        try inspection.all()
        return Array(Set(inspection.faults)).sorted { $0.description < $1.description }
    } catch {
        return [ClauseFault(.syntax, at: "\(error)")]
    }
}
