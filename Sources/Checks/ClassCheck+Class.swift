import Journal
import Reports

extension ClassCheck {
    /// Finds a period that goes on.
    mutating func lookAtPeriod() {
        let end = period.days.upperBound
        guard end > facts.exportedAt.day else { return }
        find(
            .periodNotEnded, date: end,
            "Период «\(period.name)» идёт до \(Russian.date(end)), а данные верны на "
                + Russian.moment(facts.exportedAt))
    }

    /// Finds signers without a name.
    mutating func lookAtSigners(_ signers: Signers, _ roles: Set<SignerRole>) {
        for role in SignerRole.allCases where roles.contains(role) {
            let name =
                switch role {
                case .classTeacher: facts.staff[facts.classTeacher].name
                case .deputy: signers.deputy?.name
                case .director: signers.director?.name
                }
            if name.map(\.lastName.isEmpty) ?? true {
                find(.signerMissing, "Не указано, кто подписывает: \(role.printed)")
            }
        }
    }

    /// Finds pupils who stand in the class twice.
    mutating func lookAtPupils() {
        for (place, pupil) in roster.enumerated() {
            guard let twin = roster[..<place].first(where: { isTwin($0, pupil) }) else { continue }
            find(
                .duplicatePupil, pupil: pupil,
                "Полное имя и дата рождения совпадают: \(name(of: twin)) и \(name(of: pupil))")
        }
    }

    private func isTwin(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (facts.pupils[one], facts.pupils[other])
        guard let birth = left.birthDate, birth == right.birthDate else { return false }
        let stays = { pupil in facts.enrolments.filter { $0.pupil == pupil }.map(\.days) }
        return left.isNamed(as: right) && stays(one).meet(stays(other), in: period.days)
    }

    /// Finds remarks that were not mended in time.
    mutating func lookAtInspections() {
        for inspection in facts.inspections where inspection.date <= period.days.upperBound {
            guard inspection.resolvedOn == nil, let deadline = inspection.deadline,
                deadline < facts.exportedAt.day
            else { continue }
            find(
                .inspectionOpen, date: inspection.date,
                "Замечание от \(Russian.date(inspection.date)) не устранено в срок до "
                    + Russian.date(deadline))
        }
    }
}

extension SignerRole {
    fileprivate var printed: String {
        switch self {
        case .classTeacher: "классный руководитель"
        case .deputy: "заместитель директора"
        case .director: "директор"
        }
    }
}
