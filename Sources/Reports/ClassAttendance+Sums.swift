import Journal

extension ClassAttendance {
    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        for sheet in model.months { reconcile(sheet, &sums) }
        for row in model.rows {
            sums.expect(
                "месяцы = период", Tally.sum(row.months.compactMap(\.self)), row.tally,
                at: "обучающийся \(row.pupil.id)")
        }
        sums.expect("строки = итог", Tally.sum(model.rows.map(\.tally)), model.total, at: "свод")
        sums.expect("месяцы = итог", Tally.sum(model.months.map(\.total)), model.total, at: "свод")
    }

    private static func reconcile(_ sheet: Sheet, _ sums: inout Reconciliation) {
        let month = sheet.month
        for row in sheet.rows {
            var tally = Tally()
            for cell in row.cells.compactMap(\.self) { tally.add(cell.lessons, cell.reason) }
            sums.expect(
                "клетки = строка", tally, row.tally, at: "\(month), обучающийся \(row.pupil.id)")
        }
        for (place, day) in sheet.byDay.enumerated() {
            let cells = sheet.rows.compactMap { $0.cells[place] }
            let date = sheet.schoolDays[place]
            sums.expect("клетки = состояло", cells.count, day.enrolled, at: "\(date)")
            sums.expect(
                "клетки = отсутствовало весь день",
                cells.count { $0.reason != nil }, day.absent, at: "\(date)")
            sums.expect(
                "клетки = пропущено уроков", cells.reduce(0) { $0 + $1.lessons.missed.total },
                day.missed, at: "\(date)")
        }
        sums.expect(
            "строки = итог месяца", Tally.sum(sheet.rows.map(\.tally)), sheet.total, at: "\(month)")
        sums.expect(
            "дни = итог месяца, дней", sheet.byDay.reduce(0) { $0 + $1.absent },
            sheet.total.days.total, at: "\(month)")
        sums.expect(
            "дни = итог месяца, уроков", sheet.byDay.reduce(0) { $0 + $1.missed },
            sheet.total.lessons.total, at: "\(month)")
    }
}
