extension Archive {
    /// The clauses that a file breaks.
    public static func check(_ pdf: [UInt8]) -> [ClauseFault] { [] }
}
