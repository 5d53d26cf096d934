import Journal

/// Gives names to people, no two of them the same.
struct Namer {
    private var used: Set<Person> = []

    /// A name for a child and what the father is called; his name is empty where it is not known.
    ///
    /// One in fifty comes from a ``RareFamily``, one in forty has a long surname and one in eighty
    /// no patronymic.
    ///
    /// Source: ours.
    mutating func child(isGirl: Bool, _ chance: inout Chance) -> (name: Person, father: String) {
        while true {
            let drawn = drawChild(isGirl: isGirl, &chance)
            if used.insert(drawn.name).inserted { return drawn }
        }
    }

    /// A name for a member of the staff.
    mutating func adult(isWoman: Bool, _ chance: inout Chance) -> Person {
        while true {
            let surname = chance.pick(surnames)
            let father = chance.pick(fathersNames)
            let name = Person(
                lastName: isWoman ? femaleSurname(of: surname) : surname,
                firstName: isWoman ? chance.pick(womensNames) : chance.pick(fathersNames).name,
                patronymic: isWoman ? father.daughter : father.son)
            if used.insert(name).inserted { return name }
        }
    }

    private func drawChild(
        isGirl: Bool, _ chance: inout Chance
    ) -> (name: Person, father: String) {
        if chance.hits(20) {
            let family = chance.pick(RareFamily.all)
            let name = Person(
                lastName: isGirl ? family.surnames.daughter : family.surnames.son,
                firstName: chance.pick(isGirl ? family.names.daughters : family.names.sons),
                patronymic: isGirl ? family.patronymics.daughter : family.patronymics.son)
            // A rare family has few children; the next comes from another one.
            if !used.contains(name) { return (name, "") }
        }
        let surname = chance.pick(chance.hits(25) ? longSurnames : surnames)
        let father = chance.pick(fathersNames)
        let hasPatronymic = !chance.hits(12)
        let name = Person(
            lastName: isGirl ? femaleSurname(of: surname) : surname,
            firstName: chance.pick(isGirl ? girlsNames : boysNames),
            patronymic: hasPatronymic ? (isGirl ? father.daughter : father.son) : "")
        return (name, hasPatronymic ? father.name : "")
    }
}
