public import Journal
import Register
public import Reports

/// The print log: who has printed names of pupils, when, and in which document.
///
/// Documents of a class name its pupils, unless they are called by the numbers of their files.
///
/// Source: cli.md, "Who".
public struct PrintLog: Sendable {
    private let place: RegisterPlace
    private let clock: Clock
    private let login: String
    private let language: Language

    /// The log beside the register at a place, written as the system's user `login`.
    public init(_ place: RegisterPlace, clock: Clock, login: String, language: Language) {
        (self.place, self.clock, self.login, self.language) = (place, clock, login, language)
    }

    /// Adds a document that was printed into a file or a stream.
    ///
    /// - Throws: ``Failure`` when the log cannot be written.
    public func add(
        _ bytes: [UInt8], _ heading: Heading, as format: OutputFormat, names: NameStyle
    ) throws(Failure) {
        guard let schoolClass = heading.schoolClass, names != .fileNumber else { return }
        var (period, month) = ("", "")
        switch heading.span {
        case .period(let own): period = own.id
        case .month(let own): month = own.description
        case .year: break
        }
        try write([
            PrintEntry(
                at: clock.now, by: login, report: heading.report, classID: schoolClass.id,
                periodID: period, month: month, format: format.rawValue,
                hash: sha256(bytes))
        ])
    }

    /// Adds the documents of a batch, all or none.
    ///
    /// - Throws: ``Failure`` when the log cannot be written.
    public func add(_ manifest: Manifest, names: NameStyle) throws(Failure) {
        guard names != .fileNumber else { return }
        let now = clock.now
        try write(
            manifest.files.filter { $0.classID != nil }.map { file in
                PrintEntry(
                    at: now, by: login, report: file.report, classID: file.classID ?? "",
                    periodID: file.periodID ?? "", month: file.month ?? "",
                    format: file.file.split(separator: ".").last.map(String.init) ?? "",
                    hash: file.sha256)
            })
    }

    /// Adds the volumes of a class.
    ///
    /// - Throws: ``Failure`` when the log cannot be written.
    public func add(_ volumes: [VolumeFile]) throws(Failure) {
        let now = clock.now
        try write(
            volumes.map { volume in
                PrintEntry(
                    at: now, by: login, report: "year", classID: volume.schoolClass, periodID: "",
                    month: "", format: "pdf", hash: volume.sha256)
            })
    }

    private func write(_ entries: [PrintEntry]) throws(Failure) {
        guard !entries.isEmpty else { return }
        do throws(RegisterError) {
            let register = try RegisterFile(making: place.register, folder: place.issued)
            try register.locked(failing: { $0 }) { () throws(RegisterError) in
                try register.append(entries)
            }
        } catch {
            throw Failure(error, language)
        }
    }
}
