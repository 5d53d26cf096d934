import Fields
import Journal

extension ClassAttendance {
    static let fields: [Field<Model>] = [
        Field("months", "листы месяцев, в которых были уроки", .sections(sheetNotes)) { model in
            .sections(
                model.months.map { sheet in
                    Bindings([
                        "month": .text(name(of: sheet)),
                        "calendar": .table(calendar(of: sheet, model.heading)),
                        "month.rate": .text(rate(sheet.total, model.heading.options)),
                        "month.movement": .text(movement(of: sheet, model.heading)),
                    ])
                })
        },
        Field("summary", "свод за период", .table(summaryNotes, rows: ["pupil", "total"])) {
            .table(summary(of: $0))
        },
        Field("legend", "пояснения к знакам листа месяца") { legend($0.heading) },
        Field("summary.note", "посещаемость класса и число не пропускавших уроков") { note($0) },
        Field("summary.legend", "как посчитаны пропущенные дни и посещаемость") {
            "\($0.heading.options.dayRule.legend) \($0.heading.options.rateLegend)"
        },
        Field("risk", "кто пропустил большую часть уроков месяца") {
            risk($0)
        },
    ]

    private static let sheetNotes = [
        FieldNote("month", "месяц и год"),
        FieldNote(
            "calendar", "дни месяца",
            .table(calendarNotes, rows: ["pupil", "enrolled", "absent", "missed"])),
        FieldNote("month.rate", "посещаемость за месяц"),
        FieldNote("month.movement", "кто прибыл и выбыл; пусто, если таких нет"),
    ]

    // Source: forms.md 4.1, "Legend line".
    private static func legend(_ heading: Heading) -> String {
        let absences = heading.words.absences
        let marks = absences.all.map { caption in
            "\(caption.letter) – \(caption.meaning)"
                + (caption == absences.unexcused
                    ? " (в итогах с причиной, которая не указана)" : "")
        }
        return "\(marks.joined(separator: "; ")); "
            + "«2\(absences.ill.letter)» – пропущено 2\u{A0}урока; "
            + "полужирная буква – пропущен учебный день; "
            + "«–» – не числился в классе. \(heading.options.dayRule.legend)"
    }

    private static func rate(_ tally: Tally, _ options: Options) -> String {
        let rate = tally.rate(options)
        guard let percent = rate.percent else { return "Посещаемость: –" }
        let lessons = Russian.counted(
            rate.of, "человеко-урока", "человеко-уроков", "человеко-уроков")
        return "Посещаемость: \(Russian.percent(percent)) "
            + "(\(Russian.number(rate.count)) из \(lessons))"
    }

    private static func note(_ model: Model) -> String {
        let present = model.rows.count { $0.tally.lessons.total == 0 }
        return "\(rate(model.total, model.heading.options)). "
            + "Обучающихся без пропусков уроков: \(present).\(monthsWithoutLessons(model))"
    }

    // Source: forms.md 4.1, "a month entirely in каникулы -> no sheet, line in 2-С".
    private static func monthsWithoutLessons(_ model: Model) -> String {
        let heading = model.heading
        let without = months(from: heading.days.lowerBound.month, to: heading.asOf.month)
            .filter { month in !model.months.contains { $0.month == month } }
        guard !without.isEmpty else { return "" }
        return " Уроков не было: \(without.map(Russian.month).joined(separator: ", "))"
    }

    private static func movement(of sheet: Sheet, _ heading: Heading) -> String {
        sheet.movement.map { line in
            let name = shortName(of: line.pupil, heading.names)
            let order = line.order.isEmpty ? "" : ", приказ \(Russian.unbroken(line.order))"
            return "\(name): \(line.isArrival ? "прибыл(а)" : "выбыл(а)") "
                + "\(Russian.date(line.date))\(order)."
        }.joined(separator: " ")
    }

    // Source: forms.md 2.7 and 4.2, the list «≥30 % за месяц».
    private static func risk(_ model: Model) -> String {
        let share = model.heading.options.riskShare
        let months = model.months.compactMap { sheet -> String? in
            let rows = sheet.rows.filter {
                let (missed, given) = ($0.tally.lessons.total, $0.tally.available)
                return missed > 0 && missed * 100 >= share * given
            }
            guard !rows.isEmpty else { return nil }
            let names = rows.map { row in
                "\(shortName(of: row.pupil, model.heading.names)) "
                    + "(\(row.tally.lessons.total) из \(row.tally.available))"
            }
            return "\(Russian.monthName(sheet.month)) – \(names.joined(separator: ", "))"
        }
        guard !months.isEmpty else {
            return "Пропустивших \(share)\(Russian.space)% уроков месяца и более нет."
        }
        return "Пропустили \(share)\(Russian.space)% уроков месяца и более: "
            + "\(months.joined(separator: "; "))."
    }

    private static func shortName(of pupil: Pupil, _ style: NameStyle) -> String {
        Russian.name(of: pupil, style == .full ? .initials : style)
    }
}
