import Checks
import Journal
import Reports
import Testing

@Suite("What is found in the journal of a class")
struct ChecksTests {
    private func found(_ facts: ClassFacts, _ limits: CheckLimits = CheckLimits()) -> [Finding] {
        findings(in: facts, of: SmallClass.period, signers: SmallClass.signers, limits: limits)
    }

    private func codes(_ facts: ClassFacts, _ limits: CheckLimits = CheckLimits()) -> [Code] {
        found(facts, limits).map(\.code)
    }

    @Test("a clean journal has no finding, and its year is closed")
    func clean() {
        #expect(found(SmallClass.facts) == [])
        #expect(gaps(ofYear: SmallClass.facts, signers: SmallClass.signers) == [])
    }

    @Test("the last lesson of a course, a test and the first grade need no homework")
    func homework() {
        var facts = SmallClass.facts
        facts.lessons[2].homework = ""
        #expect(codes(facts) == [])
        facts.lessons[1].homework = " "
        #expect(codes(facts) == [.homeworkMissing])
        facts.lessons[1].kind = "Контрольная работа"
        #expect(codes(facts) == [])
        facts.lessons[1].kind = ""
        facts.schoolClass.grade = 1
        #expect(codes(facts) == [])
    }

    @Test("a mean stands on its threshold for the better mark, in exact numbers")
    func thresholds() {
        var facts = SmallClass.facts
        // 4, 4 and 3 with weights 1, 1 and 2: 14 / 4 = 3.5.
        facts.marks[4].value = "3"
        facts.marks[4].weight = 2
        #expect(codes(facts) == [])
        facts.marks[4].weight = 3
        #expect(codes(facts) == [.markFarFromMean])
        var limits = CheckLimits()
        limits.thresholds = [240, 330, 440]
        #expect(codes(facts, limits) == [])
    }

    @Test("two marks in one count twice, a point counts nothing")
    func evidence() {
        var facts = SmallClass.facts
        facts.marks.removeAll { $0.pupil == 0 && $0.lesson == 2 }
        #expect(found(facts).map(\.count) == [2])
        facts.marks.append(LessonMark(lesson: 2, pupil: 0, value: "."))
        #expect(codes(facts) == [.fewMarks])
        facts.marks.append(LessonMark(lesson: 2, pupil: 0, value: "4/5-"))
        #expect(codes(facts) == [])
    }

    @Test("a mark that is no number needs no marks of lessons behind it")
    func exempt() {
        var facts = SmallClass.facts
        facts.marks.removeAll { $0.pupil == 0 }
        facts.finalMarks[0].value = .exempt
        #expect(codes(facts) == [])
    }

    @Test("a course outside the curriculum is not looked at")
    func extracurricular() {
        var facts = SmallClass.facts
        facts.courses.append(Course(id: "x", subject: 0, teacher: 0, isExtracurricular: true))
        facts.lessons.append(
            Lesson(id: "l9", course: 1, date: SmallClass.day("2025-09-05"), slot: 2))
        facts.attendance = [Attendance(lesson: 3, pupil: 0, kind: .unspecified)]
        #expect(codes(facts) == [])
    }

    @Test("errors and warnings are named, and a pupil only by number")
    func words() {
        var facts = SmallClass.facts
        facts.finalMarks.removeFirst()
        facts.lessons[0].topic = ""
        let found = found(facts)
        #expect(found.map(\.severity) == [.error, .warning])
        #expect(found[0].text.hasSuffix("обучающийся №\u{A0}1 по списку"))
        #expect(found[1].place == "Алгебра, 02.09.2025, Учителев\u{A0}П.")
        #expect(found.grouped.map(\.code) == [.periodMarkMissing, .topicMissing])
    }

    @Test("who signs is asked of the forms")
    func signers() {
        let facts = SmallClass.facts
        let all = findings(
            in: facts, of: SmallClass.period, signers: SmallClass.signers,
            roles: [.classTeacher, .deputy, .director])
        #expect(all.map(\.code) == [.signerMissing])
        #expect(findings(in: facts, of: SmallClass.period, signers: Signers(), roles: []) == [])
    }
}

@Suite("What keeps a year from being closed")
struct GapTests {
    private func codes(_ facts: ClassFacts) -> [Code] {
        gaps(ofYear: facts, signers: SmallClass.signers).map(\.code)
    }

    @Test("every pupil of the last day has a mark of the year and a decision")
    func year() {
        var facts = SmallClass.facts
        facts.finalMarks.removeAll { $0.kind == .year && $0.pupil == 1 }
        facts.decisions.removeLast()
        #expect(codes(facts) == [.yearMarkMissing, .decisionMissing])
        // Who left before the end needs neither.
        facts.enrolments[1].days = SmallClass.day("2025-09-01")...SmallClass.day("2025-10-31")
        #expect(codes(facts) == [])
    }

    @Test("an examination is asked of all where the journal holds one, in grades 9, 11 and 12")
    func exams() {
        var facts = SmallClass.facts
        for kind in [FinalKind.exam, .final] {
            facts.finalMarks.append(FinalMark(pupil: 0, subject: 0, kind: kind, value: .five))
        }
        #expect(codes(facts) == [.examMarkMissing, .finalMarkMissing])
        facts.schoolClass.grade = 8
        #expect(codes(facts) == [])
    }

    @Test("warnings of a period are no gaps, errors are")
    func periods() {
        var facts = SmallClass.facts
        facts.lessons[0].topic = ""
        #expect(codes(facts) == [])
        facts.exportedAt.day = SmallClass.day("2025-11-15")
        #expect(codes(facts) == [.periodNotEnded])
    }

    @Test("a class without marks needs decisions and no marks")
    func markless() {
        var facts = SmallClass.facts
        facts.schoolClass.isMarkless = true
        facts.finalMarks = []
        facts.marks = []
        #expect(codes(facts) == [])
        facts.decisions = []
        #expect(codes(facts) == [.decisionMissing, .decisionMissing])
    }
}
