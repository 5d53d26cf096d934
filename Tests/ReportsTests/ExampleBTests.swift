import Fields
import Journal
import Testing

@testable import Reports

/// Every figure of worked example B.
///
/// Source: forms.md 2.4, 3.2 and 5.
struct ExampleBTests {
    private static let summary = Result {
        try ClassSummary.model(of: ExampleB.facts, for: ExampleB.question)
    }

    @Test("mean and category of each pupil")
    func pupils() throws {
        let model = try Self.summary.get()
        let rows = model.rows.map { row in
            let name = row.pupil.name.lastName
            return "\(name) \(row.mean ?? "–") \(row.category?.printed ?? "–")"
        }
        #expect(
            rows == [
                "Абрамов 5.00 на «5»", "Борисова 4.80 с одной «4»", "Власов 4.40 на «4» и «5»",
                "Громова 3.75 с одной «3»", "Дёмин 3.80 на «3», «4», «5»",
                "Егоров 3.40 неуспевающий", "Жуков – не аттестован", "Зайцева 4.60 на «4» и «5»",
                "Ильин – –",
            ])
        #expect(model.rows[7].arrived == day("2025-10-10"))
        #expect(model.rows[8].departed == day("2025-10-20"))
    }

    @Test("counts and figures of each subject")
    func subjects() throws {
        let lines = try Self.summary.get().bySubject.map { tally in
            "\(tally.n5)/\(tally.n4)/\(tally.n3)/\(tally.n2)/\(tally.notAttested)/\(tally.exempt) "
                + "\(tally.base) \(tally.success ?? "") \(tally.quality ?? "") "
                + "\(tally.sou(Options().souWeights) ?? "") \(tally.mean ?? "")"
        }
        #expect(
            lines == [
                "2/3/1/1/1/0 8 75.0 62.5 56.4 3.86", "3/3/1/0/1/0 8 87.5 75.0 66.9 4.29",
                "1/3/3/0/1/0 8 87.5 50.0 50.9 3.71", "4/3/0/0/1/0 8 87.5 87.5 74.9 4.57",
                "6/0/0/0/1/1 7 85.7 85.7 86.7 5.00",
            ])
    }

    @Test(
        "success and quality of the class by each denominator",
        arguments: [
            (ClassDenominator.minusNoData, "75,0 % (6 из 8)", "50,0 % (4 из 8)"),
            (.endCount, "75,0 % (6 из 8)", "50,0 % (4 из 8)"),
            (.attested, "85,7 % (6 из 7)", "57,1 % (4 из 7)"),
        ])
    func ofClass(rule: ClassDenominator, success: String, quality: String) throws {
        let counts = try Self.summary.get().categories
        #expect(counts.success(rule).printed == Russian.spaced(success))
        #expect(counts.quality(rule).printed == Russian.spaced(quality))
    }

    // Source: forms.md 3.2, "Example (B)".
    @Test("the columns of the school's summary, numbers 2 to 18")
    func school() throws {
        let statement = try schoolStatement(
            "summary-school", of: [ExampleB.facts], ExampleB.question)
        let table = try #require(statement.tables.first)
        let shown = zip(table.columns, table.rows[0].cells).filter { $0.0.key != "markless" }
        #expect(
            shown.dropFirst().map(\.1.text) == [
                "8", "6", "1", "3", "1", "1", "1", "1", "1", "0", "1", "1", "0", "0", "0", "75,0",
                "50,0",
            ])
        #expect(table.rows.map(\.label) == [nil, "5–9 классы", "Итого по школе"])
        #expect(table.rows[1].cells.dropFirst() == table.rows[0].cells.dropFirst())
        #expect(table.rows[2].cells.dropFirst() == table.rows[0].cells.dropFirst())
    }

    // Source: forms.md 5, "Example B+A text".
    @Test("sections I and II of the class teacher's report")
    func classTeacher() throws {
        let model = try ClassTeacherReport.model(of: ExampleB.facts, for: ExampleB.question)
        let movement = try #require(ClassTeacherReport.movement(of: model).rows.first)
        #expect(movement.cells.map(\.text) == ["8", "1", "1", "8"])
        let rows = ClassTeacherReport.attainment(of: model).rows.map { row in
            row.cells.map(\.text).joined(separator: " | ")
        }
        let indent = String(repeating: "\u{A0}", count: 4)
        #expect(
            rows == [
                "Успевают на «5» | – | 1 | Абрамов Иван Петрович",
                "Успевают с одной «4» | – | 1 | Борисова Анна Олеговна (Математика)",
                "Успевают на «4» и «5» | – | 2 | Власов Пётр Ильич, Зайцева Инна Романовна",
                "Успевают с одной «3» | – | 1 | Громова Ольга Игоревна (Математика)",
                "Успевают на «3», «4» и «5» | – | 1 | Дёмин Олег Юрьевич",
                "Неуспевающие, всего | – | 1 | Егоров Яков Львович (Русский язык)",
                "\(indent)по одному предмету |  | 1 | ", "\(indent)по двум предметам |  | 0 | ",
                "\(indent)более чем по двум предметам |  | 0 | ",
                "Не аттестованы, всего | – | 1 | Жуков Лев Андреевич (Русский язык, Литература, "
                    + "Математика, История, Физическая культура)",
                "\(indent)по уважительной причине |  | 1 | ", "\(indent)по прогулам |  | 0 | ",
                "Нет данных (отметки не выставлены) | – | 0 | ",
                "Абсолютная успеваемость, % |  | 75,0\u{A0}% | 6 из 8",
                "Качественная успеваемость, % |  | 50,0\u{A0}% | 4 из 8",
                "Средний балл класса |  | 4,26 | ",
            ])
    }

    // Source: forms.md 2.3; looks/class-teacher.png.
    @Test("section III of the class teacher's report, from example A")
    func attendance() throws {
        let model = try ClassTeacherReport.model(of: ExampleA.facts, for: ExampleA.question)
        let table = ClassTeacherReport.attendance(of: model)
        let cells = try #require(table.rows.first).cells.map(\.text)
        #expect(
            Array(zip(table.columns.map(\.key), cells)).map { "\($0) \($1)" } == [
                "lessons.total 34", "lessons.ill 19", "lessons.excused 2", "lessons.unexcused 13",
                "lessons.unspecified 0", "mean_missed 5,7", "days.total 6", "days.ill 3", "late 1",
                "available 131", "rate 74,0",
            ])
        let unexcused = ClassTeacherReport.unexcused(of: model).rows.map { row in
            row.cells.map(\.text).joined(separator: " ")
        }
        #expect(
            unexcused == [
                "1 Власов 0 2 9,1 ", "2 Дёмин 1 6 54,5 ", "3 Егоров 1 5 45,5 ",
            ])
    }
}

extension Russian {
    /// `75,0 % (6 из 8)` as it is printed: with a no-break space before the percent sign.
    static func spaced(_ text: String) -> String {
        let parts = text.split(separator: "%", maxSplits: 1)
        return parts.count == 2
            ? unbroken(String(parts[0])) + "%" + parts[1] : text
    }
}
