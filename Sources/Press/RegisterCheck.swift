public import Journal
import Register
public import Reports

/// A look at the register: are its lines, the issued files and `HEAD` as they were written.
///
/// Source: issue 7, 4.
public struct RegisterCheck {
    private let faults: [ChainFault]
    private let end: ChainEnd
    private let documentCount: Int
    private let language: Language

    /// Looks at the register at a place.
    ///
    /// - Parameters:
    ///   - place: where register and issued documents are.
    ///   - papers: lines whose digests stand on paper, such as `12:3f9a41c2`.
    ///   - clock: what says when a line is written.
    ///   - language: language of messages.
    /// - Throws: ``Failure``: `usage` for a paper that is not written so, or what stops the reading.
    public init(
        _ place: RegisterPlace, papers: [String] = [], clock: Clock, language: Language
    ) throws(Failure) {
        self.language = language
        var known: [ChainEnd] = []
        for paper in papers {
            let parts = paper.split(separator: ":")
            guard parts.count == 2, let line = Int(parts[0]), parts[1].count >= 8 else {
                throw .noPaper(paper, language)
            }
            known.append(ChainEnd(count: line, hash: parts[1].lowercased()))
        }
        let desk = RegisterDesk(place, clock, language)
        do throws(RegisterError) {
            (faults, end, documentCount) = try RegisterCheck.look(desk, known)
        } catch {
            throw Failure(error, language)
        }
    }

    private static func look(
        _ desk: RegisterDesk, _ papers: [ChainEnd]
    ) throws(RegisterError) -> ([ChainFault], ChainEnd, Int) {
        let view: RegisterView?
        do throws(RegisterError) {
            view = try desk.looked()
        } catch {
            // Lines that nobody can read are a fault of theirs, and the others can be told.
            guard case .damaged = error, let register = try desk.reading() else { throw error }
            let faults = try register.audit(papers: papers)
            guard !faults.isEmpty else { throw error }
            return (faults, try register.end(), 0)
        }
        guard let view else {
            let wasThere = RegisterFile.wasThere(folder: desk.folder.path)
            return (wasThere ? [.noRegister] : papers.map { .paper(line: $0.count) }, .none, 0)
        }
        let issued = view.documents.filter { $0.issue != nil }
        let witnesses =
            issued.compactMap { desk.folder.model(of: $0.entry)?.witness }
            + desk.folder.strangers(beside: view.documents)
        let audited = try view.register.audit(witnesses: witnesses, papers: papers)
        let signed = view.prints.compactMap(\.content.signedNumber) + desk.signed(issued)
        let faults =
            audited + issued.flatMap { desk.folder.faults(of: $0.entry) }
            + desk.signatureFaults(view.prints)
            + desk.folder.orphans(beside: view.documents, signed: signed).map { .orphan($0) }
        return (faults, view.end, issued.count)
    }

    /// The answer for programs.
    public var json: JSON {
        [
            "format": "vedomost-register-check", "version": .count(1),
            "lines": .count(end.count), "hash": .text(end.hash),
            "documents": .count(documentCount), "sound": .bool(faults.isEmpty),
            "faults": .array(faults.map { .text($0.message(in: language)) }),
        ]
    }

    /// The answer for people.
    public var text: String {
        let isRussian = language == .russian
        let found = faults.map { "\($0.message(in: language))\n" }.joined()
        let head = String(end.hash.prefix(8))
        return found
            + (isRussian
                ? "Строк в реестре: \(end.count), документов: \(documentCount), "
                    + "контрольная строка последней: \(head)\n"
                : "Lines: \(end.count), documents: \(documentCount), head of the chain: \(head)\n")
            + (faults.isEmpty ? (isRussian ? "Реестр цел\n" : "The register is sound\n") : "")
    }

    /// What the run ends with: nil for a sound register.
    public var failure: Failure? {
        guard !faults.isEmpty else { return nil }
        return Failure(
            .mismatch,
            language == .russian
                ? "реестр не сходится, нарушений: \(faults.count)"
                : "the register does not match, faults: \(faults.count)")
    }
}

extension Failure {
    fileprivate static func noPaper(_ text: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "строка с бумаги пишется так: 12:3f9a41c2, а не «\(text)»"
                : "a line on paper is written so: 12:3f9a41c2, not “\(text)”")
    }
}
