import Journal

// Source: report-json.md, "the formula in force is printed in the legend"; forms.md 2.4.
extension Options {
    /// How success, quality, degree of learning and mean of a subject are computed.
    var subjectLegend: String {
        let terms = zip(souWeights, ["n5", "n4", "n3", "n2", "n1", "н/а"]).map { "\($0)·\($1)" }
        let success = Russian.unbroken("(n5 + n4 + n3) / N")
        let quality = Russian.unbroken("(n5 + n4) / N")
        return "Успеваемость = \(success), качество знаний = \(quality), "
            + "СОУ = (\(terms.joined(separator: " + ")))\(Russian.unbroken(" / N")), "
            + "где n5 – количество «5» и так далее, н/а – количество неаттестованных; "
            + "N – обучающиеся без освобождённых, без получивших зачёт или незачёт и без не "
            + "получивших отметок. Средний балл – по отметкам «5», «4», «3», «2», «1»."
    }
}

extension ClassDenominator {
    /// Of whom success and quality are a share, as a legend says it.
    var legend: String {
        switch self {
        case .minusNoData: "доля от обучающихся на конец периода без тех, о ком нет данных"
        case .endCount: "доля от всех обучающихся на конец периода"
        case .attested:
            "доля от обучающихся на конец периода без тех, о ком нет данных, "
                + "и без неаттестованных"
        }
    }

    /// The same as a sentence about a class.
    var classLegend: String { "Успеваемость и качество знаний класса – \(legend)." }
}
