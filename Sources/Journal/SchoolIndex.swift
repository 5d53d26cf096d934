/// What a journal holds, before any class is read: the lists a person chooses from.
public struct SchoolIndex: Hashable, Sendable {
    /// The school.
    public var school: School
    /// The moment the data are true for.
    public var exportedAt: Moment
    /// School years, by first day, then id.
    public var years: [SchoolYear]
    /// Periods of all years, by year (as above), scheme, number.
    public var periods: [Period]
    /// Classes of all years, by year (as above), grade, letter (as names are ordered), id.
    public var classes: [SchoolClass]
    /// Staff who sign for the school: the director first, then the deputies, by id.
    public var signers: [StaffMember]
    /// Everybody of the staff, by id.
    public var staff: [StaffMember]
    /// Ids of staff by login (учётная запись); those without one are not here.
    public var logins: [String: String]

    /// The lists of a journal.
    public init(
        school: School, exportedAt: Moment, years: [SchoolYear], periods: [Period],
        classes: [SchoolClass], signers: [StaffMember], staff: [StaffMember] = [],
        logins: [String: String] = [:]
    ) {
        (self.school, self.exportedAt, self.years) = (school, exportedAt, years)
        (self.periods, self.classes) = (periods, classes)
        (self.signers, self.staff, self.logins) = (signers, staff, logins)
    }
}
