import Journal
import Register
import Reports
import Stores

/// The names that the journal has today for what the register calls by ids.
struct JournalNames {
    /// The lists of the journal; nil where there is none to read, and ids stand for names.
    let index: SchoolIndex?

    /// Names of a school's lists.
    init(_ index: SchoolIndex?) { self.index = index }

    /// Names of the journal in a store.
    init(store: String, _ language: Language) {
        index = try? reading(store, language) { journal throws(Failure) in
            try orFailure(language) { () throws(StoreError) in try journal.index() }
        }
    }

    func schoolClass(_ id: String) -> String {
        index?.classes.first { $0.id == id }?.name ?? id
    }

    func year(_ id: String) -> String { index?.years.first { $0.id == id }?.name ?? id }

    func period(_ id: String) -> String { index?.periods.first { $0.id == id }?.name ?? id }

    func teacher(_ id: String) -> String {
        index?.staff.first { $0.id == id }.map { Russian.surnameFirst($0.name) } ?? id
    }

    /// The staff member with a login.
    func login(_ login: String) -> String {
        index?.logins[login].map { teacher($0) } ?? login
    }

    /// The month in words and its year.
    func month(_ text: String) -> String {
        Month(iso: text).map { Russian.month($0) } ?? text
    }

    /// The form, whose it is and over what time.
    func subject(_ document: IssuedDocument) -> String {
        let entry = document.entry
        let texts = [
            document.title, schoolClass(entry.classID), teacher(entry.teacherID),
            period(entry.periodID), month(entry.month), year(entry.yearID),
        ]
        return texts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
