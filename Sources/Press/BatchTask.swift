import Checks
import Journal
import Reports

/// What the reader hands to a job.
enum BatchTask: Sendable {
    /// A class, and the reports to be made of it.
    case ofClass(ClassFacts, Question, [AnyReport])
    /// A report of the school or of a teacher, ready to be printed, and the findings it tells of.
    case ofSchool(Statement, [Finding])
}
