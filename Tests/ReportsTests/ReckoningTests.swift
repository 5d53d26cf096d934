import Foundation
import Journal
import Testing

@testable import Reports

/// Explanations of figures: who reckons with the entries alone, by the rules of report-json.md read
/// once more here, gets what is printed.
struct ReckoningTests {
    /// Keys of what is no figure: names, dates of lists, texts of the journal.
    private static let words: Set<String> = [
        "id", "name", "pupil_id", "class_id", "class", "period_id", "level", "month", "start",
        "end", "date", "order", "from", "to", "inspector", "remark", "resolved_on", "decision",
        "course_id", "subject_id", "subject", "group", "teacher_id", "teacher",
    ]

    @Test("a figure of a class follows from the entries that explain it", arguments: 1...3)
    func classes(seed: Int) throws {
        let facts = busy(seed)
        var found = 0
        for report in catalog where report.owner == .schoolClass {
            guard case .ofClass(let make) = report.making else { continue }
            for question in questions(facts, seed) where report.spans.contains(question.span.kind) {
                let made = Result { () throws(Refusal) in try make(facts, question) }
                if case .failure(let refusal) = made, refusal.statesNothing { continue }
                found += try check(report.id, [facts], question, made.get().body)
            }
        }
        #expect(found > 500)
    }

    @Test("a figure of the school, or of a teacher, follows from the entries", arguments: 1...2)
    func schools(seed: Int) throws {
        var classes = (0..<3).map { busy(seed * 3 + $0) }
        for (place, grade) in [1, 4, 8].enumerated() {
            (classes[place].schoolClass.id, classes[place].schoolClass.grade) = ("c\(place)", grade)
            for course in classes[place].courses.indices {
                classes[place].courses[course].id += "-\(place)"
            }
        }
        classes[0].schoolClass.isMarkless = true
        var found = 0
        for report in catalog where report.owner != .schoolClass {
            for question in questions(classes[1], seed)
            where report.owner != .pupil && report.spans.contains(question.span.kind) {
                for made in try folded(report.id, of: classes, question) {
                    found += try check(report.id, classes, question, made.get().body)
                }
            }
        }
        #expect(found > 300)
    }

    /// Figures that were explained.
    private func check(
        _ report: String, _ classes: [ClassFacts], _ question: Question, _ body: JSON
    ) throws -> Int {
        var found = 0
        for leaf in body.leaves {
            let keys = leaf.column.split(separator: ".").map(String.init)
            if case .array = leaf.value { continue }
            guard let key = keys.last, leaf.value != .object([]) else { continue }
            let place: Comment = "\(report), \(leaf.row ?? "–"), \(leaf.column)"
            guard let made = try reckoning(of: report, classes, question, leaf) else {
                #expect(Self.words.contains(key), place)
                continue
            }
            let printed = leaf.value.text ?? leaf.value.compact
            let worth = worth(made, question.options) ?? "null"
            let isNothing = made.isEmpty && ["null", "-", "0"].contains(printed)
            #expect(worth == printed || isNothing, place)
            found += 1
        }
        return found
    }

    private func questions(_ facts: ClassFacts, _ seed: Int) -> [Question] {
        var period = Question(.period(facts.periods[seed % 3]))
        period.options.classDenominator = ClassDenominator.allCases[seed % 3]
        period.options.excusedLowersAttendance = seed % 2 == 0
        var year = Question(.year)
        year.options.dayRule = [.all, .atLeast(2), .share(50)][seed % 3]
        return [
            period, year, Question(.period(facts.periods[1]), asOf: day("2025-12-20")),
            Question(.month(day("2025-10-01").month)),
        ]
    }

    /// A random class with plans, tests and lessons of substitutes.
    private func busy(_ seed: Int) -> ClassFacts {
        var (facts, dice) = (randomResults(seed: seed), Dice(state: UInt64(seed) &* 31))
        for number in 1..<60 {
            let date = day("2025-09-01").advanced(by: dice.roll(270))
            facts.plan.append(
                PlanItem(
                    course: dice.roll(facts.courses.count - 1), number: number, topic: "Т",
                    hours: 1 + dice.roll(2), plannedDate: dice.roll(9) == 0 ? nil : date))
        }
        for place in facts.courses.indices { facts.courses[place].id = "course-\(place)" }
        facts.courses[1].plannedHours = 68
        for place in facts.lessons.indices where dice.roll(4) == 0 {
            facts.lessons[place].kind = "Контрольная работа"
            facts.lessons[place].teacher = facts.courses[facts.lessons[place].course].teacher + 1
        }
        facts.staff.append(facts.staff[0])
        return facts
    }
}

// The rules, read once more.
extension ReckoningTests {
    private func worth(_ reckoning: Reckoning, _ options: Options) -> String? {
        let entries = reckoning.entries
        let marks = entries.compactMap { Int($0.value) }
        switch reckoning {
        case .said: return entries.last?.value
        case .count, .sum: return amount(reckoning).map { "\($0)" }
        case .mean: return divided(marks.reduce(0, +), marks.count, 2)
        case .weighted:
            let weights = Dictionary(
                uniqueKeysWithValues: zip(["5", "4", "3", "2", "1", "н/а"], options.souWeights))
            let sum = entries.reduce(0) { $0 + (weights[$1.value] ?? -1000) }
            return divided(sum, entries.count, 1)
        case .category: return category(entries.map(\.value))
        case .reason: return reason(entries.map(\.value))
        case .behind:
            let courses = Dictionary(grouping: entries) { $0.courseID }
            let behind = courses.values.map { entries in
                let planned = entries.filter { $0.kind == .plan }
                return planned.reduce(0) { $0 + $1.amount } - entries.count + planned.count
            }
            return "\(behind.reduce(0) { $0 + max(0, $1) })"
        case .share(let part, let whole):
            return divided(100 * (amount(part) ?? 0), amount(whole) ?? 0, 1)
        case .quotient(let part, let whole):
            return divided(amount(part) ?? 0, amount(whole) ?? 0, 1)
        }
    }

    private func amount(_ reckoning: Reckoning) -> Int? {
        let entries = reckoning.entries
        switch reckoning {
        case .count(.entries, _):
            // An entry that is listed twice would be counted twice.
            return Set(entries).count == entries.count ? entries.count : nil
        case .count(.pupils, _):
            let pupils = entries.map { "\($0.classID) \($0.pupilID ?? "")" }
            return Set(pupils).count
        case .count(.days, _):
            let days = entries.map { "\($0.classID) \($0.pupilID ?? "") \($0.date, default: "")" }
            return Set(days).count
        case .sum: return entries.reduce(0) { $0 + $1.amount }
        default: return nil
        }
    }

    private func divided(_ part: Int, _ whole: Int, _ digits: Int) -> String? {
        guard whole > 0 else { return nil }
        var (exact, rounded) = (Decimal(part) / Decimal(whole), Decimal())
        NSDecimalRound(&rounded, &exact, digits, .plain)
        let parts = "\(rounded)".split(separator: ".")
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        return "\(parts[0])." + fraction + String(repeating: "0", count: digits - fraction.count)
    }

    private func category(_ marks: [String]) -> String {
        func has(_ values: String...) -> Int { marks.count { values.contains($0) } }
        if has("2", "1", "незач") > 0 { return "failing" }
        if has("н/а") > 0 { return "not_attested" }
        if has("5", "4", "3") == 0 { return "no_data" }
        if has("3") > 1 { return "satisfactory" }
        if has("3") == 1 { return "one_three" }
        if has("4") > 1 { return "good" }
        return has("4") == 1 ? "one_four" : "excellent"
    }

    private func reason(_ kinds: [String]) -> String {
        let kinds = Set(kinds)
        if kinds == ["ill"] { return "ill" }
        if kinds.isSubset(of: ["ill", "excused"]) { return "excused" }
        return kinds.contains("unexcused") ? "unexcused" : "unspecified"
    }
}

extension JSON {
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}

extension Reckoning {
    fileprivate var isEmpty: Bool { parts.map { $0.denominator.isEmpty } ?? entries.isEmpty }
}
