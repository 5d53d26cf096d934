import Bundles
import Foundation
import Journal
import Testing

@Suite("The tables of the bundle")
struct TableTests {
    @Test("a table comes after all that it refers to")
    func order() {
        for table in BundleTable.allCases {
            for target in table.columns.compactMap(\.target) {
                #expect(target.order < table.order)
            }
        }
    }
}

@Suite("Writing a bundle")
struct WriterTests {
    @Test("what is written is read back, and quoted only where it must be")
    func back() throws {
        let bundle = try TestBundle()
        defer { bundle.keep() }
        let writer = BundleWriter(folder: bundle.path + "/new/bundle")
        let header = BundleHeader(
            scope: .replace, exportedAt: Moment(day: Day(number: 20_000), second: 3_661),
            source: "проба \"1\"\\\n",
            school: SchoolRecord(
                id: "s1", nameFull: "Школа «Ёлка»", nameShort: "Ёлка", directorID: "s"))
        try writer.write(header)
        for table in BundleTable.allCases where table.isRequired {
            try writer.write(table, columns: table.columns.map(\.name), rows: [])
        }
        let names = ["просто", "с, запятой", "с \"кавычкой\"", "в две\nстроки", " с краю "]
        try writer.write(
            .subjects, columns: ["id", "name", "order"],
            rows: names.enumerated().map { ["m\($0)", $1, "\($0)"] })
        let reading = try Reading(bundle.path + "/new/bundle")
        #expect(reading.problems.errors == [] && reading.problems.warnings == [])
        #expect(reading.header == header)
        #expect(reading.rows[.subjects]?.map { $0[1] } == names.map { .text($0) })
        let text = try String(
            contentsOfFile: bundle.path + "/new/bundle/subjects.csv", encoding: .utf8)
        #expect(text.hasPrefix("id,name,order\nm0,просто,0\nm1,\"с, запятой\",1\n"))
    }

    @Test("a folder that cannot be made is an error")
    func refused() {
        let writer = BundleWriter(folder: "/dev/null/bundle")
        #expect(throws: BundleError.self) {
            try writer.write(.years, columns: ["id"], rows: [["y"]])
        }
    }
}
