import Journal

/// Something in the journal that a reader of the report should know.
///
/// Source: report-json.md, `warnings`.
public struct Warning: Hashable, Sendable {
    /// What it is about.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Lessons missed without a reason given.
        case reasonMissing = "reason-missing"
        /// Lessons in which attendance was not taken.
        case attendanceNotTaken = "attendance-not-taken"
        /// Rows of attendance or marks of pupils who were not in the lesson.
        case outsideRoll = "outside-roll"
        /// Marks in a subject that has no course marked in the period.
        case markWithoutCourse = "mark-without-course"
        /// Marks in a class without marks.
        case markInMarkless = "mark-in-markless"
        /// Studied subjects without a mark.
        case marksMissing = "marks-missing"
        /// Classes that have no row.
        case classesLeftOut = "classes-left-out"
    }

    /// What it is about.
    public var code: Code
    /// How many times; 1 or more.
    public var count: Int
    /// The warning in Russian, as it is printed.
    public var text: String

    var json: JSON {
        ["code": .text(code.rawValue), "count": .count(count), "text": .text(text)]
    }

    /// Warnings of these counts, in the order of the codes; none where the count is 0.
    ///
    /// - Parameters:
    ///   - counts: how many times each is met.
    ///   - leftOut: names of the classes that have no row; they make a warning of their own.
    /// - Returns: at most one warning a code.
    static func list(_ counts: Counts, leftOut: [String] = []) -> [Warning] {
        var counts = counts
        counts[.classesLeftOut] = leftOut.count
        return Code.allCases.compactMap { code in
            guard let count = counts[code], count > 0 else { return nil }
            return Warning(code: code, count: count, text: text(code, count, leftOut))
        }
    }

    /// How many times each warning is met.
    typealias Counts = [Code: Int]

    private static func text(_ code: Code, _ count: Int, _ leftOut: [String]) -> String {
        switch code {
        case .reasonMissing: "Причина не указана: \(Russian.lessons(count))"
        case .attendanceNotTaken: "Посещаемость не отмечена: \(Russian.lessons(count))"
        case .outsideRoll:
            "Не учтены записи об обучающихся, которых не было в составе урока: "
                + Russian.number(count)
        case .markWithoutCourse:
            "Не учтены отметки по предметам, по которым они не выставляются: "
                + Russian.number(count)
        case .markInMarkless:
            "Не учтены отметки в классе безотметочного обучения: \(Russian.number(count))"
        case .marksMissing: "Отметки не выставлены: \(Russian.number(count))"
        case .classesLeftOut:
            "В отчёт не вошли классы, у которых нет учебного периода на эту дату или "
                + "обучающихся: \(leftOut.joined(separator: ", "))"
        }
    }
}

extension AttendanceGrid {
    /// Warnings about the attendance of these intervals.
    func warnings(in intervals: [ClosedRange<Day>]) -> Warning.Counts {
        [
            .reasonMissing: Tally.sum(intervals.map(total(in:))).lessons.unspecified,
            .attendanceNotTaken: lessonsNotTaken, .outsideRoll: rowsOutsideRoll,
        ]
    }
}
