import Journal
import Testing

@testable import Reports

/// A random class with marks: groups that change, subjects marked in some periods only, marks of
/// those who left or never studied the subject.
func randomResults(seed: Int) -> ClassFacts {
    var facts = randomFacts(seed: seed)
    var dice = Dice(state: UInt64(seed) &* 7919)
    facts.courses.append(Course(id: "k4", subject: 2, teacher: 0))
    facts.courses.append(Course(id: "k5", subject: 3, teacher: 0, isMarkless: seed % 3 == 0))
    facts.setSubjects([("a", "А"), ("b", "Б"), ("c", "В"), ("d", "Г"), ("e", "Д")])
    // Two groups of one subject, an activity outside the curriculum, and two whole courses.
    for (place, subject) in [0, 1, 1, 2, 3, 4].enumerated() {
        facts.courses[place].subject = subject
    }
    facts.courses[4].markedIn = dice.roll(2) == 0 ? [] : [1, 3]
    facts.courses[0].markedIn = dice.roll(4) == 0 ? [2] : []
    let kinds: [FinalKind] = [.period(1), .period(2), .period(3), .year, .exam, .final]
    let values = MarkValue.allCases + [.five, .five, .five, .four, .four, .four, .three]
    for pupil in facts.pupils.indices {
        let isGood = dice.roll(2) == 0
        for subject in facts.subjects.indices {
            for kind in kinds where dice.roll(kind == .exam || kind == .final ? 4 : 12) != 1 {
                let value = isGood ? values[9 + dice.roll(7)] : values[dice.roll(values.count)]
                facts.finalMarks.append(
                    FinalMark(pupil: pupil, subject: subject, kind: kind, value: value))
            }
        }
    }
    return facts
}

/// Properties of the reports about marks on random classes.
struct ResultsRandomTests {
    private func spans(_ facts: ClassFacts) -> [Question] {
        let periods = facts.periods.map { Question(.period($0)) }
        let cut = Question(.period(facts.periods[1]), asOf: day("2025-12-20"))
        return periods + [cut, Question(.year), Question(.year, asOf: day("2026-01-15"))]
    }

    @Test("marks by subject and categories are what the rules count one by one", arguments: 1...12)
    func oracle(seed: Int) throws {
        let facts = randomResults(seed: seed)
        for question in spans(facts) {
            let model = try ClassSummary.model(of: facts, for: question)
            let days = try question.interval(of: facts)
            let here = facts.pupils.indices.filter { pupil in
                facts.enrolments.contains {
                    $0.pupil == pupil && $0.days.contains(days.upperBound)
                }
            }
            #expect(model.endCount == here.count)
            #expect(
                model.subjects.map(\.id) == subjects(facts, question).map { facts.subjects[$0].id })
            for (place, subject) in subjects(facts, question).enumerated() {
                let values = here.map { mark(facts, $0, subject, question) }
                var tally = MarkTally(values.compactMap(\.self))
                tally.none = zip(here, values).count {
                    $1 == nil && isStudied(facts, $0, subject, question, days)
                }
                #expect(model.bySubject[place] == tally)
            }
            for row in model.rows where row.departed == nil {
                let pupil = try #require(facts.pupils.firstIndex(of: row.pupil))
                let marks = subjects(facts, question).compactMap {
                    mark(facts, pupil, $0, question)
                }
                #expect(row.category == Category(of: marks))
            }
        }
    }

    @Test("every sum of every report agrees, whatever the class", arguments: 1...12)
    func sums(seed: Int) throws {
        let facts = randomResults(seed: seed)
        for var question in spans(facts) {
            question.options.classDenominator = ClassDenominator.allCases[seed % 3]
            try agree(ClassSummary.self, ClassSummary.model(of: facts, for: question))
            guard case .period = question.span else { continue }
            try agree(ClassTeacherReport.self, ClassTeacherReport.model(of: facts, for: question))
        }
        var classes = (0..<3).map { randomResults(seed: seed * 3 + $0) }
        for (place, grade) in [1, 4, 8].enumerated() { classes[place].schoolClass.grade = grade }
        classes[0].schoolClass.isMarkless = true
        _ = try schoolStatement("summary-school", of: classes, facts.question(2))
    }

    @Test("the three reports say the same of a class", arguments: 1...12)
    func agreement(seed: Int) throws {
        let facts = randomResults(seed: seed)
        let question = facts.question(1 + seed % 3)
        let summary = try ClassSummary.model(of: facts, for: question)
        let teacher = try ClassTeacherReport.model(of: facts, for: question)
        let school = try #require(try SchoolSummary.part(of: facts, for: question)).line
        let attainment = try #require(teacher.attainment)
        for group in attainment.groups {
            #expect(group.count == summary.categories[group.category])
        }
        #expect(attainment.total == summary.total)
        #expect(school.rates(.minusNoData)?.success == attainment.success)
        #expect(school.rates(.minusNoData)?.quality == attainment.quality)
        #expect(school[.notAttestedTruant] == attainment.notAttestedTruant)
        #expect(
            [.failing1, .failing2, .failing3].map { school[$0] } == attainment.failingBySubjects)
        #expect(school[.endCount] == summary.endCount)
        let missed = summary.rows.reduce(into: Absence()) { $0 += $1.missed }
        #expect(missed == teacher.total.lessons)
    }

    private func agree<R: Report>(_ report: R.Type, _ model: R.Model) throws {
        var sums = Reconciliation()
        R.reconcile(model, &sums)
        #expect(sums.differences == [])
        #expect(sums.count > 10)
        _ = try Statement(report, model)
    }

    // The rules of report-json.md read line by line, without any index.
    private func subjects(_ facts: ClassFacts, _ question: Question) -> [Int] {
        facts.subjects.indices.filter { !courses(facts, $0, question).isEmpty }
    }

    private func courses(_ facts: ClassFacts, _ subject: Int, _ question: Question) -> [Int] {
        facts.courses.indices.filter { place in
            let course = facts.courses[place]
            guard course.subject == subject, !course.isExtracurricular, !course.isMarkless else {
                return false
            }
            guard case .period(let period) = question.span else { return true }
            return course.markedIn == [] || course.markedIn.contains(period.number)
        }
    }

    private func isStudied(
        _ facts: ClassFacts, _ pupil: Int, _ subject: Int, _ question: Question,
        _ days: ClosedRange<Day>
    ) -> Bool {
        courses(facts, subject, question).contains { course in
            facts.courses[course].groupName.isEmpty
                || facts.memberships.contains {
                    $0.course == course && $0.pupil == pupil
                        && ($0.start ?? days.lowerBound) <= days.upperBound
                        && ($0.end ?? days.upperBound) >= days.lowerBound
                }
        }
    }

    private func mark(
        _ facts: ClassFacts, _ pupil: Int, _ subject: Int, _ question: Question
    ) -> MarkValue? {
        func value(_ kind: FinalKind) -> MarkValue? {
            facts.finalMarks.first {
                $0.pupil == pupil && $0.subject == subject && $0.kind == kind
            }?.value
        }
        guard case .period(let period) = question.span else { return value(.final) ?? value(.year) }
        return value(.period(period.number))
    }
}
