import Journal
import Reports

/// Names of the files of a batch: `report_class_period`, ASCII, without names of people.
///
/// Source: cli.md, "In `--out DIR` a file is".
struct FileNames {
    private let names: [String: String]

    /// Names for these classes, no two alike: where two are spelled alike their ids are added.
    init(_ classes: [SchoolClass]) {
        var counts: [String: Int] = [:]
        for schoolClass in classes { counts[FileNames.spelled(schoolClass), default: 0] += 1 }
        var names: [String: String] = [:]
        var taken: Set<String> = []
        for schoolClass in classes {
            var name = FileNames.spelled(schoolClass)
            if counts[name] != 1 { name += "-\(transliterated(schoolClass.id))" }
            var number = 2
            let first = name
            while !taken.insert(name.lowercased()).inserted {
                name = "\(first)-\(number)"
                number += 1
            }
            names[schoolClass.id] = name
        }
        self.names = names
    }

    /// The name of a document's file, without the ending.
    func name(report: String, schoolClass: SchoolClass?, span: Span, year: SchoolYear) -> String {
        var parts = [report]
        if let schoolClass { parts.append(name(of: schoolClass)) }
        switch span {
        case .period(let period): parts.append(transliterated(period.name))
        case .month(let month): parts.append(month.description)
        case .year: parts.append(transliterated(year.name))
        }
        return parts.map { $0.isEmpty ? "x" : $0 }.joined(separator: "_")
    }

    /// The class as a part of file names.
    func name(of schoolClass: SchoolClass) -> String {
        names[schoolClass.id] ?? FileNames.spelled(schoolClass)
    }

    private static func spelled(_ schoolClass: SchoolClass) -> String {
        transliterated("\(schoolClass.grade)\(schoolClass.letter)")
    }
}
