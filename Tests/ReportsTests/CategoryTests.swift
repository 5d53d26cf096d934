import Journal
import Testing

@testable import Reports

/// The category of a pupil, as the rules say it in words.
struct CategoryTests {
    /// Every pupil with 0 to 2 of each of the nine marks.
    private static let pupils: [[MarkValue]] = MarkValue.allCases.reduce([[]]) { pupils, mark in
        pupils.flatMap { marks in (0...2).map { marks + Array(repeating: mark, count: $0) } }
    }

    // Source: report-json.md, "Category of a pupil, first that fits"; forms.md 2.4.
    @Test("any marks put a pupil in exactly one category, that of the first rule that fits")
    func total() {
        #expect(Self.pupils.count == 19_683)
        var counts = CategoryCounts()
        for marks in Self.pupils {
            let category = Category(of: marks)
            counts[category] += 1
            #expect(category == rule(marks), "\(marks)")
            #expect(Category(of: marks.reversed()) == category)
        }
        #expect(counts.total == Self.pupils.count)
        // Without 2, 1, незач and н/а: 3 × 3 × 3 numbers, 9 ways of осв and зач.
        #expect(counts[.noData] == 9)
        #expect(counts[.excellent] == 2 * 9)
        #expect(counts[.oneFour] == 3 * 9)
        #expect(counts[.good] == 3 * 9)
        #expect(counts[.oneThree] == 9 * 9)
        #expect(counts[.satisfactory] == 9 * 9)
        #expect(counts[.notAttested] == 2 * 27 * 9)
    }

    private func rule(_ marks: [MarkValue]) -> Category? {
        func count(_ mark: MarkValue) -> Int { marks.filter { $0 == mark }.count }
        let isNumber = marks.map { ["5", "4", "3", "2", "1"].contains($0.rawValue) }
        let rules: [(Category, Bool)] = [
            (.failing, count(.two) + count(.one) + count(.failed) >= 1),
            (.notAttested, count(.notAttested) >= 1), (.noData, !isNumber.contains(true)),
            (.satisfactory, count(.three) > 1), (.oneThree, count(.three) == 1),
            (.good, count(.four) > 1), (.oneFour, count(.four) == 1), (.excellent, true),
        ]
        return rules.first { $0.1 }?.0
    }

    // Source: forms.md 2.4, "Edge found in the source".
    @Test(
        "no mix of 3, 4 and 5 is lost",
        arguments: [
            ("3 4 4", "one_three"), ("3 5 5", "one_three"), ("3 3", "satisfactory"),
            ("3", "one_three"),
            ("4", "one_four"), ("4 4", "good"), ("5", "excellent"), ("осв зач", "no_data"),
            ("осв 5", "excellent"), ("2 н/а", "failing"), ("незач", "failing"), ("1 5", "failing"),
            ("н/а осв", "not_attested"), ("", "no_data"),
        ])
    func edges(line: String, category: String) {
        let marks = line.split(separator: " ").compactMap { MarkValue(rawValue: String($0)) }
        #expect(Category(of: marks).rawValue == category)
    }

    // Source: report-json.md, "Class: success".
    @Test("those who succeed, those with a good result, and the rest")
    func success() {
        #expect(
            Category.allCases.map { "\($0.isSuccess) \($0.isGood)" } == [
                "true true", "true true", "true true", "true false", "true false", "false false",
                "false false", "false false",
            ])
    }
}
