import Journal
import Reports

/// Names of the files of a batch: `report_class_period`, or `report_teacher_period` with the
/// teacher's id; ASCII, without names of people.
///
/// Source: cli.md, "In `--out DIR` a file is".
struct FileNames {
    private let classes: [String: String]
    private let teachers: [String: String]
    private let places: [String: Int]

    /// Names for these classes and teachers, no two alike: where two classes are spelled alike
    /// their ids are added, where two ids are spelled alike a number is.
    init(_ classes: [SchoolClass], teacherIDs: [String] = []) {
        var counts: [String: Int] = [:]
        for schoolClass in classes { counts[FileNames.spelled(schoolClass), default: 0] += 1 }
        self.classes = FileNames.distinct(
            classes.map { schoolClass in
                let name = FileNames.spelled(schoolClass)
                let isAlone = counts[name] == 1
                return (
                    schoolClass.id, isAlone ? name : "\(name)-\(transliterated(schoolClass.id))"
                )
            })
        places = Dictionary(
            classes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        teachers = FileNames.distinct(teacherIDs.map { ($0, transliterated($0)) })
    }

    /// The name of a document's file, without the ending.
    func name(
        report: String, schoolClass: SchoolClass?, teacherID: String? = nil, span: Span,
        year: SchoolYear
    ) -> String {
        var parts = [report]
        if let schoolClass { parts.append(name(of: schoolClass)) }
        if let teacherID { parts.append(teachers[teacherID] ?? transliterated(teacherID)) }
        switch span {
        case .period(let period): parts.append(transliterated(period.name))
        case .month(let month): parts.append(month.description)
        case .year: parts.append(transliterated(year.name))
        }
        return parts.map { $0.isEmpty ? "x" : $0 }.joined(separator: "_")
    }

    /// Where the class stands in the order of the batch.
    func place(of schoolClass: SchoolClass) -> Int { places[schoolClass.id] ?? .max }

    /// The class as a part of file names.
    func name(of schoolClass: SchoolClass) -> String {
        classes[schoolClass.id] ?? FileNames.spelled(schoolClass)
    }

    /// The names by id; a later one that equals an earlier one, case aside, gets a number.
    private static func distinct(_ wanted: [(id: String, name: String)]) -> [String: String] {
        var names: [String: String] = [:]
        var taken: Set<String> = []
        for (id, first) in wanted {
            var name = first
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = "\(first)-\(number)"
                number += 1
            }
            names[id] = name
        }
        return names
    }

    private static func spelled(_ schoolClass: SchoolClass) -> String {
        transliterated("\(schoolClass.grade)\(schoolClass.letter)")
    }
}
