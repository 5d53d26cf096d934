import GRDB
import Glibc

/// The register of issued documents (журнал регистрации выданных документов) and the print log:
/// one SQLite file in which lines are only ever added.
public struct RegisterFile {
    private let queue: DatabaseQueue
    private let head: HeadFile
    /// The file.
    public let path: String
    /// The folder of issued documents, where `HEAD` lies.
    public let folder: String

    /// Seconds that a run waits for another to let go of the register.
    public static let patience = 10.0

    /// Opens the register to add lines; makes it and the folder where they are not there.
    ///
    /// - Throws: ``RegisterError`` when it is no register, or cannot be made or written.
    public init(making path: String, folder: String) throws(RegisterError) {
        (self.path, self.folder, head) = (path, folder, HeadFile(folder: folder))
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw .cannotCreate(path: folder, errno: errno)
        }
        let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotCreate(path: path, errno: errno) }
        close(file)
        queue = try orRegisterError(path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(RegisterFile.patience)
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = EXTRA") }
            let queue = try DatabaseQueue(path: plain(path), configuration: configuration)
            try queue.write { database in
                if try !RegisterFile.hasTables(database) { try Schema.build(database) }
                try RegisterFile.checkMarks(database, path)
            }
            return queue
        }
        syncFolder(folderOf(path))
    }

    /// Opens the register to read it; nil where nothing was ever written.
    ///
    /// - Throws: ``RegisterError`` when it is no register, or cannot be read.
    public init?(reading path: String, folder: String) throws(RegisterError) {
        (self.path, self.folder, head) = (path, folder, HeadFile(folder: folder))
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 0 else { return nil }
        queue = try orRegisterError(path) {
            var configuration = Configuration()
            // What a run that was killed has left half-way is taken back first, which is writing.
            configuration.readonly = access(path + "-journal", F_OK) != 0
            configuration.busyMode = .timeout(RegisterFile.patience)
            return try DatabaseQueue(path: plain(path), configuration: configuration)
        }
        let isBuilt = try orRegisterError(path) { [queue] in
            try queue.read { database in
                // A run that was killed while it made the file leaves one without tables.
                guard try RegisterFile.hasTables(database) else { return false }
                try RegisterFile.checkMarks(database, path)
                return true
            }
        }
        guard isBuilt else { return nil }
    }

    private static func hasTables(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") != 0
    }

    /// Whether documents were issued into a folder, whatever became of the register.
    public static func wasThere(folder: String) -> Bool {
        access("\(folder)/HEAD", F_OK) == 0
    }

    private static func checkMarks(_ database: Database, _ path: String) throws {
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID
        else { throw RegisterError.foreign(path: path) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version == Schema.version else {
            throw RegisterError.unknownVersion(path: path, found: version)
        }
    }

    /// Does `work` while no other run changes the register or the folder.
    ///
    /// - Throws: what `failing` makes of ``RegisterError/busy(path:)`` or
    ///   ``RegisterError/cannotCreate(path:errno:)``, or what `work` throws.
    public func locked<Value, Failure: Error>(
        patience: Double = RegisterFile.patience, failing: (RegisterError) -> Failure,
        _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let lock: RegisterLock
        do throws(RegisterError) {
            lock = try RegisterLock(folder: folder, patience: patience)
        } catch {
            throw failing(error)
        }
        defer { withExtendedLifetime(lock) {} }
        return try work()
    }

    /// The lines after a number, in order.
    ///
    /// - Throws: ``RegisterError/damaged(path:why:)`` when one cannot be read.
    public func lines(after line: Int = 0) throws(RegisterError) -> [RegisterLine] {
        try read(Entry.self, after: line)
    }

    /// The lines of the print log, in order.
    ///
    /// - Throws: ``RegisterError/damaged(path:why:)`` when one cannot be read.
    public func prints() throws(RegisterError) -> [PrintLine] {
        try read(PrintEntry.self, after: 0)
    }

    private func read<Content: Chained>(
        _ content: Content.Type, after line: Int
    ) throws(RegisterError) -> [ChainLine<Content>] {
        try rows(of: content, after: line).map { row throws(RegisterError) in
            guard let line = row.read(as: content) else {
                throw .damaged(path: path, why: "\(Content.table), \(row.line)")
            }
            return line
        }
    }

    private func rows<Content: Chained>(
        of content: Content.Type, after line: Int = 0
    ) throws(RegisterError) -> [RawLine] {
        try orRegisterError(path) {
            try queue.read { try Schema.rows(of: content, after: line, $0) }
        }
    }

    /// Where the chain of documents ends.
    public func end() throws(RegisterError) -> ChainEnd { try end(of: Entry.self) }

    private func end<Content: Chained>(of content: Content.Type) throws(RegisterError) -> ChainEnd {
        try orRegisterError(path) {
            try queue.read { database in
                let sql = "SELECT line, hash FROM \(Content.table) ORDER BY line DESC LIMIT 1"
                guard let row = try Row.fetchOne(database, sql: sql) else { return .none }
                return ChainEnd(count: row[0], hash: row[1])
            }
        }
    }

    /// Adds a line and says so in `HEAD`; to be called within ``locked(patience:failing:_:)``.
    ///
    /// - Returns: the line; it is on the disk.
    /// - Throws: ``RegisterError/broken(path:_:)`` when the register does not end where `HEAD`
    ///   says, else what writing throws.
    public func append(_ entry: Entry) throws(RegisterError) -> RegisterLine {
        let rows = try append([entry]) { $0.register = $1 }
        guard let line = rows.first?.read(as: Entry.self) else {
            preconditionFailure("an entry that was written can be read")
        }
        return line
    }

    /// Adds lines to the print log, all or none; to be called as ``append(_:)``.
    ///
    /// - Throws: as ``append(_:)``.
    public func append(_ prints: [PrintEntry]) throws(RegisterError) {
        _ = try append(prints) { $0.prints = $1 }
    }

    private func append<Content: Chained>(
        _ contents: [Content], _ put: (inout Head, [ChainEnd]) -> Void
    ) throws(RegisterError) -> [RawLine] {
        let (register, prints) = (try end(of: Entry.self), try end(of: PrintEntry.self))
        var said = head.head ?? Head(register: [.none], prints: [.none])
        guard said.register.contains(register), said.prints.contains(prints) else {
            throw .broken(path: path, try audit())
        }
        said = Head(register: [register], prints: [prints])
        let end = Content.self == Entry.self ? register : prints
        var rows: [RawLine] = []
        for (place, content) in contents.enumerated() {
            let previous = rows.last?.hash ?? end.hash
            rows.append(RawLine(end.count + place + 1, content, previous: previous))
        }
        guard let last = rows.last else { return [] }
        let next = ChainEnd(count: last.line, hash: last.hash)
        put(&said, [end, next])
        try head.write(said)
        try orRegisterError(path) {
            try queue.write { database in
                for row in rows { try Schema.insert(row, of: Content.self, database) }
            }
        }
        put(&said, [next])
        try head.write(said)
        return rows
    }

    /// Looks whether the register is as it was written.
    ///
    /// - Parameters:
    ///   - witnesses: what issued documents say of it.
    ///   - papers: lines whose digests, or their beginnings, stand on paper.
    /// - Returns: every fault found; none for a register as it was written.
    /// - Throws: ``RegisterError`` when it cannot be read at all.
    public func audit(
        witnesses: [Witness] = [], papers: [ChainEnd] = []
    ) throws(RegisterError) -> [ChainFault] {
        let (lines, prints) = (try rows(of: Entry.self), try rows(of: PrintEntry.self))
        let said = head.head
        var found = try fenceFaults()
        if said == nil, !lines.isEmpty || !prints.isEmpty { found.append(.noHead) }
        found += faults(of: lines, as: Entry.self, .register, said: said?.register)
        found += faults(of: prints, as: PrintEntry.self, .prints, said: said?.prints)
        found += disorder(in: lines.compactMap { $0.read(as: Entry.self) })
        found += faults(of: lines, against: witnesses)
        for paper in papers {
            let line = lines.first { $0.line == paper.count }
            if line?.hash.hasPrefix(paper.hash) != true { found.append(.paper(line: paper.count)) }
        }
        return found
    }

    private func fenceFaults() throws(RegisterError) -> [ChainFault] {
        let stored = try orRegisterError(path) {
            try queue.read { database in
                try String.fetchSet(
                    database, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
            }
        }
        return Schema.fences.filter { !stored.contains($0.sql) }.map { .noFence($0.name) }
    }
}
