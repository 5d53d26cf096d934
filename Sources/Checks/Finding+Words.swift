public import Journal
import Reports

extension Finding {
    /// Where it is, for people: subject and group, date, teacher; empty for a finding of the class
    /// as a whole.
    public var place: String {
        let words = [
            subject.map { subject in course?.name(subject) ?? subject.name },
            date.map { Russian.date($0) },
            subject == nil ? nil : teacher.map { Russian.surnameFirst($0.name) },
        ]
        return words.compactMap(\.self).joined(separator: ", ")
    }
}

/// Findings of one kind in one class.
public struct FindingGroup: Hashable, Sendable {
    /// Their class.
    public var schoolClass: SchoolClass
    /// Their kind.
    public var code: Code
    /// The findings in their order, at least one.
    public var findings: [Finding]
}

extension [Finding] {
    /// The findings by class as they stand, and in each class by kind: errors first.
    public var grouped: [FindingGroup] {
        var classes: [SchoolClass] = []
        var groups: [SchoolClass: [Code: [Finding]]] = [:]
        for finding in self {
            if groups[finding.schoolClass] == nil { classes.append(finding.schoolClass) }
            groups[finding.schoolClass, default: [:]][finding.code, default: []].append(finding)
        }
        return classes.flatMap { schoolClass in
            Code.allCases.compactMap { code in
                groups[schoolClass]?[code].map {
                    FindingGroup(schoolClass: schoolClass, code: code, findings: $0)
                }
            }
        }
    }

    /// How many of them are errors.
    public var errorCount: Int { count { $0.severity == .error } }
}
