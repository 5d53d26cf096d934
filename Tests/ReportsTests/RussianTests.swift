import Journal
import Testing

@testable import Reports

/// Numbers, dates and names as Russian forms print them.
struct RussianTests {
    // Source: CLDR plural rules for ru: one, few, many.
    @Test(
        "a noun agrees with its number",
        arguments: [
            (0, "уроков"), (1, "урок"), (2, "урока"), (4, "урока"), (5, "уроков"), (11, "уроков"),
            (12, "уроков"), (14, "уроков"), (21, "урок"), (22, "урока"), (25, "уроков"),
            (101, "урок"), (111, "уроков"), (112, "уроков"), (122, "урока"),
        ])
    func plural(count: Int, form: String) {
        #expect(Russian.plural(count, "урок", "урока", "уроков") == form)
    }

    @Test("dates, moments, months and weekdays are written as forms write them")
    func dates() {
        #expect(Russian.date(day("2025-09-01")) == "01.09.2025")
        #expect(Russian.moment(exportedAt) == "17.11.2025\u{A0}09:30")
        #expect(Russian.month(Month(year: 2025, month: 9)) == "сентябрь 2025\u{A0}г.")
        #expect(Russian.weekday(day("2025-09-01")) == "пн")
        #expect(Russian.weekday(day("2025-09-07")) == "вс")
        #expect(Russian.number(1_234_567) == "1\u{A0}234\u{A0}567")
    }

    @Test("initials stand before the surname under a signature, and after it in a list")
    func initials() {
        let person = Person(lastName: "Орлова", firstName: "Ирина", patronymic: "Викторовна")
        #expect(Russian.initialsFirst(person) == "И.\u{A0}В.\u{A0}Орлова")
        #expect(Russian.surnameFirst(person) == "Орлова\u{A0}И.\u{A0}В.")
        let short = Person(lastName: "Йованович", firstName: "Милан")
        #expect(Russian.initialsFirst(short) == "М.\u{A0}Йованович")
    }

    @Test("a pupil without a file number is not called by name instead")
    func fileNumber() {
        let pupil = Pupil(id: "p", name: Person(lastName: "Абрамов", firstName: "Лев"))
        #expect(Russian.name(of: pupil, .fileNumber) == "№ не указан")
        #expect(Russian.name(of: pupil, .full) == "Абрамов Лев")
    }
}
