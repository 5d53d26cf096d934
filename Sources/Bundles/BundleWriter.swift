import Glibc
import Journal

/// Writes a bundle into a folder: UTF-8, LF, quotes only where they are needed.
public struct BundleWriter {
    private let folder: String

    /// A writer into `folder`, which is created with the first file.
    public init(folder: String) { self.folder = folder }

    /// Takes away the `bundle.json` of a bundle that was there: without one the folder is no bundle
    /// while its tables are written.
    ///
    /// - Throws: ``BundleError/writing(path:errno:)`` when the file stays.
    public func begin() throws(BundleError) {
        let path = "\(folder)/bundle.json"
        guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
            throw .writing(path: path, errno: errno)
        }
    }

    /// Writes `bundle.json`, its keys in the order of the documentation.
    ///
    /// - Throws: ``BundleError/writing(path:errno:)`` when the folder or file cannot be written.
    public func write(_ header: BundleHeader) throws(BundleError) {
        var lines = [
            "\"format\": \"vedomost-bundle\"", "\"version\": 1",
            "\"scope\": \(quotedJSON(header.scope.rawValue))",
            "\"exported_at\": \(quotedJSON(header.exportedAt.description))",
            "\"source\": \(quotedJSON(header.source))",
        ]
        let school = header.school.fields.map { "    \"\($0.name)\": \(quotedJSON($0.value))" }
        lines.append("\"school\": {\n\(school.joined(separator: ",\n"))\n  }")
        let text = "{\n  " + lines.joined(separator: ",\n  ") + "\n}\n"
        try store("bundle.json") { write throws(BundleError) in try write(Array(text.utf8)) }
    }

    /// Writes the file of a table.
    ///
    /// - Parameters:
    ///   - table: which table.
    ///   - columns: names of the header row, in its order.
    ///   - rows: one array a row, as many texts as `columns`.
    /// - Throws: ``BundleError/writing(path:errno:)`` when the folder or file cannot be written.
    public func write(
        _ table: BundleTable, columns: [String], rows: some Sequence<[String]>
    ) throws(BundleError) {
        try store(table.file) { write throws(BundleError) in
            var bytes: [UInt8] = []
            append(columns, to: &bytes)
            for row in rows {
                precondition(row.count == columns.count, "a row has a text for each column")
                append(row, to: &bytes)
                if bytes.count >= 1 << 16 {
                    try write(bytes)
                    bytes.removeAll(keepingCapacity: true)
                }
            }
            try write(bytes)
        }
    }

    // A file appears under its name only when it is whole.
    private func store(
        _ name: String, _ body: (([UInt8]) throws(BundleError) -> Void) throws(BundleError) -> Void
    ) throws(BundleError) {
        try makeFolder()
        let (path, part) = ("\(folder)/\(name)", "\(folder)/.\(name).part")
        let file = UnfinishedFiles.begin(part) {
            open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        }
        defer { UnfinishedFiles.end(part) }
        guard file >= 0 else { throw .writing(path: path, errno: errno) }
        do throws(BundleError) {
            try body { bytes throws(BundleError) in try writeAll(bytes, to: file, path: path) }
            guard fsync(file) == 0, rename(part, path) == 0 else {
                throw .writing(path: path, errno: errno)
            }
        } catch {
            close(file)
            unlink(part)
            throw error
        }
        close(file)
    }

    private func makeFolder() throws(BundleError) {
        var path = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            path += part
            if mkdir(path, 0o700) != 0, errno != EEXIST, errno != EISDIR {
                throw .writing(path: path, errno: errno)
            }
            path += "/"
        }
    }
}

private func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws(BundleError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            throw .writing(path: path, errno: errno)
        }
        rest = rest.dropFirst(count)
    }
}

// Source: RFC 4180, 2.5 to 2.7. A lone empty field is quoted, so that its line is not blank.
private func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        let needsQuotes =
            field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            || (fields.count == 1 && field.isEmpty)
        guard needsQuotes else {
            bytes.append(contentsOf: field.utf8)
            continue
        }
        bytes.append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
    bytes.append(0x0A)
}

// Source: RFC 8259, clause 7.
private func quotedJSON(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        case "\t": quoted += "\\t"
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}
