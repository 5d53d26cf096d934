import Glibc
import Journal
import Register

/// The register of a run: opened, its open reservations finished or made void.
///
/// Source: issue 7, "Every command first finishes or voids open reservations".
struct RegisterDesk {
    let place: RegisterPlace
    let folder: IssuedFolder
    let clock: Clock
    let language: Language

    init(_ place: RegisterPlace, _ clock: Clock, _ language: Language) {
        (self.place, self.clock, self.language) = (place, clock, language)
        folder = IssuedFolder(path: place.issued)
    }

    /// The register, made where it is not there, settled.
    func open() throws(Failure) -> RegisterFile {
        do throws(RegisterError) {
            let register = try RegisterFile(making: place.register, folder: place.issued)
            try register.locked(failing: { $0 }) { () throws(RegisterError) in
                try settle(register)
            }
            return register
        } catch {
            throw Failure(error, language)
        }
    }

    /// The register as a reader sees it; nil where nothing was ever issued.
    ///
    /// A reader that may not write, or meets a run that issues, leaves out what is not issued yet.
    func look() throws(Failure) -> RegisterView? {
        do throws(RegisterError) {
            return try looked()
        } catch {
            throw Failure(error, language)
        }
    }

    /// The same, with the register's own errors.
    func looked() throws(RegisterError) -> RegisterView? {
        guard let register = try reading() else { return nil }
        if hasOpen(try register.lines()) { try? settleNow() }
        return try RegisterView(register)
    }

    /// The register as it stands; nil where nothing was ever issued.
    func reading() throws(RegisterError) -> RegisterFile? {
        try RegisterFile(reading: place.register, folder: place.issued)
    }

    private func settleNow() throws(RegisterError) {
        let register = try RegisterFile(making: place.register, folder: place.issued)
        try register.locked(patience: 0, failing: { $0 }) { () throws(RegisterError) in
            try settle(register)
        }
    }

    private func hasOpen(_ lines: [RegisterLine]) -> Bool {
        documents(of: lines).contains { $0.entry.state == .reserved }
    }

    /// Ends every open reservation; to be called while the register is held.
    func settle(_ register: RegisterFile) throws(RegisterError) {
        let open = documents(of: try register.lines()).filter { $0.entry.state == .reserved }
        guard !open.isEmpty else { return }
        // Of a register that was altered nothing is finished: its lines are not to be believed.
        let faults = try register.audit()
        guard faults.isEmpty else { throw .broken(path: register.path, faults) }
        for document in open {
            let entry = document.entry
            if folder.faults(of: entry).isEmpty {
                WholeFile.sync(folder: folder.path)
                _ = try register.append(entry.turned(.issued, at: clock.now, by: entry.by))
            } else {
                try makeVoid(entry, register, by: entry.by, reason: "выдача прервана")
            }
        }
    }

    /// Ends a reservation whose files are not there: first they go, then the line says so.
    func makeVoid(
        _ entry: Entry, _ register: RegisterFile, by: String, reason: String
    ) throws(RegisterError) {
        folder.remove(entry)
        _ = try register.append(entry.turned(.void, at: clock.now, by: by, reason: reason))
    }
}

/// What a reader sees of the register.
struct RegisterView {
    let register: RegisterFile
    /// Lines of the documents that are issued or void.
    let lines: [RegisterLine]
    /// The documents, by their first lines.
    let documents: [IssuedDocument]
    /// Lines of the print log; none of one that cannot be read, whose faults an audit tells.
    let prints: [PrintLine]
    /// Where the chain ends.
    let end: ChainEnd

    init(_ register: RegisterFile) throws(RegisterError) {
        self.register = register
        let all = Register.documents(of: try register.lines())
        documents = all.filter { $0.entry.state != .reserved }
        lines = documents.flatMap(\.lines).sorted { $0.line < $1.line }
        prints = (try? register.prints()) ?? []
        end = try register.end()
    }

    /// The document with this number; nil for none.
    func document(_ number: String) -> IssuedDocument? {
        documents.first { $0.number == number }
    }
}

extension Failure {
    /// A fault of the register.
    init(_ error: RegisterError, _ language: Language) {
        self.init(ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
    }
}
