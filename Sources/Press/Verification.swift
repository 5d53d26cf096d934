public import Journal
import Register
public import Reports

/// A look at a document: is it issued, whole, unchanged.
///
/// Source: cli.md, `verify`.
public struct Verification {
    /// What a look found.
    enum State: String {
        case issued, superseded, void, altered, unknown
        /// Issued with the stamp of a signature, and not signed.
        case unsigned
    }

    private var state = State.unknown
    private var number: String?
    private var supersededBy: String?
    private var differences: [String] = []
    private var signature: IssuedSignature?
    private let language: Language
    private let desk: RegisterDesk

    /// Looks at a file, or at the kept files of the document with this number.
    ///
    /// - Throws: ``Failure`` when a file that is there cannot be read, or the register cannot.
    public init(
        of what: String, _ place: RegisterPlace, clock: Clock, language: Language
    ) throws(Failure) {
        (desk, self.language) = (RegisterDesk(place, clock, language), language)
        let view = try desk.look()
        if let view, let document = view.document(what) {
            look(at: document, in: view)
        } else {
            do throws(FileError) {
                look(at: try WholeFile.read(what), in: view)
            } catch {
                // No such file: then it was meant for a number, unless it looks like a path.
                guard case .reading(_, let number) = error, number == 2,
                    !what.hasPrefix("/"), !what.hasPrefix("."),
                    !what.lowercased().hasSuffix(".pdf"), !what.lowercased().hasSuffix(".json")
                else { throw Failure(error, language) }
                self.number = what
                differ("номера \(what) в реестре нет", "the register has no number \(what)")
            }
        }
        try lookAtRegister(view)
    }

    /// Looks at what a QR code says.
    ///
    /// - Throws: ``Failure`` when the register cannot be read.
    public init(
        code: String, _ place: RegisterPlace, clock: Clock, language: Language
    ) throws(Failure) {
        (desk, self.language) = (RegisterDesk(place, clock, language), language)
        let view = try desk.look()
        let words = code.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count >= 5, words[0] == "VEDOMOST", words[1] == "1" {
            let number = words[2..<(words.count - 2)].joined(separator: " ")
            self.number = number
            if let view, let document = view.document(number) {
                look(at: document, in: view)
                compare(document, date: words[words.count - 2], digest: words[words.count - 1])
            } else {
                differ("номера \(number) в реестре нет", "the register has no number \(number)")
            }
        } else {
            differ("это не код документа этой программы", "this is no code of this program")
        }
        try lookAtRegister(view)
    }

    private mutating func differ(_ russian: String, _ english: String) {
        differences.append(language == .russian ? russian : english)
    }

    /// What the register says of a document, and whether its kept files are whole.
    private mutating func look(at document: IssuedDocument, in view: RegisterView) {
        settle(as: document, in: view)
        guard document.issue != nil else { return }
        let faults = desk.folder.faults(of: document.entry)
        differences += faults.map { $0.message(in: language) }
        if !faults.isEmpty { state = .altered }
    }

    private mutating func settle(as document: IssuedDocument, in view: RegisterView) {
        (number, supersededBy) = (document.number, document.supersededBy)
        guard document.isValid else {
            state = .void
            let reason = document.entry.reason
            return differ("документ аннулирован: \(reason)", "the document is void: \(reason)")
        }
        state = supersededBy == nil ? .issued : .superseded
        signature = desk.signature(of: document, in: view)
        guard let fault = signature?.fault else { return }
        state = .unsigned
        differences.append(fault.message(in: language))
    }

    private mutating func compare(_ document: IssuedDocument, date: String, digest: String) {
        let first = document.reservation.content
        if date != "\(first.at.day)" {
            state = .altered
            differ(
                "дата в коде \(date), в реестре \(first.at.day)",
                "the code says \(date), the register \(first.at.day)")
        }
        if digest.count != 16 || digest.lowercased() != first.modelHash.prefix(16) {
            state = .altered
            differ(
                "контрольное число данных в коде другое: код с другого документа",
                "the code has another digest of the figures: it is of another document")
        }
    }

    private mutating func look(at bytes: [UInt8], in view: RegisterView?) {
        let digest = sha256(bytes)
        let documents = view?.documents ?? []
        let found = documents.last {
            $0.issue != nil && [$0.entry.fileHash, $0.entry.modelHash].contains(digest)
        }
        if let found, let view { return settle(as: found, in: view) }
        guard let number = IssueMark(of: bytes)?.number else {
            return differ(
                "файл не выдавался: в нём нет номера, а в реестре – такого файла",
                "the file was never issued: it names no number, and no line names it")
        }
        self.number = number
        guard let document = documents.first(where: { $0.number == number && $0.issue != nil })
        else {
            return differ(
                "в файле назван номер \(number), его в реестре нет",
                "the file names the number \(number), which the register has not")
        }
        (state, supersededBy) = (.altered, document.supersededBy)
        compare(bytes, document)
    }

    private mutating func compare(_ bytes: [UInt8], _ document: IssuedDocument) {
        differ(
            "файл не тот, что выдан под номером \(document.number)",
            "the file is not the one issued as \(document.number)")
        let path = desk.folder.pdf(document.number)
        guard let kept = desk.folder.read(path), sha256(kept) == document.entry.fileHash else {
            return
        }
        if bytes.count != kept.count {
            differ(
                "байтов \(bytes.count), в выданном \(kept.count)",
                "\(bytes.count) bytes, the issued one has \(kept.count)")
        }
        let same = zip(bytes, kept).prefix { $0 == $1 }.count
        let changed = zip(bytes, kept).count { $0 != $1 }
        differ(
            "первый отличающийся байт: \(same), всего отличий: \(changed)",
            "the first byte that differs: \(same), of \(changed)")
        let pages = pageCount(of: bytes)
        if pages != document.entry.pages {
            differ(
                "страниц \(pages), в выданном \(document.entry.pages)",
                "\(pages) pages, the issued one has \(document.entry.pages)")
        }
    }

    private mutating func lookAtRegister(_ view: RegisterView?) throws(Failure) {
        guard let view else {
            return differ(
                "реестра \(desk.place.register) нет; если документ выдан из другого журнала, назовите "
                    + "его: --store",
                "there is no register \(desk.place.register); if the document was issued from another "
                    + "journal, name that: --store")
        }
        do throws(RegisterError) {
            let faults = try view.register.audit()
            guard !faults.isEmpty else { return }
            if [.issued, .superseded, .unsigned].contains(state) { state = .altered }
            differences += faults.map { $0.message(in: language) }
        } catch {
            throw Failure(error, language)
        }
    }
}

extension Verification {
    /// The answer for programs.
    public var json: JSON {
        [
            "format": "vedomost-verify", "version": .count(1),
            "number": number.map { .text($0) } ?? .null, "state": .text(state.rawValue),
            "superseded_by": supersededBy.map { .text($0) } ?? .null,
            "signature": signature?.json ?? .null,
            "differences": .array(differences.map { .text($0) }),
        ]
    }

    /// The answer for people.
    public var text: String {
        ([headline] + differences + [signed].compactMap(\.self)).map { $0 + "\n" }.joined()
    }

    private var signed: String? {
        guard let signature, signature.fault == nil, failure == nil else { return nil }
        return signature.signed(in: language)
    }

    private var headline: String {
        let number = number ?? "–"
        let isRussian = language == .russian
        switch state {
        case .issued:
            return isRussian ? "\(number): выдан, не изменён" : "\(number): issued, unchanged"
        case .superseded:
            let later = supersededBy ?? ""
            return isRussian
                ? "\(number): выдан, не изменён; заменён документом \(later)"
                : "\(number): issued, unchanged; superseded by \(later)"
        case .void: return isRussian ? "\(number): аннулирован" : "\(number): void"
        case .altered: return isRussian ? "\(number): изменён" : "\(number): altered"
        case .unsigned where signature?.isUnchecked == true:
            return isRussian
                ? "\(number): выдан, подпись не проверена"
                : "\(number): issued, its signature not checked"
        case .unsigned:
            return isRussian
                ? "\(number): выдан, но не подписан" : "\(number): issued, but not signed"
        case .unknown: return isRussian ? "\(number): не выдавался" : "\(number): never issued"
        }
    }

    /// What the run ends with: nil for a document that is issued and unchanged.
    public var failure: Failure? {
        guard state != .issued, state != .superseded else { return nil }
        return Failure(.mismatch, headline)
    }
}
