public import Journal

/// What `bundle.json` says of a bundle.
public struct BundleHeader: Hashable, Sendable {
    /// What happens to stored rows that the bundle does not hold.
    public var scope: BundleScope
    /// The moment the data are true for.
    public var exportedAt: Moment
    /// Where the bundle comes from; empty when not known.
    public var source: String
    /// The school.
    public var school: SchoolRecord

    /// The header of a bundle of `school`.
    public init(
        scope: BundleScope = .merge, exportedAt: Moment, source: String = "", school: SchoolRecord
    ) {
        (self.scope, self.exportedAt, self.source) = (scope, exportedAt, source)
        self.school = school
    }
}

/// What happens to stored rows that a bundle does not hold.
public enum BundleScope: String, Hashable, Sendable, CaseIterable {
    /// They stay.
    case merge
    /// Those of the school years that the bundle holds go.
    case replace
}

/// The school as `bundle.json` describes it; what is not known is empty.
public struct SchoolRecord: Hashable, Sendable {
    /// Identity.
    public var id: String
    /// Full name of the organisation.
    public var nameFull: String
    /// Short name of the organisation.
    public var nameShort: String
    /// Postal address in one line.
    public var address: String
    /// Telephone.
    public var phone: String
    /// Address of electronic mail.
    public var email: String
    /// Taxpayer number (ИНН).
    public var inn: String
    /// State registration number (ОГРН).
    public var ogrn: String
    /// Town, as a dateline names it.
    public var locality: String
    /// The founder (учредитель).
    public var founder: String
    /// The `staff.id` of the director.
    public var directorID: String

    /// A school; only identity and names must be known.
    public init(
        id: String, nameFull: String, nameShort: String, address: String = "", phone: String = "",
        email: String = "", inn: String = "", ogrn: String = "", locality: String = "",
        founder: String = "", directorID: String = ""
    ) {
        (self.id, self.nameFull, self.nameShort) = (id, nameFull, nameShort)
        (self.address, self.phone, self.email) = (address, phone, email)
        (self.inn, self.ogrn, self.locality) = (inn, ogrn, locality)
        (self.founder, self.directorID) = (founder, directorID)
    }

    /// Names of its keys in `bundle.json` and columns in the store, and what they hold, in order.
    public var fields: [(name: String, value: String)] {
        [
            ("id", id), ("name_full", nameFull), ("name_short", nameShort), ("address", address),
            ("phone", phone), ("email", email), ("inn", inn), ("ogrn", ogrn),
            ("locality", locality), ("founder", founder), ("director_id", directorID),
        ]
    }
}
