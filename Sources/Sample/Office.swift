/// A member of the staff who has no lessons of their own; they stand first in the staff.
struct Office {
    /// The position.
    let position: String
    /// Role in the journal; empty where there is none.
    let role: String

    /// All of them; the first is the director.
    ///
    /// Source: ours.
    static let all = [
        Office(position: "директор", role: ""),
        Office(position: "заместитель директора по учебно-воспитательной работе", role: "deputy"),
        Office(position: "заместитель директора по воспитательной работе", role: "deputy"),
        Office(position: "секретарь учебной части", role: "archive"),
        Office(position: "системный администратор", role: "administrator"),
    ]

    /// Places of the deputies.
    static let deputies = [1, 2]
}
