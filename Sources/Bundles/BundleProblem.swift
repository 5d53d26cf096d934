/// Something that is wrong with a bundle, and where.
public struct BundleProblem: Hashable, Sendable {
    /// Name of the file, such as `marks.csv`.
    public var file: String
    /// Line of the field's first character, from 1.
    public var line: Int
    /// Place of the field's first character (its quote, if it has one) in the line, counted in
    /// characters from 1.
    public var column: Int
    /// What is wrong.
    public var fault: BundleFault

    /// A fault at a place of a file.
    public init(file: String, line: Int, column: Int, fault: BundleFault) {
        (self.file, self.line, self.column, self.fault) = (file, line, column, fault)
    }

    /// Whether the bundle can be stored nevertheless.
    public var isWarning: Bool { fault.isWarning }
}
