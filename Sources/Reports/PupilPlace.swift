import Fields
import Journal

/// A pupil found in the facts of a class.
struct PupilPlace: Hashable, Sendable {
    /// The place in ``ClassFacts/pupils``.
    var place: Int
    var pupil: Pupil
    /// The latest start of a stay after the first day of the interval.
    var arrived: Day?
    /// The last day in the class of one who is not there at the end.
    var departed: Day?

    /// The pupil whom the question names.
    init(_ question: Question, _ facts: ClassFacts, _ roll: Roll) throws(Refusal) {
        let days = try question.interval(of: facts)
        let id = question.pupilID ?? ""
        guard let place = facts.pupils.firstIndex(where: { $0.id == id }),
            roll.isOnRoster(place, of: days)
        else {
            throw .noPupil(pupilID: id, schoolClass: facts.schoolClass.name, days: days)
        }
        (self.place, pupil) = (place, facts.pupils[place])
        arrived = roll.arrived(place, in: days)
        departed = roll.departed(place, in: days)
    }

    /// The members of the report's JSON that say who it is of.
    var json: JSON {
        [
            "id": .text(pupil.id), "name": .text(pupil.name.fullName),
            "file_no": JSON(pupil.fileNumber), "arrived": JSON(arrived),
            "departed": JSON(departed),
        ]
    }

    /// Fields that every report of a pupil has.
    static func fields<Model: Headed>(
        _ place: @escaping @Sendable (Model) -> PupilPlace
    ) -> [Field<Model>] {
        [
            Field("pupil", "обучающийся, как велит --names") {
                Russian.name(of: place($0).pupil, $0.heading.names)
            },
            Field("pupil.file", "№ личного дела; пусто, если не известен или стоит вместо имени") {
                $0.heading.names == .fileNumber ? "" : place($0).pupil.fileNumber
            },
            Field("movement.note", "когда прибыл(а) и выбыл(а); пусто, если не было") {
                let (arrived, departed) = (place($0).arrived, place($0).departed)
                let parts = [
                    arrived.map { "Прибыл(а) в класс \(Russian.date($0))." },
                    departed.map { "Выбыл(а) из класса, последний день – \(Russian.date($0))." },
                ]
                return parts.compactMap(\.self).joined(separator: " ")
            },
        ]
    }
}
