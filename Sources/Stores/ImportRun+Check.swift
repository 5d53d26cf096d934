import Bundles
import GRDB

// A fault of a row whose field is not looked up yet.
private struct Finding {
    var table: BundleTable
    var line: Int
    var column: String
    var fault: BundleFault
}

extension ImportRun {
    /// Runs every check that the bundle is sound enough for.
    mutating func check() throws {
        try checkDirector()
        var kept: [Bool: [Finding]] = [:]
        for group in ImportCheck.all(scope) {
            var shaken: Set<BundleTable> = []
            for check in group {
                if check.whole.contains(where: torn.contains) { continue }
                if check.sound.contains(where: unsound.contains) { continue }
                let count = try run(check, &kept)
                if count > 0, [.years, .periods].contains(check.table) {
                    shaken.insert(check.table)
                }
            }
            unsound.formUnion(shaken)
        }
        try place(kept.values.flatMap { $0 })
    }

    private mutating func run(_ check: ImportCheck, _ kept: inout [Bool: [Finding]]) throws -> Int {
        let rows = try Row.fetchCursor(database, sql: check.sql)
        var count = 0
        while let row = try rows.next() {
            count += 1
            let fault = check.fault(row)
            guard kept[fault.isWarning, default: []].count < ProblemList.most else {
                problems.addUnplaced(isWarning: fault.isWarning)
                continue
            }
            kept[fault.isWarning, default: []].append(
                Finding(table: check.table, line: row[0], column: check.column, fault: fault))
        }
        return count
    }

    // Source: bundle.md, bundle.json, `director_id`.
    private mutating func checkDirector() throws {
        guard let director = header?.school.directorID, !director.isEmpty,
            !torn.contains(.staff)
        else { return }
        let known = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM temp.staff WHERE id = ?", arguments: [director])
        guard known == 0 else { return }
        try add(.dangling(column: "director_id", id: director, table: .staff), atKey: "director_id")
    }

    // The staged rows know their lines alone: a file with faults is read once more for the place
    // of the field, which is dear, and only then needed.
    private mutating func place(_ findings: [Finding]) throws {
        for (table, findings) in Dictionary(grouping: findings, by: \.table) {
            let byLine = Dictionary(grouping: findings, by: \.line)
            var known = ProblemList()
            var reader = try TableReader(source, table, reporting: &known)
            while try reader.next(reporting: &known) {
                for finding in byLine[reader.line] ?? [] {
                    let (line, column) = reader.place(of: finding.column)
                    problems.add(
                        .init(file: table.file, line: line, column: column, fault: finding.fault))
                }
            }
        }
    }
}
