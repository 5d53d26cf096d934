import Foundation

/// A bundle as it stands on disk, read without the code that wrote it.
struct WrittenBundle: Sendable {
    /// A row: its texts by name of column.
    struct Row: Sendable {
        let columns: [String: Int]
        let texts: [String]

        subscript(_ column: String) -> String { columns[column].map { texts[$0] } ?? "" }
    }

    /// Rows by name of the file, such as `lessons`.
    let tables: [String: [Row]]

    init(folder: String) throws {
        var tables: [String: [Row]] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder)
        where file.hasSuffix(".csv") {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
            let lines = WrittenBundle.parse([UInt8](data))
            let columns = Dictionary(
                uniqueKeysWithValues: (lines.first ?? []).enumerated().map { ($1, $0) })
            tables[String(file.dropLast(4))] = lines.dropFirst().map {
                Row(columns: columns, texts: $0)
            }
        }
        self.tables = tables
    }

    subscript(_ table: String) -> [Row] { tables[table] ?? [] }

    /// Rows of a table by their identity.
    func byID(_ table: String) -> [String: Row] {
        Dictionary(self[table].map { ($0["id"], $0) }) { first, _ in first }
    }

    // RFC 4180 with LF, as far as the writer uses it: quotes, and quotes in quotes.
    private static func parse(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case 0x22:
                if isQuoted, place + 1 < bytes.count, bytes[place + 1] == 0x22 {
                    field.append(byte)
                }
                isQuoted.toggle()
            case 0x2C where !isQuoted, 0x0A where !isQuoted:
                row.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
                if byte == 0x0A {
                    rows.append(row)
                    row = []
                }
            default: field.append(byte)
            }
        }
        return rows
    }
}
