public import Journal

/// Pupils of the classes that were looked at, to find one who is written down twice under two ids
/// in two classes.
///
/// Source: report-json.md, `duplicate-pupil`: "two pupils of equal name and birth date enrolled on
/// one day".
public struct SchoolTwins: Sendable {
    private struct Known {
        var pupil: Pupil
        var stays: [ClosedRange<Day>]
        var place: String
    }

    /// By date of birth.
    private var known: [Day: [Known]] = [:]

    /// Nobody yet.
    public init() {}

    /// Adds to the findings of the next class the pupils of it who stand in a class before it too.
    ///
    /// - Parameters:
    ///   - found: the findings of the class itself; a pupil of whom they tell is not told again.
    ///   - facts: the journal of the class.
    ///   - period: the class's own period.
    /// - Returns: all of them, in the order of ``findings(in:of:signers:roles:limits:)``.
    public mutating func added(
        to found: [Finding], in facts: ClassFacts, of period: Period
    ) -> [Finding] {
        var check = ClassCheck(facts, period, CheckLimits())
        let told = Set(found.filter { $0.code == .duplicatePupil }.compactMap(\.pupilID))
        var own: [Day: [Known]] = [:]
        for place in check.roster {
            let pupil = facts.pupils[place]
            guard let birth = pupil.birthDate else { continue }
            let stays = facts.enrolments.filter { $0.pupil == place }.map(\.days)
            let twin = known[birth, default: []].first { other in
                other.pupil.id != pupil.id && other.pupil.isNamed(as: pupil)
                    && stays.meet(other.stays, in: period.days)
            }
            if let twin, !told.contains(pupil.id) {
                check.find(
                    .duplicatePupil, pupil: place,
                    "Полное имя и дата рождения совпадают: \(check.name(of: place)) и \(twin.place)"
                )
            }
            own[birth, default: []].append(
                Known(
                    pupil: pupil, stays: stays,
                    place: "\(check.name(of: place)) класса \(facts.schoolClass.name)"))
        }
        known.merge(own, uniquingKeysWith: +)
        return (found + check.found).inOrder
    }
}

extension Pupil {
    /// Whether the two have one name, case and ё aside.
    func isNamed(as other: Pupil) -> Bool {
        [\Person.lastName, \.firstName, \.patronymic].allSatisfy {
            NameOrder.compare(name[keyPath: $0], other.name[keyPath: $0]) == 0
        }
    }
}

extension [ClosedRange<Day>] {
    /// Whether one of these and one of the others have a day of `part` in common.
    func meet(_ others: [ClosedRange<Day>], in part: ClosedRange<Day>) -> Bool {
        contains { stay in
            others.contains {
                stay.overlaps($0) && stay.clamped(to: $0).overlaps(part)
            }
        }
    }
}
