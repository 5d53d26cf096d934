import Bundles
import Testing

@Suite("What a CSV file may look like")
struct CSVTests {
    private static let text = "id,name,order\nm,\"Ёлка, «1»\",1\nn,Физика – №2,2\n"
    private static let expected: [[BundleValue]] = [
        [.text("m"), .text("Ёлка, «1»"), .none, .integer(1), .none],
        [.text("n"), .text("Физика – №2"), .none, .integer(2), .none],
    ]

    private static func cp1251(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "Ё": 0xA8
            case "ё": 0xB8
            case "«": 0xAB
            case "»": 0xBB
            case "№": 0xB9
            case "–": 0x96
            case "А"..."я": UInt8(scalar.value - 0x410 + 0xC0)
            default: UInt8(scalar.value)
            }
        }
    }

    private static func separated(_ separator: Character) -> String {
        String(
            text.map { $0 == "," ? separator : $0 }
        ).replacing("Ёлка\(separator)", with: "Ёлка,")
    }

    static let spellings: [[UInt8]] = [
        Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, cp1251(text),
        cp1251(separated(";")), Array(separated(";").utf8), Array(separated("\t").utf8),
        Array(text.utf8.dropLast()),
        text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] },
        cp1251(separated(";")).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] },
        Array("\"id\",\"name\",\"order\"\n\"m\",\"Ёлка, «1»\",\"1\"\nn,Физика – №2,\"2\"".utf8),
    ]

    @Test("encoding, mark, separator, line ends and quotes change nothing", arguments: spellings)
    func spelling(_ bytes: [UInt8]) throws {
        let (problems, rows) = try rows(.subjects, bytes)
        #expect(problems.errors == [])
        #expect(rows == CSVTests.expected)
    }

    @Test("encoding and separator are told")
    func told() throws {
        let bytes = CSVTests.cp1251(CSVTests.separated(";"))
        let bundle = try TestBundle(["subjects.csv": bytes])
        defer { bundle.keep() }
        var problems = ProblemList()
        let source = try BundleSource(path: bundle.path)
        let reader = try TableReader(source, .subjects, reporting: &problems)
        #expect(reader.encoding == .windows1251 && reader.separator == 0x3B)
    }

    @Test("columns stand in any order, and line ends in quotes are kept as LF")
    func order() throws {
        let text = "order,id,name\r\n3,m,\"две\r\nстроки и \"\"кавычки\"\"\"\r\n"
        let (problems, rows) = try rows(.subjects, Array(text.utf8))
        #expect(problems.errors == [])
        #expect(
            rows == [[.text("m"), .text("две\nстроки и \"кавычки\""), .none, .integer(3), .none]])
    }

    @Test("lines after a field of several lines are counted in the file's lines")
    func lines() throws {
        let text = "id,name,order\nm,\"а\n\nб\",1\nn,А,x\n"
        let (problems, _) = try rows(.subjects, Array(text.utf8))
        #expect(problems.errors.map(\.line) == [5] && problems.errors.map(\.column) == [5])
    }

    @Test("a damaged byte in UTF-8 is an error at its place, not Windows-1251")
    func damaged() throws {
        var bytes = Array("id,name,order\nm,Математика,1\n".utf8)
        bytes[18] = 0xFF
        let (problems, _) = try rows(.subjects, bytes)
        #expect(
            problems.errors.first
                == .init(file: "subjects.csv", line: 2, column: 4, fault: .illFormed(byte: 0xFF)))
        let cut = Array("id,name,order\nm,А,1\nn,Физик".utf8).dropLast()
        #expect(
            try rows(.subjects, Array(cut)).0.errors.contains(
                .init(file: "subjects.csv", line: 3, column: 7, fault: .illFormed(byte: 0))))
    }

    @Test("UTF-16 is told from both")
    func utf16() throws {
        let (problems, _) = try rows(.subjects, [0xFF, 0xFE, 0x69, 0x00])
        #expect(problems.errors.map(\.fault) == [.utf16])
    }

    @Test("a byte that Windows-1251 does not have is no text")
    func unassigned() throws {
        let bytes = CSVTests.cp1251("id,name,order\nm,Физика") + [0x98] + CSVTests.cp1251(",1\n")
        let (problems, _) = try rows(.subjects, bytes)
        #expect(
            problems.errors.map(\.fault) == [
                .forbidden(column: "name", scalar: "\u{98}", position: 7)
            ])
    }

    @Test("rows across the pieces of a large file are whole")
    func large() throws {
        let names = (0..<12_000).map { "Предмет, номер \($0)" }
        let text = names.enumerated().map { "m\($0),\"\($1)\",\($0)\n" }.joined()
        let (problems, rows) = try rows(.subjects, Array(("id,name,order\n" + text).utf8))
        #expect(problems.errors == [])
        #expect(rows.map { $0[1] } == names.map { .text($0) })
    }

    @Test("a quote that opens in a large file and never closes is reported where it opens")
    func unclosed() throws {
        let text = "id,name,order\nm,\"А,1\n" + String(repeating: "n,Физика,2\n", count: 30_000)
        let (problems, _) = try rows(.subjects, Array(text.utf8))
        #expect(
            problems.errors == [
                .init(file: "subjects.csv", line: 2, column: 3, fault: .unclosedQuote)
            ])
    }

    @Test(
        "a row that never ends is given up, at its start or where its quote opens",
        arguments: [("", BundleFault.longRow(most: 8 << 20), 1), ("n,\"", .unclosedQuote, 3)])
    func endless(_ start: String, _ fault: BundleFault, _ column: Int) throws {
        let bytes = Array("id,name,order\n\(start)".utf8)
        let (problems, _) = try rows(.subjects, bytes + [UInt8](repeating: 0x61, count: 9 << 20))
        #expect(
            problems.errors == [
                .init(file: "subjects.csv", line: 2, column: column, fault: fault)
            ])
    }
}
