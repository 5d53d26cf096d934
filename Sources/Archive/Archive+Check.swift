extension Archive {
    /// The clauses that a file breaks, of those that a file of ours can break at all.
    ///
    /// - Parameter pdf: the bytes of a file that ``finish(_:runs:structure:about:)`` made, or of one
    ///   that claims to be such.
    /// - Returns: faults in no certain order, each once; none for a file that is fit. A file that
    ///   cannot be read has one fault, ``Clause/syntax``.
    public static func check(_ pdf: [UInt8]) -> [ClauseFault] {
        do throws(ArchiveError) {
            var inspection = try Inspection(pdf)
            try inspection.all()
            return Array(Set(inspection.faults)).sorted { $0.description < $1.description }
        } catch {
            return [ClauseFault(.syntax, at: "\(error)")]
        }
    }
}
