import Bundles
import Journal
import Testing

@Suite("Reading a bundle")
struct ReadingTests {
    @Test("the small bundle of the tests is sound")
    func sound() throws {
        let reading = try TestBundle().reading()
        #expect(reading.problems.errorCount == 0 && reading.problems.warningCount == 0)
        #expect(reading.header?.school.nameShort == "Школа")
        #expect(reading.header?.scope == .merge)
        #expect(reading.rows[.years]?.first?.last == .text("2026-05-31"))
    }

    @Test(
        "one fault is reported once, at its place, and not without it", arguments: BrokenBundle.all)
    func broken(_ one: BrokenBundle) throws {
        let broken = try TestBundle(text: [one.file: one.broken]).reading().problems
        #expect(
            broken.errors == [
                .init(file: one.file, line: one.line, column: one.column, fault: one.fault)
            ])
        let mended = try TestBundle(text: [one.file: one.mended]).reading().problems
        #expect(mended.errors == [])
    }

    @Test("messages of all faults say the place, in both languages", arguments: BrokenBundle.all)
    func messages(_ one: BrokenBundle) {
        let problem = BundleProblem(
            file: one.file, line: one.line, column: one.column, fault: one.fault)
        for language in Language.allCases {
            let text = problem.message(in: language)
            #expect(text.hasPrefix("\(one.file):\(one.line):\(one.column): "))
            #expect(text.count > "\(one.file):\(one.line):\(one.column): ".count + 5)
            #expect(!text.contains("Иванова") && !text.contains("Петров"))
        }
    }

    @Test(
        "a required file that is not there is an error, another one an empty table",
        arguments: BundleTable.allCases)
    func missing(_ table: BundleTable) throws {
        let errors = try TestBundle([table.file: nil]).reading().problems.errors
        let problem = BundleProblem(file: table.file, line: 1, column: 1, fault: .missingFile)
        #expect(errors == (table.isRequired ? [problem] : []))
    }

    @Test("unknown files, columns and keys are warnings at their places")
    func unknown() throws {
        let bundle = try TestBundle(text: [
            "mark.csv": "id\n", "note.txt": "x",
            "subjects.csv": "id,name,order,colour,Фамилия\nm,А,1,red,\n",
            "bundle.json": """
            {"format": "vedomost-bundle", "version": 1, "exported_at": "2026-05-29T18:00:00",
            "by": 1, "school": {"id": "s1", "name_full": "Школа", "name_short": "Школа"}}
            """,
        ])
        defer { bundle.keep() }
        let problems = try bundle.reading().problems
        #expect(problems.errors == [])
        #expect(
            problems.warnings == [
                .init(file: "bundle.json", line: 2, column: 1, fault: .unknownKey("by")),
                .init(file: "mark.csv", line: 1, column: 1, fault: .unknownFile),
                .init(file: "subjects.csv", line: 1, column: 15, fault: .unknownColumn("colour")),
                .init(file: "subjects.csv", line: 1, column: 22, fault: .unknownColumn(nil)),
            ])
    }

    @Test("the first hundred errors are kept, the rest are counted")
    func hundred() throws {
        let lines = (1...250).map { "m\($0),А,x\n" }.joined()
        let bundle = try TestBundle(text: ["subjects.csv": "id,name,order\n" + lines])
        defer { bundle.keep() }
        let problems = try bundle.reading().problems
        #expect(problems.errorCount == 250)
        #expect(problems.errors.map(\.line) == Array(2...101))
    }
}
