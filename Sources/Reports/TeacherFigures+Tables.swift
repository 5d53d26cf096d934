import Fields
import Journal

extension TeacherFigures {
    static let fields: [Field<Model>] = [
        Field("teacher", "учитель: фамилия, имя, отчество") { $0.teacher.name.fullName },
        Field("teacher.signature", "учитель: И. О. Фамилия") {
            Russian.initialsFirst($0.teacher.name)
        },
        Field(
            "rows", "предметы учителя в классах",
            .table(start.map(\.note) + counts.map(\.note) + end.map(\.note), rows: ["course"])
        ) {
            .table(table(of: $0))
        },
        Field("figures", "сколько уроков дано и на сколько они отстают от плана") { figures($0) },
        Field("legend", "пояснения к знакам и формулы") { legend($0) },
    ]

    private static let start = [
        Column("no", "№", path: ""), Column("class", "Класс", path: "class"),
        Column("course", "Предмет, группа", path: "subject"),
        Column("pupils", "Обучающихся", path: "pupils"),
    ]

    private static let end = [
        Column("success", "Успеваемость, %", path: "success"),
        Column("quality", "Качество знаний, %", path: "quality"),
        Column("sou", "СОУ, %", path: "sou"), Column("mean", "Средний балл", path: "mean"),
        Column("lessons", "Дано уроков", path: "lessons"),
        Column("planned", "По плану", path: "planned"),
        Column("behind", "Отставание", path: "behind"),
    ]

    /// A count of marks; a rare one has a column only where there is one.
    private struct Count: Sendable {
        var key: String
        var caption: String
        var isRare = false

        var note: ColumnNote { column.note }
        var column: Column { Column(key, caption, path: key) }

        func of(_ marks: MarkTally) -> Int {
            MarkTally.counts.first { $0.key == key }.map { marks[keyPath: $0.0] } ?? 0
        }
    }

    private static let counts = [
        Count(key: "n5", caption: "«5»"), Count(key: "n4", caption: "«4»"),
        Count(key: "n3", caption: "«3»"), Count(key: "n2", caption: "«2»"),
        Count(key: "n1", caption: "«1»", isRare: true),
        Count(key: "not_attested", caption: "Не аттестовано"),
        Count(key: "exempt", caption: "Освобождено"),
        Count(key: "passed", caption: "Зачёт", isRare: true),
        Count(key: "failed", caption: "Незачёт", isRare: true),
        Count(key: "none", caption: "Отметка не выставлена", isRare: true),
    ]

    /// A course a row.
    private static func table(of model: Model) -> Table {
        let marks = model.rows.compactMap(\.marks)
        let shown = counts.filter { count in !count.isRare || marks.contains { count.of($0) > 0 } }
        let weights = model.heading.options.souWeights
        let rows = model.rows.enumerated().map { place, row in
            let figures: [Cell] =
                row.marks.map { marks in
                    shown.map { .total($0.of(marks)) } + [
                        .figure(marks.success), .figure(marks.quality),
                        .figure(marks.sou(weights)), .figure(marks.mean),
                    ]
                } ?? Array(repeating: .notApplicable, count: shown.count + 4)
            return Row(
                "course",
                cells: [
                    .total(place + 1),
                    Cell(.text(row.schoolClass.name), text: Russian.name(of: row.schoolClass)),
                    row.course.cell(row.subject), .total(row.pupils),
                ] + figures + [
                    .total(row.work.held), .known(row.work.planned), .known(row.work.behind),
                ])
        }
        return Table(
            id: "rows", caption: title, columns: start + shown.map(\.column) + end, rows: rows)
    }

    private static func figures(_ model: Model) -> String {
        let behind = model.rows.reduce(0) { $0 + ($1.work.behind ?? 0) }
        let classes = Set(model.rows.map(\.schoolClass.id)).count
        return "Классов: \(classes), дано уроков: \(Russian.number(model.held)), "
            + "отставание: \(Russian.number(behind))."
    }

    private static func legend(_ model: Model) -> String {
        var notes: [String] = []
        if model.rows.contains(where: { $0.marks == nil || $0.marks?.base == 0 }) {
            notes.append("«–» – отметки за период не выставляются или их нет.")
        }
        notes.append(
            "Обучающихся – на последний день периода; для группы – её состав на этот день.")
        if model.rows.contains(where: { $0.marks != nil }) {
            notes.append(model.heading.options.subjectLegend)
        }
        notes.append(
            "По плану – часы КТП с датой в периоде; «–», если дат в нём нет. Отставание – на сколько "
                + "часов по плану больше, чем дано уроков.")
        return notes.joined(separator: " ")
    }
}
