import Checks
import Fields
public import Ink
public import Journal
import Reports

/// The control sheet «Проверка журнала»: a part a class, in each a part a kind of finding.
///
/// It is a paper of the school and names subjects, dates and teachers; a pupil only by the number
/// in the class's list, so that a sheet left on a desk tells nothing of a child.
///
/// Source: forms.md 14; forms.md 10.
enum CheckSheet {
    static let id = "check"
    static let title = "Проверка журнала"

    private static let findings = [
        Column("no", "№", path: ""), Column("place", "Предмет, дата, где", path: ""),
        Column("text", "Замечание", path: ""), Column("term", "Срок", path: ""),
        Column("mended", "Отметка об устранении", path: ""),
    ]
    private static let teachers = [
        Column("no", "№", path: ""), Column("name", "Учитель", path: ""),
        Column("count", "Замечаний", path: ""), Column("signature", "Подпись", path: ""),
        Column("date", "Дата", path: ""),
    ]

    /// What its template may name, beside the fields of every heading.
    static let fields: [FieldNote] =
        Heading.fieldNotes + [
            FieldNote(
                "classes", "классы, по которым проведена проверка",
                .sections([
                    FieldNote("class.name", "класс"),
                    FieldNote("class.period", "период класса с датами"),
                    FieldNote("class.teacher.name", "классный руководитель: Фамилия И. О."),
                    FieldNote("class.teacher.sign", "классный руководитель: И. О. Фамилия"),
                    FieldNote("class.clean", "замечаний нет; пусто, если они есть"),
                    FieldNote("class.counts", "сколько ошибок и предупреждений"),
                    FieldNote("groups", "замечания одного рода", .sections(groupFields)),
                    FieldNote(
                        "teachers", "кому сделаны замечания",
                        .table(teachers.map(\.note), rows: ["teacher"])),
                ]))
        ]

    static let groupFields = [
        FieldNote("group.class", "класс"),
        FieldNote("group.title", "род замечаний"), FieldNote("group.count", "сколько их"),
        FieldNote("findings", "замечания", .table(findings.map(\.note), rows: ["finding"])),
    ]

    /// The values of a class.
    static func bindings(_ known: InspectedClass, _ found: [Finding]) -> Bindings {
        let days = known.period.days
        return Bindings([
            "class.name": .text(Russian.name(of: known.schoolClass)),
            "class.period": .text(
                "\(known.period.name) (\(Russian.date(days.lowerBound)) – "
                    + "\(Russian.date(days.upperBound)))"),
            "class.teacher.name": .text(Russian.surnameFirst(known.teacher)),
            "class.teacher.sign": .text(Russian.initialsFirst(known.teacher)),
            "class.clean": .text(clean(found)),
            "class.counts": .text(counts(found)),
            "groups": .sections(groups(found)), "teachers": .table(teachers(of: found)),
        ])
    }

    /// That there is nothing to mend; empty where there is.
    static func clean(_ found: [Finding]) -> String { found.isEmpty ? "Замечаний нет." : "" }

    /// How many errors and warnings there are; empty where there are none.
    static func counts(_ found: [Finding]) -> String {
        let errors = found.errorCount
        return found.isEmpty
            ? "" : "Ошибок: \(errors), предупреждений: \(found.count - errors)."
    }

    /// A part a kind of finding; those of one class, numbered through.
    static func groups(_ found: [Finding]) -> [Bindings] {
        var number = 0
        return found.grouped.map { group in
            let rows = group.findings.map { finding in
                number += 1
                return Row(
                    "finding",
                    cells: [
                        Cell(.count(number), text: "\(number)"), text(finding.place),
                        text(finding.text), .empty, .empty,
                    ])
            }
            return Bindings([
                "group.class": .text(Russian.name(of: group.schoolClass)),
                "group.title": .text("\(group.code.title) (\(group.code.severity.title))"),
                "group.count": .text("\(group.findings.count)"),
                "findings": .table(
                    Table(
                        id: "findings", caption: group.code.title, columns: findings, rows: rows)),
            ])
        }
    }

    private static func teachers(of found: [Finding]) -> Table {
        var counts: [StaffMember: Int] = [:]
        for finding in found {
            if let teacher = finding.teacher { counts[teacher, default: 0] += 1 }
        }
        let sorted = counts.sorted { left, right in
            let order = NameOrder.compare(left.key.name.fullName, right.key.name.fullName)
            return order != 0 ? order < 0 : left.key.id < right.key.id
        }
        let rows = sorted.enumerated().map { index, entry in
            Row(
                "teacher",
                cells: [
                    Cell(.count(index + 1), text: "\(index + 1)"),
                    text(Russian.surnameFirst(entry.key.name)),
                    Cell(.count(entry.value), text: "\(entry.value)"), .empty, .empty,
                ])
        }
        return Table(id: "teachers", caption: "Учителя", columns: teachers, rows: rows)
    }

    private static func text(_ text: String) -> Cell { Cell(.text(text), text: text) }
}

extension Readiness {
    /// The control sheet as an archival PDF.
    ///
    /// - Throws: ``Failure``: `unavailable` without its template or fonts, `data` for a template at
    ///   fault.
    public func sheet(
        shelf: Shelf, fonts: FontSet, language: Language
    ) throws(Failure) -> [UInt8] {
        let heading = Heading(
            ofSheet: CheckSheet.id, title: CheckSheet.title, index, year, period,
            signers: question.signers, words: question.words)
        let sections = classes.map { known in
            CheckSheet.bindings(known, findings.filter { $0.schoolClass == known.schoolClass })
        }
        let press = try Press(shelf: shelf, fonts: fonts, language: language)
        let printout = try press.sheet(
            CheckSheet.id, CheckSheet.fields,
            heading.bindings(with: [("classes", .sections(sections))]), heading)
        return try press.pdf(of: printout)
    }
}
