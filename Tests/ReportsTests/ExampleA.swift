import Journal

@testable import Reports

/// Worked example A: four school days of seven pupils.
///
/// Source: forms.md 2.3.
enum ExampleA {
    static let names = [
        "Абрамов", "Борисова", "Власов", "Громова", "Дёмин", "Егоров", "Жуков",
    ]

    static var builder: FactsBuilder {
        var builder = FactsBuilder()
        let lastDay = "2026-05-31"
        for name in names {
            let start = name == "Дёмин" ? "2025-09-03" : "2025-09-01"
            _ = builder.pupil(name, (start, name == "Егоров" ? "2025-09-02" : lastDay))
        }
        let (whole, group) = (builder.course(), builder.course(group: "1 группа"))
        for pupil in 0..<6 { builder.member(pupil, of: group) }
        let (borisova, vlasov, gromova, dyomin, yegorov, zhukov) = (1, 2, 3, 4, 5, 6)
        for slot in 1...5 {
            builder.lesson(
                "2025-09-01", slot: slot, [borisova: .ill, yegorov: .unexcused])
        }
        for slot in 1...6 {
            builder.lesson(
                "2025-09-02", slot: slot,
                slot > 4 ? [borisova: .ill, vlasov: .unexcused] : [borisova: .ill])
        }
        for slot in 1...5 {
            var rows: [Int: AttendanceKind] = [gromova: slot <= 3 ? .ill : .excused]
            if slot == 1 { rows[vlasov] = .late }
            builder.lesson("2025-09-03", slot: slot, rows)
        }
        for slot in 1...6 {
            builder.lesson(
                "2025-09-04", slot: slot, course: slot == 6 ? group : whole,
                slot == 6 ? [dyomin: .unexcused] : [dyomin: .unexcused, zhukov: .ill])
        }
        return builder
    }

    static let facts = builder.facts
    static let question = Question(.period(builder.ownPeriods[0]))
}
