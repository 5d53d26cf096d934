/// A subject with its hours a week.
struct WeeklyHours {
    /// The subject.
    let discipline: Discipline
    /// Lessons a week, 1 or more.
    let hours: Int

    init(_ discipline: Discipline, _ hours: Int) {
        (self.discipline, self.hours) = (discipline, hours)
    }
}

/// Subjects of a class with their hours a week, in the order of the curriculum.
///
/// Source: federal curricula of general education for a week of five days: 21 hours in grade 1, 23
/// in 2–4, 29 in 5, 30 in 6, 32 in 7, 33 in 8–9, 34 in 10–11; the school's own hours are ours.
func curriculum(grade: Int, isTechnical: Bool) -> [WeeklyHours] {
    switch grade {
    case ...4: primary(grade)
    case 5: middle(russian: 5, literature: 3, mathematics: 5, geography: 1, sport: 3)
    case 6:
        middle(russian: 6, literature: 3, mathematics: 5, social: 1, geography: 1, sport: 2)
    case 7:
        upper(russian: 5, literature: 2, algebra: 3, geography: 2, physics: 2, biology: 1) + [
            .init(.art, 1), .init(.music, 1), .init(.technology, 2), .init(.sport, 3),
        ]
    case 8:
        upper(
            russian: 3, literature: 2, algebra: 4, geography: 2, physics: 2, chemistry: 2,
            biology: 2)
            + [
                .init(.music, 1), .init(.technology, 1), .init(.sport, 3), .init(.safety, 1),
            ]
    case 9:
        upper(
            russian: 3, literature: 3, algebra: 4, geography: 2, physics: 3, chemistry: 2,
            biology: 2)
            + [.init(.technology, 1), .init(.sport, 2), .init(.safety, 1)]
    default: isTechnical ? technical(grade) : humanities(grade)
    }
}

private func primary(_ grade: Int) -> [WeeklyHours] {
    var hours: [WeeklyHours] = [.init(.russian, 5), .init(.reading, 4)]
    if grade >= 2 { hours.append(.init(.english, 2)) }
    hours += [.init(.mathematics, 4), .init(.world, 2)]
    if grade == 4 { hours.append(.init(.ethics, 1)) }
    return hours + [
        .init(.art, 1), .init(.music, 1), .init(.technology, 1),
        .init(.sport, grade == 4 ? 2 : 3),
    ]
}

private func middle(
    russian: Int, literature: Int, mathematics: Int, social: Int = 0, geography: Int, sport: Int
) -> [WeeklyHours] {
    [
        .init(.russian, russian), .init(.literature, literature), .init(.english, 3),
        .init(.mathematics, mathematics), .init(.computing, 1), .init(.history, 2),
    ] + (social > 0 ? [.init(.social, social)] : []) + [
        .init(.geography, geography), .init(.biology, 1), .init(.heritage, 1), .init(.art, 1),
        .init(.music, 1), .init(.technology, 2), .init(.sport, sport),
    ]
}

private func upper(
    russian: Int, literature: Int, algebra: Int, geography: Int, physics: Int, chemistry: Int = 0,
    biology: Int
) -> [WeeklyHours] {
    [
        .init(.russian, russian), .init(.literature, literature), .init(.english, 3),
        .init(.algebra, algebra), .init(.geometry, 2), .init(.probability, 1),
        .init(.computing, 1), .init(.history, 2), .init(.social, 1), .init(.geography, geography),
        .init(.physics, physics),
    ] + (chemistry > 0 ? [.init(.chemistry, chemistry)] : []) + [.init(.biology, biology)]
}

private func technical(_ grade: Int) -> [WeeklyHours] {
    [
        .init(.russian, 2), .init(.literature, 3), .init(.english, 3), .init(.algebra, 4),
        .init(.geometry, 3), .init(.probability, 1), .init(.computing, grade == 10 ? 2 : 3),
        .init(.history, 2), .init(.social, 2), .init(.geography, 1), .init(.physics, 5),
        .init(.chemistry, 1), .init(.biology, 1), .init(.sport, 2), .init(.safety, 1),
    ] + (grade == 10 ? [.init(.project, 1)] : [])
}

private func humanities(_ grade: Int) -> [WeeklyHours] {
    [
        .init(.russian, 2), .init(.literature, 5), .init(.english, 3), .init(.algebra, 3),
        .init(.geometry, 2), .init(.probability, 1), .init(.computing, 1), .init(.history, 4),
        .init(.social, 4), .init(.geography, 1), .init(.physics, 2), .init(.chemistry, 1),
        .init(.biology, 1), .init(.sport, grade == 10 ? 2 : 3), .init(.safety, 1),
    ] + (grade == 10 ? [.init(.project, 1)] : [])
}
