import Journal
import Reports

extension ClassCheck {
    /// Finds final marks that are missing, or that the marks of lessons do not bear out.
    mutating func lookAtPeriodMarks() {
        guard !facts.schoolClass.isMarkless else { return lookAtMarkless() }
        let results = Results(facts, roll, period, in: period.days)
        let evidence = self.evidence()
        for pupil in results.pupils {
            let marks = results.marks(of: pupil)
            let studied = results.isStudied(by: pupil)
            for (place, subject) in results.subjects.enumerated() {
                if let mark = marks[place] {
                    let key = Evidence.Key(pupil: pupil, subject: subject)
                    look(at: mark, evidence[key] ?? Evidence(), key)
                } else if studied[place] {
                    find(
                        .periodMarkMissing, subject: subject, pupil: pupil,
                        "Не выставлена отметка за период: \(name(of: pupil))")
                }
            }
        }
    }

    // The marks of the year are wrong in such a class in whichever period one looks.
    private mutating func lookAtMarkless() {
        var counts: [Evidence.Key: Int] = [:]
        for mark in facts.finalMarks {
            if case .period(let number) = mark.kind, number != period.number { continue }
            counts[Evidence.Key(pupil: mark.pupil, subject: mark.subject), default: 0] += 1
        }
        for (key, count) in counts {
            find(
                .markInMarkless, subject: key.subject, pupil: key.pupil, count: count,
                "Итоговая отметка в классе безотметочного обучения: \(name(of: key.pupil))")
        }
    }

    private mutating func look(at mark: MarkValue, _ evidence: Evidence, _ key: Evidence.Key) {
        guard let number = mark.number else { return }
        if evidence.count < limits.marksNeeded {
            let marks = Russian.counted(evidence.count, "отметка", "отметки", "отметок")
            find(
                .fewMarks, subject: key.subject, pupil: key.pupil, count: evidence.count,
                "За отметкой «\(number)» стоит \(marks) на уроках, нужно "
                    + "\(limits.marksNeeded): \(name(of: key.pupil))")
        }
        // No mean rounds to 1, so that a 1 is as far from it as a 2.
        guard let due = evidence.rounded(at: limits.thresholds), abs(max(2, number) - due) >= 1
        else { return }
        find(
            .markFarFromMean, subject: key.subject, pupil: key.pupil,
            "Отметка «\(number)», по среднему взвешенному \(evidence.mean) – «\(due)»: "
                + name(of: key.pupil))
    }

    /// The marks of held lessons that are numbers, of pupils who were in them.
    private func evidence() -> [Evidence.Key: Evidence] {
        var evidence: [Evidence.Key: Evidence] = [:]
        for mark in facts.marks where isOurs[mark.lesson] {
            let lesson = facts.lessons[mark.lesson]
            guard lesson.isHeld, roll.isIn(mark.pupil, lesson) else { continue }
            let subject = facts.courses[lesson.course].subject
            evidence[Evidence.Key(pupil: mark.pupil, subject: subject), default: Evidence()]
                .count(mark)
        }
        return evidence
    }
}

/// Marks of lessons behind a mark of the period.
struct Evidence {
    /// Of whom and in what.
    struct Key: Hashable {
        var pupil: Int
        var subject: Int
    }

    /// How many marks that are numbers; two in one are two.
    private(set) var count = 0
    private var sum = 0
    private var weights = 0

    /// Counts the numbers of a mark as entered.
    mutating func count(_ mark: LessonMark) {
        for number in mark.numbers {
            count += 1
            sum += number * mark.weight
            weights += mark.weight
        }
    }

    /// The mark that is due at the weighted mean; nil where there is none.
    ///
    /// Source: forms.md 2.5, Σ(m·w)/Σw.
    func rounded(at thresholds: [Int]) -> Int? {
        guard weights > 0 else { return nil }
        return 2 + thresholds.count { sum * 100 >= $0 * weights }
    }

    /// The weighted mean as it is printed, such as `4,25`.
    var mean: String { Russian.mean(sum, of: weights) }
}
