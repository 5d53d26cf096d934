import GRDB
import Journal

/// Reads the lists a person chooses from.
struct IndexReading {
    let database: Database

    func index() throws -> SchoolIndex {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM school") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no school")
        }
        let staff = try signers(director: row["director_id"])
        let years = try self.years()
        let places = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1.id, $0) })
        return SchoolIndex(
            school: School(
                id: row["id"], fullName: row["name_full"], shortName: row["name_short"],
                address: row["address"], locality: row["locality"], founder: row["founder"],
                director: staff.first { $0.id == row["director_id"] }?.name),
            exportedAt: try moment(row["exported_at"]), years: years,
            periods: try periods(places), classes: try classes(places), signers: staff)
    }

    private func years() throws -> [SchoolYear] {
        try Row.fetchAll(database, sql: "SELECT * FROM years ORDER BY start, id").map { row in
            SchoolYear(id: row["id"], name: row["name"], days: try days(row))
        }
    }

    private func periods(_ years: [String: Int]) throws -> [Period] {
        let periods = try Row.fetchAll(database, sql: "SELECT * FROM periods").map { row in
            Period(
                id: row["id"], yearID: row["year_id"], scheme: try scheme(row["scheme"]),
                number: row["number"], name: row["name"], days: try days(row))
        }
        return periods.sorted {
            (years[$0.yearID] ?? 0, $0.scheme.rawValue, $0.number, $0.id)
                < (years[$1.yearID] ?? 0, $1.scheme.rawValue, $1.number, $1.id)
        }
    }

    private func classes(_ years: [String: Int]) throws -> [SchoolClass] {
        let classes = try Row.fetchAll(database, sql: "SELECT * FROM classes").map { row in
            SchoolClass(
                id: row["id"], yearID: row["year_id"], grade: row["grade"],
                letter: row["letter"] ?? "", scheme: try scheme(row["scheme"]),
                // Source: bundle.md, classes.csv: empty = true for grade 1.
                isMarkless: row["markless"] ?? (row["grade"] == 1), profile: row["profile"] ?? "")
        }
        return classes.sorted { left, right in
            let (a, b) = (years[left.yearID] ?? 0, years[right.yearID] ?? 0)
            if (a, left.grade) != (b, right.grade) { return (a, left.grade) < (b, right.grade) }
            let order = NameOrder.compare(left.letter, right.letter)
            return order != 0
                ? order < 0
                : left.id.unicodeScalars.lexicographicallyPrecedes(right.id.unicodeScalars)
        }
    }

    private func signers(director: String) throws -> [StaffMember] {
        let sql = "SELECT * FROM staff WHERE id = ? OR role = 'deputy' ORDER BY id != ?, id"
        return try Row.fetchAll(database, sql: sql, arguments: [director, director])
            .map(staffMember)
    }

    private func scheme(_ text: String) throws -> Scheme {
        guard let scheme = Scheme(rawValue: text) else { throw unexpected(text) }
        return scheme
    }

    private func days(_ row: Row) throws -> ClosedRange<Day> {
        let (start, end) = (try day(row["start"]), try day(row["end"]))
        guard start <= end else { throw unexpected("end before start") }
        return start...end
    }
}

/// A member of the staff as a row of `staff` says it.
func staffMember(_ row: Row) -> StaffMember {
    StaffMember(
        id: row["id"],
        name: Person(
            lastName: row["last_name"], firstName: row["first_name"],
            patronymic: row["patronymic"] ?? ""),
        position: row["position"], role: row["role"] ?? "")
}

/// A date of a row; constraints of the store and the import keep others out.
func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw unexpected(text) }
    return day
}

func moment(_ text: String) throws -> Moment {
    guard let moment = Moment(iso: text) else { throw unexpected(text) }
    return moment
}

func unexpected(_ text: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unexpected value: \(text)")
}
