import Journal
import Testing

/// The order of the classes of a year.
struct ClassOrderTests {
    private func schoolClass(_ id: String, _ grade: Int, _ letter: String) -> SchoolClass {
        SchoolClass(
            id: id, yearID: "y", grade: grade, letter: letter, scheme: .trimester,
            isMarkless: false)
    }

    // Source: report-json.md, "Classes by grade, letter (as names), id"; names: "all three equal,
    // the one with е before the one with ё at the first difference, then by id as text".
    @Test("classes stand by grade, then letter with е before ё, then id")
    func order() {
        let wanted = [
            schoolClass("z", 2, ""), schoolClass("c9", 2, "Е"), schoolClass("c1", 2, "Ё"),
            schoolClass("c2", 2, "Ё"), schoolClass("c3", 2, "ё"), schoolClass("c0", 2, "Ж"),
            schoolClass("a", 10, "А"),
        ]
        for turn in wanted.indices {
            let given = wanted[turn...] + wanted[..<turn]
            #expect(given.sorted { NameOrder.precedes($0, $1) } == wanted)
        }
    }
}
