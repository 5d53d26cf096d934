import Bundles
import GRDB

/// A rule that rows of a bundle keep to among each other, as one query of the staged rows.
///
/// The staged tables are temporary ones, named and made as the store's, with one more column:
/// `line`, the row's line in its file; null for a row of the store that the import keeps.
struct ImportCheck: Sendable {
    /// What is checked, in words; the name of its test.
    let name: String
    /// The table whose rows are at fault.
    let table: BundleTable
    /// The column at whose field a fault is reported.
    let column: String
    /// Tables without any faulty value, or this check would report what is none.
    let sound: [BundleTable]
    /// Tables with all their rows and keys, or this check would report what is none.
    let whole: [BundleTable]
    /// Yields one row a fault: its line first, then what ``fault`` wants.
    let sql: String
    /// The fault that a row of the query stands for.
    let fault: @Sendable (Row) -> BundleFault

    init(
        _ name: String, _ table: BundleTable, _ column: String, sound: [BundleTable] = [],
        whole: [BundleTable] = [], _ sql: String, _ fault: @escaping @Sendable (Row) -> BundleFault
    ) {
        (self.name, self.table, self.column) = (name, table, column)
        (self.sound, self.whole, self.sql, self.fault) = (sound, whole, sql, fault)
    }

    /// All checks for a bundle of `scope`, in groups: years or periods at fault in one group are
    /// not sound for the next ones.
    static func all(_ scope: BundleScope) -> [[ImportCheck]] {
        [
            BundleTable.allCases.map(repeatedKey) + references(scope) + intervals,
            years + periods,
            schemes + classes + records + rolls,
        ]
    }

    // Source: bundle.md, "A key twice in a bundle is an error".
    private static func repeatedKey(_ table: BundleTable) -> ImportCheck {
        let key = table.key.map { "\"\($0)\"" }
        let required = table.columns.filter { $0.presence == .required }.map(\.name)
        let known = table.key.filter(required.contains).map { "\"\($0)\" IS NOT NULL" }
        let shown = table.columns.filter { table.key.contains($0.name) && !$0.isPersonal }
        let columns = table == .audit ? [] : shown.map(\.name)
        let same = key.map { "s.\($0) IS f.\($0)" }.joined(separator: " AND ")
        let values = columns.map { ", s.\"\($0)\"" }.joined()
        return ImportCheck(
            "a key stands once in \(table.file)", table, table.key[0],
            """
            SELECT s.line, f.first\(values) FROM (
                SELECT \(key.joined(separator: ", ")), min(line) AS first
                FROM \(table.sql) WHERE line IS NOT NULL AND \(known.joined(separator: " AND "))
                GROUP BY \(key.joined(separator: ", ")) HAVING count(*) > 1) f
            JOIN \(table.sql) s ON \(same) WHERE s.line > f.first
            """
        ) { row in
            let texts = columns.indices.map { index -> String in
                let value: DatabaseValue = row[index + 2]
                return String.fromDatabaseValue(value)
                    ?? Int.fromDatabaseValue(value).map { String($0) } ?? ""
            }
            return .repeatedKey(texts, line: row[1])
        }
    }

    // Source: bundle.md, "Every reference resolves". What a bundle that replaces refers to must
    // be in itself.
    private static func references(_ scope: BundleScope) -> [ImportCheck] {
        BundleTable.allCases.flatMap { table in
            table.columns.compactMap { column in
                guard let target = column.target else { return nil }
                let present = scope == .merge ? "" : "AND t.line IS NOT NULL"
                return ImportCheck(
                    "\(table.file) \(column.name) stands in \(target.file)", table, column.name,
                    whole: [target],
                    """
                    SELECT s.line, s."\(column.name)" FROM \(table.sql) s
                    WHERE s.line IS NOT NULL AND s."\(column.name)" IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM \(target.sql) t
                        WHERE t.id = s."\(column.name)" \(present))
                    """
                ) { .dangling(column: column.name, id: $0[1], table: target) }
            }
        }
    }
}
