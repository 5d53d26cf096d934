public import Journal

/// What is wrong with a bundle at a place.
///
/// A value is nil where it might tell something of a person.
public enum BundleFault: Hashable, Sendable {
    /// A file that must be there is not.
    case missingFile
    /// A table that nobody reads (warning).
    case unknownFile
    /// The file has no header row.
    case noHeader
    /// The file is UTF-16, which is not read.
    case utf16
    /// The file is UTF-8 but for this byte.
    case illFormed(byte: UInt8)
    /// A quote that opens here and never closes.
    case unclosedQuote
    /// A quoted field that opens here goes on after its closing quote, in this line.
    case textAfterQuote(line: Int)
    /// A field without quotes around it has a quote inside.
    case strayQuote
    /// A row of more than this many bytes.
    case longRow(most: Int)
    /// A column that nobody reads (warning).
    case unknownColumn(String?)
    /// A column that must be there is not.
    case missingColumn(String)
    /// A column that the header names twice.
    case repeatedColumn(String)
    /// A row of another length than the header.
    case wrongLength(expected: Int, found: Int)

    /// A value that must be there is empty.
    case empty(column: String)
    /// A value that does not look as its column demands.
    case wrongValue(column: String, kind: ColumnKind, value: String?)
    /// A number outside its limits.
    case outside(column: String, value: Int?, limits: ClosedRange<Int>)
    /// An identity of more than 64 characters.
    case longID(column: String, count: Int)
    /// A control character or a bidirectional override; its place in the value, from 1.
    case forbidden(column: String, scalar: Unicode.Scalar, position: Int)

    /// `bundle.json` is not JSON, or not an object.
    case notJSON
    /// A key that must be there is not.
    case missingKey(String)
    /// A key that nobody reads (warning).
    case unknownKey(String)
    /// A key whose value is of another kind, or none of the allowed ones.
    case wrongKey(String, expected: String)
    /// A version that this program does not read.
    case unknownVersion(Int)
    /// The store already holds younger data (warning).
    case older(stored: Moment)

    /// The same key stands in an earlier row, at this line.
    case repeatedKey([String], line: Int)
    /// An identity that no row of its table has.
    case dangling(column: String, id: String, table: BundleTable)
    /// A date outside the school year it belongs to.
    case outsideYear(column: String, day: String, first: String, last: String)
    /// A date outside every school year.
    case outsideYears(column: String, day: String)
    /// An interval that ends before it starts.
    case endsBeforeStart(start: String, end: String)
    /// A period that shares days with another of its scheme.
    case overlappingPeriod(id: String)
    /// A period whose number is not its place among those of its scheme.
    case periodNumber(found: Int, expected: Int)
    /// A number of a period that the class's scheme does not have.
    case noSuchPeriod(number: Int)
    /// A pupil who is in another class, too, on this day.
    case inTwoClasses(pupil: String, classID: String, day: String)
    /// Another lesson of the course on the same date and slot.
    case sameSlot(lesson: String)
    /// A code of attendance that is not in the list.
    case unknownCode(String?)
    /// A mark of a period without the period, or another one with a period.
    case periodOnlyForPeriod
    /// A mark of a period that is not one of the class.
    case periodOfOtherScheme(id: String)
    /// A pupil who was not in the lesson (warning).
    case outsideRoll(pupil: String, day: String)
    /// A mark in a class without marks (warning).
    case markInMarkless(classID: String)

    /// Whether the bundle can be stored nevertheless.
    public var isWarning: Bool {
        switch self {
        case .unknownFile, .unknownColumn, .unknownKey, .older, .outsideRoll, .markInMarkless: true
        default: false
        }
    }
}
