import Journal

// Source: report-json.md, "the formula in force is printed in the legend".
extension DayRule {
    /// When a day is missed, as a legend says it.
    var legend: String {
        switch self {
        case .all: "Пропущенный день – тот, в который пропущены все уроки обучающегося."
        case .atLeast(let count):
            "Пропущенный день – тот, в который пропущено "
                + "\(Russian.lessons(count)) или более, а где уроков меньше – все."
        case .share(let percent):
            "Пропущенный день – тот, в который пропущено "
                + "\(percent)\(Russian.space)% уроков или более."
        }
    }
}

extension Options {
    /// How the rate of attendance is computed, as a legend says it.
    var rateLegend: String {
        excusedLowersAttendance
            ? "Посещаемость, % – доля посещённых уроков в данных."
            : "Посещаемость, % – доля посещённых уроков в данных; уроки, пропущенные по болезни "
                + "и по уважительной причине, в неё не входят."
    }
}
