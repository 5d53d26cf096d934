import Fields
import Journal
import Reports

/// The page that opens a course: its heading, who taught it, its plan.
///
/// Source: forms.md 7.1, "A course opens on a recto page with its heading, teachers and plan".
enum CoursePage: VolumePage {
    static let id = "volume-course"

    static let fields: [Field<CourseJournal>] = [
        Field("course", "предмет и группа") { $0.title },
        Field("teacher", "учитель: Фамилия Имя Отчество") { $0.teacher.fullName },
        Field(
            "teachers", "кто вёл уроки: учитель курса и те, кто замещал",
            columns: [
                Column("no", "№", path: ""), Column("name", "Учитель", path: ""),
                Column("role", "учитель курса или замещение", path: ""),
                Column("lessons", "Дано уроков", path: ""),
                Column("first", "Первый урок", path: ""),
                Column("last", "Последний урок", path: ""),
            ]
        ) { model in
            model.teachers.enumerated().map { place, spell in
                Row(
                    "teacher",
                    cells: [
                        .total(place + 1), .words(spell.teacher.fullName),
                        .words(spell.isOwn ? "учитель курса" : "замещение"), .total(spell.count),
                        .day(spell.days.lowerBound), .day(spell.days.upperBound),
                    ])
            }
        },
        Field(
            "plan", "план и проведённые уроки по периодам",
            columns: [
                Column("period", "Период", path: ""),
                Column("planned", "По плану (КТП), часов", path: ""),
                Column("held", "Проведено уроков", path: ""),
                Column("cancelled", "Не проведено", path: ""),
                Column("substituted", "Из проведённых – с заменой учителя", path: ""),
                Column("control", "Контрольных работ", path: ""),
            ], kinds: ["period", "year"]
        ) { model in
            model.work.enumerated().map { place, span in
                Row(
                    place == model.work.count - 1 ? "year" : "period",
                    cells: [
                        .words(span.name), .known(span.work.planned), .total(span.work.held),
                        .total(span.work.cancelled), .total(span.work.substituted),
                        .total(span.work.control),
                    ])
            }
        },
        Field("pupils", "сколько обучающихся в списке курса, со словом") {
            Russian.counted(
                $0.pupils.count, "обучающийся", "обучающихся", "обучающихся")
        },
        Field("none", "сказано, если уроков нет; иначе пусто") {
            $0.lessons.isEmpty ? "Уроков в журнале нет." : ""
        },
    ]
}

/// Some lessons of a course: both pages of a spread state them.
struct Spread: Sendable {
    var journal: CourseJournal
    /// Places of its lessons.
    var lessons: Range<Int>

    /// Results that stand on it.
    var results: [ResultColumn] {
        let first = lessons.lowerBound == 0 ? -1 : lessons.lowerBound
        return (first..<max(lessons.upperBound, first + 1)).flatMap { journal.results[$0] ?? [] }
    }

    /// First and last date, such as `01.09.2025 – 12.10.2025`; empty without lessons.
    var dates: String {
        guard let first = journal.lessons[lessons].first, let last = journal.lessons[lessons].last
        else { return "" }
        return Russian.days(first.lesson.date...last.lesson.date)
    }
}

/// The left page of a spread: pupils and dates, marks and absences.
enum MarksPage: VolumePage {
    static let id = "volume-marks"

    static let fields: [Field<Spread>] = [
        Field("course", "предмет и группа") { $0.journal.title },
        Field("dates", "первый и последний день страницы; пусто, если уроков нет") { $0.dates },
        Field(
            "rows", "обучающиеся, по столбцу на урок и на итоговую отметку",
            .table(
                Column.pupil.map(\.note) + [
                    ColumnNote(
                        "date", "урок: day – число, month – месяц", path: "",
                        heads: ["day", "month"]),
                    ColumnNote(
                        "result", "итоговая отметка: short – период, Г, Э, И", path: "",
                        heads: ["short"]),
                ])
        ) { .table(table(of: $0)) },
        Field("legend", "пояснения к знакам страницы") { legend($0) },
    ]

    private static func table(of spread: Spread) -> Table {
        let lines = Array(spread.journal.lessons[spread.lessons])
        let dates = lines.enumerated().map { place, line in
            let (_, month, day) = line.lesson.date.civil
            return Column(
                family: "date", item: line.lesson.id, captions: [Russian.date(line.lesson.date)],
                path: "",
                heads: ["day": Russian.twoDigits(day), "month": Russian.twoDigits(month)],
                startsGroup: place > 0 && line.opensPeriod)
        }
        let results = spread.results.map {
            Column(
                family: "result", item: $0.short, captions: [$0.short], path: "",
                heads: ["short": $0.short])
        }
        let rows = spread.journal.pupils.enumerated().map { place, pupil in
            Row(
                "pupil",
                cells: [.total(place + 1), .words(pupil.name.fullName)]
                    + lines.map { .words($0.cells[place]) }
                    + spread.results.map { .words($0.cells[place]) })
        }
        return Table(
            id: "rows", caption: spread.journal.title, columns: Column.pupil + dates + results,
            rows: rows)
    }

    // Only what is on the page is explained.
    private static func legend(_ spread: Spread) -> String {
        let said = Set(
            spread.journal.lessons[spread.lessons].flatMap(\.cells)
                .flatMap { $0.split(separator: "\n").map(String.init) })
        let signs =
            spread.journal.letters.all.map { ($0.letter, $0.meaning) }
            + [("–", "не числился в классе или группе")]
        let results = spread.results.map(\.short)
        let names = [("Г", "годовая"), ("Э", "экзаменационная"), ("И", "итоговая отметка")]
        return (signs.filter { said.contains($0.0) } + names.filter { results.contains($0.0) })
            .map { "\($0)\(Russian.space)– \($1)" }.joined(separator: "; ")
    }
}

/// The right page of a spread: the same dates with what was taught.
enum TopicsPage: VolumePage {
    static let id = "volume-topics"

    static let fields: [Field<Spread>] = [
        Field("course", "предмет и группа") { $0.journal.title },
        Field("dates", "первый и последний день страницы; пусто, если уроков нет") { $0.dates },
        Field(
            "rows", "уроки; столбца homework в первом классе нет",
            .table((start + [homework, note]).map(\.note))
        ) { .table(table(of: $0)) },
    ]

    private static let start = [
        Column("date", "Дата", path: ""), Column("slot", "№ урока", path: ""),
        Column("topic", "Тема урока", path: ""),
    ]
    private static let homework = Column("homework", "Домашнее задание", path: "")
    private static let note = Column("note", "Вид работы, замена", path: "")

    private static func table(of spread: Spread) -> Table {
        let hasHomework = spread.journal.hasHomework
        let rows = spread.journal.lessons[spread.lessons].map { line in
            let lesson = line.lesson
            return Row(
                lesson.isHeld ? "lesson" : "cancelled",
                cells: [.day(lesson.date), .total(lesson.slot), .words(lesson.topic)]
                    + (hasHomework ? [.words(lesson.homework)] : []) + [.words(note(line))])
        }
        return Table(
            id: "rows", caption: spread.journal.title,
            columns: start + (hasHomework ? [homework] : []) + [note], rows: rows)
    }

    private static func note(_ line: LessonLine) -> String {
        var notes = line.lesson.isHeld ? [] : ["урок не проведён"]
        // «контрольная» says no more than «контрольная работа».
        let kind = line.lesson.kind
        if !kind.isEmpty, !line.works.contains(where: { $0.hasPrefix(kind) }) { notes.append(kind) }
        notes += line.works
        if let substitute = line.substitute {
            notes.append("замена: \(Russian.surnameFirst(substitute))")
        }
        return notes.joined(separator: "; ")
    }
}

extension Cell {
    /// A date; nil prints nothing.
    static func day(_ day: Day?) -> Cell {
        day.map { Cell(.date($0.description), text: Russian.date($0)) } ?? .empty
    }
}
