/// A name in three parts.
public struct Person: Hashable, Sendable {
    /// Surname (фамилия).
    public var lastName: String
    /// First name (имя).
    public var firstName: String
    /// Patronymic (отчество); empty where there is none.
    public var patronymic: String

    /// A person called so.
    public init(lastName: String, firstName: String, patronymic: String = "") {
        (self.lastName, self.firstName, self.patronymic) = (lastName, firstName, patronymic)
    }

    /// Surname, first name and patronymic with one space between them.
    public var fullName: String {
        [lastName, firstName, patronymic].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// A pupil (обучающийся).
public struct Pupil: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// The pupil's name.
    public var name: Person
    /// Number of the personal file (№ личного дела); empty when not known.
    public var fileNumber: String
    /// Date of birth; nil when not known.
    public var birthDate: Day?

    /// A pupil as the journal describes them.
    public init(id: String, name: Person, fileNumber: String = "", birthDate: Day? = nil) {
        (self.id, self.name, self.fileNumber) = (id, name, fileNumber)
        self.birthDate = birthDate
    }
}

/// A member of the staff (работник).
public struct StaffMember: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// The person's name.
    public var name: Person
    /// Position (должность), such as `учитель`.
    public var position: String
    /// Role in the journal, such as `deputy`; empty when not known.
    public var role: String

    /// A member of the staff as the journal describes them.
    public init(id: String, name: Person, position: String, role: String = "") {
        (self.id, self.name, self.position, self.role) = (id, name, position, role)
    }
}

/// A pupil's stay in a class, from one order to another.
public struct Enrolment: Hashable, Sendable {
    /// Place of the pupil in ``ClassFacts/pupils``.
    public var pupil: Int
    /// Its first and last days; one without an end lasts to the end of the class's year.
    public var days: ClosedRange<Day>
    /// Order of arrival (приказ о зачислении); empty when not known.
    public var startOrder: String
    /// Where the pupil came from; empty when not known.
    public var startFrom: String
    /// Order of departure (приказ о выбытии); empty when not known.
    public var endOrder: String
    /// Where the pupil went to; empty when not known.
    public var endTo: String

    /// A stay of `days` in the class.
    public init(
        pupil: Int, days: ClosedRange<Day>, startOrder: String = "", startFrom: String = "",
        endOrder: String = "", endTo: String = ""
    ) {
        (self.pupil, self.days) = (pupil, days)
        (self.startOrder, self.startFrom) = (startOrder, startFrom)
        (self.endOrder, self.endTo) = (endOrder, endTo)
    }
}
