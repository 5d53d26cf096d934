import Testing

@testable import Sample

struct ShapeTests {
    @Test("four classes are grades 1, 5, 9 and 10, eleven are all grades")
    func spreadsFew() {
        #expect(spreadClasses(4).map(\.grade) == [1, 5, 9, 10])
        #expect(spreadClasses(11).map(\.grade) == Array(1...11))
    }

    @Test("forty classes are four of each of grades 1 to 9 and two of 10 and 11")
    func spreadsMany() {
        let sizes = Dictionary(grouping: spreadClasses(40), by: \.grade).mapValues(\.count)
        for grade in 1...11 { #expect(sizes[grade] == (grade <= 9 ? 4 : 2)) }
    }

    @Test("any number of classes from 1 to 200 can be spread, by grade and letter, none twice")
    func spreadsAnyNumber() {
        for count in SampleOptions.classLimits {
            let classes = spreadClasses(count)
            #expect(classes.count == count)
            #expect(Set(classes.map(\.id)).count == count)
            #expect(
                classes.map { [$0.grade, $0.letterIndex] }.sorted {
                    $0.lexicographicallyPrecedes($1)
                }
                    == classes.map { [$0.grade, $0.letterIndex] })
        }
    }

    // Source: federal curricula of general education for a week of five days.
    @Test(
        "a class has as many hours a week as the federal curriculum allows",
        arguments: zip(1...11, [21, 23, 23, 23, 29, 30, 32, 33, 33, 34, 34]))
    func keepsHours(grade: Int, hours: Int) {
        for isTechnical in [true, false] {
            let curriculum = curriculum(grade: grade, isTechnical: isTechnical)
            #expect(curriculum.reduce(0) { $0 + $1.hours } == hours)
            let places = curriculum.map(\.discipline.place)
            #expect(places == places.sorted())
        }
    }

    @Test(
        "a woman's surname agrees with her family's",
        arguments: [
            ("Иванов", "Иванова"), ("Соловьёв", "Соловьёва"), ("Калинин", "Калинина"),
            ("Вишневский", "Вишневская"), ("Савицкий", "Савицкая"), ("Толстой", "Толстая"),
            ("Гончаренко", "Гончаренко"), ("Черных", "Черных"), ("Ковальчук", "Ковальчук"),
            ("Петросян", "Петросян"), ("Синицын-Северный", "Синицына-Северная"),
        ])
    func declines(surname: String, female: String) {
        #expect(femaleSurname(of: surname) == female)
    }

    // Source: Vigna's splitmix64.c gives these for the seed 1234567.
    @Test("the generator of chance is SplitMix64")
    func isSplitMix() {
        var chance = Chance(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in chance.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }
}
