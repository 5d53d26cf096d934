import GRDB
import Journal

/// Reads the lists a person chooses from.
struct IndexReading {
    let database: Database

    func index() throws -> SchoolIndex {
        let staff = try self.staff()
        let (exportedAt, school, signers) = try self.school(staff)
        let years = try self.years()
        let order = Places(of: years.map(\.id))
        return SchoolIndex(
            school: school, exportedAt: exportedAt, years: years, periods: try periods(order),
            classes: try classes(order), signers: signers,
            staff: staff, logins: try logins())
    }

    private func logins() throws -> [String: String] {
        let found = try database.all("SELECT login, id FROM staff WHERE login != '' ORDER BY id") {
            row in (try row.cell(0) as String, try row.cell(1) as String)
        }
        return Dictionary(found) { first, _ in first }
    }

    private func school(
        _ staff: [StaffMember]
    ) throws -> (Moment, School, [StaffMember]) {
        let sql = """
            SELECT id, name_full, name_short, address, locality, founder, director_id, exported_at
            FROM school
            """
        let found = try database.all(sql) { row in
            guard let exportedAt = try row.optionalMoment(7) else { throw row.fault(7) }
            let school = School(
                id: try row.cell(0), fullName: try row.cell(1), shortName: try row.cell(2),
                address: row.text(3), locality: row.text(4), founder: row.text(5))
            return (exportedAt, school, row.text(6))
        }
        guard case (let exportedAt, var school, let director)? = found.first else {
            throw FaultyCell(column: "school")
        }
        let directors = staff.filter { $0.id == director }
        let signers = directors + staff.filter { $0.role == "deputy" && $0.id != director }
        school.director = directors.first?.name
        return (exportedAt, school, signers)
    }

    private func years() throws -> [SchoolYear] {
        let sql = "SELECT id, name, start, \"end\" FROM years ORDER BY start, id"
        return try database.all(sql) { row in
            SchoolYear(id: try row.cell(0), name: try row.cell(1), days: try row.days(2, 3))
        }
    }

    private func periods(_ years: Places) throws -> [Period] {
        let sql = "SELECT id, year_id, scheme, number, name, start, \"end\" FROM periods"
        let periods = try database.all(sql) { row in
            Period(
                id: try row.cell(0), yearID: try row.cell(1), scheme: try row.word(2),
                number: try row.cell(3), name: try row.cell(4), days: try row.days(5, 6))
        }
        return periods.sorted {
            (years.place(of: $0.yearID) ?? 0, $0.scheme.rawValue, $0.number, $0.id)
                < (years.place(of: $1.yearID) ?? 0, $1.scheme.rawValue, $1.number, $1.id)
        }
    }

    private func classes(_ years: Places) throws -> [SchoolClass] {
        // Source: bundle.md, classes.csv: markless "empty = true for grade 1".
        let sql = """
            SELECT id, year_id, grade, letter, scheme, ifnull(markless, grade = 1), profile
            FROM classes
            """
        let classes = try database.all(sql) { row in
            SchoolClass(
                id: try row.cell(0), yearID: try row.cell(1), grade: try row.cell(2),
                letter: row.text(3), scheme: try row.word(4), isMarkless: try row.cell(5),
                profile: row.text(6))
        }
        return classes.sorted { left, right in
            let (a, b) = (years.place(of: left.yearID) ?? 0, years.place(of: right.yearID) ?? 0)
            return a != b ? a < b : NameOrder.precedes(left, right)
        }
    }

    private func staff() throws -> [StaffMember] {
        try database.all(
            "SELECT \(StaffMember.columns) FROM staff ORDER BY id", [], StaffMember.init(row:))
    }
}

extension StaffMember {
    /// The columns of `staff` that ``init(row:)`` wants, in its order.
    static let columns = "id, last_name, first_name, patronymic, position, role"

    init(row: Row) throws {
        self.init(
            id: try row.cell(0), name: try row.person(1), position: try row.cell(4),
            role: row.text(5))
    }
}
