/// A place in the timetable of a week: a working day and the number of a lesson.
struct WeekCell: Hashable {
    /// 0 for Monday to 4 for Friday.
    let weekday: Int
    /// Number of the lesson, 1 to 11.
    let slot: Int

    /// Its bit in a mask of a week.
    var bit: UInt64 { 1 << UInt64(weekday * 12 + slot) }

    /// The cells that a class of `hours` lessons a week fills, by day, then number.
    ///
    /// On Mondays the first lesson belongs to «Разговоры о важном», so the others begin with the
    /// second; hours that five do not divide go to the middle of the week first.
    ///
    /// Source: letter of the ministry on the weekly classes «Разговоры о важном»: Monday, first.
    static func week(ofHours hours: Int) -> [WeekCell] {
        let orderOfExtras = [1, 2, 3, 0, 4]
        var lengths = [Int](repeating: hours / 5, count: 5)
        for day in orderOfExtras.prefix(hours % 5) { lengths[day] += 1 }
        return (0..<5).flatMap { day -> [WeekCell] in
            let first = day == 0 ? 2 : 1
            return (first..<(first + lengths[day])).map { WeekCell(weekday: day, slot: $0) }
        }
    }

    /// Where «Разговоры о важном» stand in every class.
    static let talks = WeekCell(weekday: 0, slot: 1)
}
