import Fields
import Journal

extension ClassTeacherReport {
    static let fields: [Field<Model>] = [
        table("movement", "движение обучающихся", movementColumns, rows: ["class"], movement),
        table("arrivals", "кто прибыл; без строк, если таких нет", arrivalColumns, arrivals),
        table("departures", "кто выбыл; без строк, если таких нет", departureColumns, departures),
        table(
            "results", "успеваемость; без строк в классе безотметочного обучения",
            attainmentColumns, rows: attainmentKinds, attainment),
        Field("results.none", "почему нет успеваемости; пусто, если она есть") { noResults($0) },
        Field("results.legend", "от кого считаются доли; пусто, если успеваемости нет") {
            $0.attainment == nil ? "" : $0.heading.options.classDenominator.classLegend
        },
        table("attendance", "посещаемость класса", attendanceColumns, rows: ["class"], attendance),
        table(
            "unexcused", "кто пропускал уроки без уважительной причины; без строк, если таких нет",
            unexcusedColumns, unexcused),
        Field("unexcused.none", "что таких пропусков нет; пусто, если они есть") {
            $0.unexcused.isEmpty ? "Пропусков без уважительной причины нет." : ""
        },
        table(
            "lateness", "кто часто опаздывал; без строк, если таких нет", latenessColumns, lateness
        ),
        Field("lateness.caption", "от скольких опозданий обучающийся назван") {
            "Опоздания (\($0.heading.options.latenessFrom) и более)"
        },
        Field("lateness.none", "что таких обучающихся нет; пусто, если они есть") {
            noLateness($0)
        },
        table(
            "inspections", "замечания проверки журнала; без строк, если их нет",
            inspectionColumns, rows: ["inspection"], inspections),
        Field("inspections.none", "что замечаний нет; пусто, если они есть") {
            $0.inspections.isEmpty ? "Замечаний нет." : ""
        },
        Field("attendance.legend", "как посчитаны пропущенные дни и посещаемость") {
            "\($0.heading.options.dayRule.legend) \($0.heading.options.rateLegend) "
                + "Уроков без уважительной причины – вместе с теми, где причина не указана."
        },
    ]

    private static func table(
        _ name: String, _ note: String, _ columns: [Column], rows: [String] = ["pupil"],
        _ table: @escaping @Sendable (Model) -> Table
    ) -> Field<Model> {
        Field(name, note, .table(columns.map(\.note), rows: rows)) { .table(table($0)) }
    }

    // Source: forms.md 3.1, "1 класс – безотметочное обучение".
    private static func noResults(_ model: Model) -> String {
        guard model.attainment == nil, let schoolClass = model.heading.schoolClass else {
            return ""
        }
        return "\(schoolClass.grade)\(Russian.space)класс – безотметочное обучение."
    }

    private static func noLateness(_ model: Model) -> String {
        guard model.lateness.isEmpty else { return "" }
        let times = model.heading.options.latenessFrom
        return "Обучающихся, опоздавших \(times)\(Russian.space)"
            + "\(Russian.plural(times, "раз", "раза", "раз")) и более, нет."
    }
}
