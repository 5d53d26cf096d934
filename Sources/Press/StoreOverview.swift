public import Journal
public import Reports
import Stores

/// What is in a store: for people, and for programs.
///
/// Source: cli.md, "JSON answers", `info`.
public struct StoreOverview: Sendable {
    private let index: SchoolIndex
    private let counts: [(table: String, rows: Int)]
    private let snapshot: String

    /// Looks into the store at `path`.
    ///
    /// - Throws: ``Failure`` when it is no readable store.
    public init(store path: String, language: Language) throws(Failure) {
        (index, counts, snapshot) = try reading(path, language) { journal throws(Failure) in
            do throws(StoreError) {
                return (try journal.index(), try journal.counts(), try journal.snapshot())
            } catch {
                throw Failure(error, language)
            }
        }
    }

    /// The answer for programs.
    public var json: JSON {
        [
            "school": ["id": .text(index.school.id), "name": .text(index.school.shortName)],
            "exported_at": .text(index.exportedAt.description),
            "years": .array(index.years.map { ["id": .text($0.id), "name": .text($0.name)] }),
            "periods": .array(index.periods.map(period)),
            "classes": .array(index.classes.map(schoolClass)),
            "counts": .object(counts.map { JSON.Member($0.table, .count($0.rows)) }),
            "snapshot": .text(snapshot),
        ]
    }

    /// The answer for people.
    public var text: String {
        var lines = [
            "Школа: \(index.school.shortName)",
            "По данным на: \(Russian.moment(index.exportedAt))",
        ]
        for year in index.years {
            lines.append("Учебный год \(year.name)")
            let periods = index.periods.filter { $0.yearID == year.id }
            lines.append("  Периоды: " + periods.map(\.name).joined(separator: ", "))
            let classes = index.classes.filter { $0.yearID == year.id }
            lines.append("  Классы: " + classes.map(\.name).joined(separator: ", "))
        }
        lines.append("Записей:")
        for (table, rows) in counts where rows > 0 { lines.append("  \(table): \(rows)") }
        lines.append("Снимок: \(snapshot)")
        return lines.joined(separator: "\n") + "\n"
    }

    private func period(_ period: Period) -> JSON {
        [
            "id": .text(period.id), "year_id": .text(period.yearID),
            "scheme": .text(period.scheme.rawValue), "number": .count(period.number),
            "name": .text(period.name), "start": .text(period.days.lowerBound.description),
            "end": .text(period.days.upperBound.description),
        ]
    }

    private func schoolClass(_ schoolClass: SchoolClass) -> JSON {
        [
            "id": .text(schoolClass.id), "year_id": .text(schoolClass.yearID),
            "name": .text(schoolClass.name), "grade": .count(schoolClass.grade),
            "scheme": .text(schoolClass.scheme.rawValue), "markless": .bool(schoolClass.isMarkless),
        ]
    }
}
