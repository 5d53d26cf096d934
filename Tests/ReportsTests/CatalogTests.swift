import Fields
import Journal
import Testing

@testable import Reports

/// The catalog, and what its reports promise to templates.
struct CatalogTests {
    @Test("ids differ, and so do the names of a report's fields")
    func unique() {
        #expect(Set(catalog.map(\.id)).count == catalog.count)
        for report in catalog {
            #expect(Set(report.fields.map(\.name)).count == report.fields.count)
            #expect(!report.spans.isEmpty)
        }
    }

    @Test("every name that is promised has a value of its kind, and no other", arguments: 1...5)
    func fields(seed: Int) throws {
        let facts = randomFacts(seed: seed)
        for report in catalog {
            for statement in try statements(report, facts) {
                expect(statement.bindings, are: report.fields, in: report.id)
                let ids = statement.tables.map(\.id)
                #expect(Set(ids).count == ids.count)
                #expect(!ids.isEmpty)
            }
        }
    }

    private func statements(_ report: AnyReport, _ facts: ClassFacts) throws -> [Statement] {
        let question = Question(.period(facts.periods[0]))
        switch report.making {
        case .ofClass(let make):
            let made = Result { () throws(Refusal) in try make(facts, question) }
            return [try? made.get()].compactMap(\.self)
        case .ofSchool:
            let made = try folded(report.id, of: [facts], question)
            return made.compactMap { try? $0.get() }
        }
    }

    private func expect(_ bindings: Bindings, are notes: [FieldNote], in report: String) {
        #expect(Set(bindings.values.keys) == Set(notes.map(\.name)), "\(report)")
        for note in notes {
            switch (bindings[note.name], note.kind) {
            case (.text, .text): break
            case (.table(let table), .table(let columns, let kinds)):
                expect(table, columns)
                #expect(Set(table.rows.map(\.kind)).isSubset(of: kinds), "\(report): \(note.name)")
            case (.sections(let sections), .sections(let notes)):
                for section in sections { expect(section, are: notes, in: report) }
            default: Issue.record("\(report): \(note.name) has another kind")
            }
        }
    }

    private func expect(_ table: Table, _ notes: [ColumnNote]) {
        for column in table.columns {
            let note = notes.first { $0.key == column.family ?? column.key }
            #expect(note != nil, "\(table.id): \(column.key)")
            #expect((note?.heads).map { Set($0) } ?? [] == Set(column.heads.keys))
            #expect(column.part.map { part in note?.parts.contains { $0.key == part } } != false)
        }
        let keys = table.columns.map { $0.family ?? $0.key }
        #expect(Set(notes.map(\.key)).isSuperset(of: keys))
        #expect(Set(table.columns.map(\.key)).count == table.columns.count)
        for row in table.rows { #expect(row.cells.count == table.columns.count) }
    }
}
