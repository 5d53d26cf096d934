/// Reads the rows of one table, checking every value by the rules of its column.
///
/// A value at fault is ``BundleValue/none`` in its row; a row that cannot be told into columns
/// is left out.
public struct TableReader {
    /// The table.
    public let table: BundleTable
    /// How its file is written; nil when the bundle has no such file.
    public private(set) var encoding: TextEncoding?
    /// The byte between its fields: comma, semicolon or tab.
    public var separator: UInt8 { records?.separator ?? 0x2C }
    /// Line of the current row's first character, from 1.
    public var line: Int { records?.line ?? 0 }
    /// The current row: one value per column of ``BundleTable/columns``.
    public private(set) var values: [BundleValue] = []
    /// False once a row was left out or lost a part of its key, so references to it may fail.
    public private(set) var isWhole = true
    /// False once a value or row was at fault.
    public private(set) var isSound = true

    private let columns: [BundleColumn]
    private let keys: [Bool]
    private var records: CSVRecords?
    // Place of each column of the table in the file's rows; nil where the file has it not.
    private var places: [Int?] = []
    private var width = 0
    private var codes: [String: (code: String, comment: String?)] = [:]

    /// Opens the table's file and reads its header row; an absent file is an empty table.
    ///
    /// - Throws: ``BundleError`` when the file cannot be read to its end.
    public init(
        _ source: BundleSource, _ table: BundleTable, reporting problems: inout ProblemList
    ) throws(BundleError) {
        self.table = table
        columns = table.columns
        keys = table.columns.map { [key = table.key] in key.contains($0.name) }
        guard source.has(table) else {
            (isWhole, isSound) = (!table.isRequired, !table.isRequired)
            return
        }
        var scan = EncodingScan()
        try source.open(table.file).forEachPiece { scan.take($0) }
        scan.finish()
        encoding = scan.encoding
        if scan.isUTF16 {
            refuse(.utf16, &problems)
            return
        }
        if scan.encoding == .utf8, let (offset, byte) = scan.firstIllFormed {
            let (line, column) = try place(of: offset, in: source, hasMark: scan.hasMark)
            let fault = BundleFault.illFormed(byte: byte)
            problems.add(.init(file: table.file, line: line, column: column, fault: fault))
            isSound = false
        }
        records = try CSVRecords(
            source.open(table.file), encoding: scan.encoding, hasMark: scan.hasMark)
        records?.detectSeparator()
        try readHeader(&problems)
    }

    /// Reads the next row into ``values``; false when there is none.
    ///
    /// - Throws: ``BundleError`` when the file cannot be read to its end.
    public mutating func next(reporting problems: inout ProblemList) throws(BundleError) -> Bool {
        while true {
            guard let step = try records?.step() else { return false }
            switch step {
            case .end: return false
            case .fault(let fault, let offset):
                report(fault, at: offset, &problems)
                stop()
                return false
            case .record:
                if readRow(&problems) { return true }
            }
        }
    }

    /// Line and column of the current row's field in the column `name`; of its first field when
    /// the file has no such column.
    public func place(of name: String) -> (line: Int, column: Int) {
        guard let records else { return (1, 1) }
        guard let index = columns.firstIndex(where: { $0.name == name }), let place = places[index]
        else { return (records.line, 1) }
        return records.place(of: records.fields[place].origin)
    }

    private mutating func refuse(_ fault: BundleFault, _ problems: inout ProblemList) {
        problems.add(.init(file: table.file, line: 1, column: 1, fault: fault))
        stop()
    }

    private mutating func stop() {
        (isWhole, isSound) = (false, false)
        records = nil
    }

    private func report(_ fault: BundleFault, at offset: Int, _ problems: inout ProblemList) {
        guard let (line, column) = records?.place(of: offset) else { return }
        problems.add(.init(file: table.file, line: line, column: column, fault: fault))
    }

    private mutating func readHeader(_ problems: inout ProblemList) throws(BundleError) {
        guard let step = try records?.step() else { return }
        switch step {
        case .end: return refuse(.noHeader, &problems)
        case .fault(let fault, let offset):
            report(fault, at: offset, &problems)
            stop()
            return
        case .record: break
        }
        guard let records else { return }
        places = [Int?](repeating: nil, count: columns.count)
        width = records.fields.count
        var isReadable = true
        for (place, field) in records.fields.enumerated() {
            let name = records.text(of: field)
            guard let index = columns.firstIndex(where: { $0.name == name }) else {
                report(.unknownColumn(TextRules.shown(name)), at: field.origin, &problems)
                continue
            }
            if places[index] != nil {
                report(.repeatedColumn(name), at: field.origin, &problems)
                isReadable = false
            }
            places[index] = place
        }
        for (index, column) in columns.enumerated()
        where places[index] == nil && column.presence != .optional {
            problems.add(
                .init(file: table.file, line: 1, column: 1, fault: .missingColumn(column.name)))
            isReadable = false
        }
        if !isReadable { stop() }
    }

    private mutating func readRow(_ problems: inout ProblemList) -> Bool {
        guard let records else { return false }
        guard records.fields.count == width else {
            let fault = BundleFault.wrongLength(expected: width, found: records.fields.count)
            report(fault, at: records.start, &problems)
            (isWhole, isSound) = (false, false)
            return false
        }
        values.removeAll(keepingCapacity: true)
        var comment: String?
        for (index, column) in columns.enumerated() {
            guard let place = places[index] else {
                values.append(column.standard ?? .none)
                continue
            }
            let field = records.fields[place]
            let result = read(records.text(of: field), as: column, &comment)
            switch result {
            case .success(let value): values.append(value)
            case .failure(let refusal):
                report(refusal.fault, at: field.origin, &problems)
                values.append(.none)
                isSound = false
                if keys[index] { isWhole = false }
            }
        }
        complete(comment)
        return true
    }

    private mutating func read(
        _ text: String, as column: BundleColumn, _ comment: inout String?
    ) -> Result<BundleValue, Refusal> {
        guard column.kind == .code, !text.isEmpty else { return column.value(of: text) }
        let parts: (code: String, comment: String?)
        if let known = codes[text] {
            parts = known
        } else {
            switch BundleColumn(column.name, .text).value(of: text) {
            case .success(.text(let checked)): parts = Spelling.code(checked)
            case .success: return .success(.none)
            case .failure(let refusal): return .failure(refusal)
            }
            if parts.comment == nil { codes[text] = parts }
        }
        let takesComment = table == .attendance
        guard !parts.code.isEmpty, takesComment || !text.utf8.contains(0x3A) else {
            return .failure(column.refusal(of: text))
        }
        comment = parts.comment
        return .success(.text(parts.code))
    }

    // Source: bundle.md, codes.csv, "what follows a colon as a comment".
    private mutating func complete(_ comment: String?) {
        guard let comment, let index = columns.firstIndex(where: { $0.name == "comment" })
        else { return }
        if case .text(let written) = values[index], written != comment {
            values[index] = .text("\(comment); \(written)")
        } else {
            values[index] = .text(comment)
        }
    }

    private func place(
        of offset: Int, in source: BundleSource, hasMark: Bool
    ) throws(BundleError) -> (line: Int, column: Int) {
        var (line, column) = (1, 1)
        var rest = hasMark ? offset - 3 : offset
        var skipped = hasMark ? 3 : 0
        try source.open(table.file).forEachPiece { piece in
            for byte in piece {
                if skipped > 0 {
                    skipped -= 1
                    continue
                }
                guard rest > 0 else { return }
                rest -= 1
                if byte == 0x0A {
                    (line, column) = (line + 1, 1)
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
        }
        return (line, column)
    }
}
