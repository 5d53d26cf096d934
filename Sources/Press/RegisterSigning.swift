public import Journal
import Register
import Signatures

/// What became of a signature that was brought.
public struct KeptSignature: Hashable, Sendable {
    /// Whose certificate it is by.
    public let owner: String
    /// Serial number of the certificate.
    public let serial: String
    /// Why nobody could check it here; nil where it was checked.
    public let doubt: String?
}

/// Keeps the signature of a document with a stamp (прикладывает отсоединённую подпись): beside its
/// file, and a line of the print log.
///
/// The file comes first and then its line, so that a stop leaves a signature that the next run with
/// the same file writes the line of. One that is there is never overwritten.
///
/// - Returns: whose it is; one of ГОСТ is kept unchecked where nobody here can check it.
/// - Throws: ``Failure``: `usage` when there is no such document, it is void, a copy, without a
///   stamp or signed already; `noInput` for a file that cannot be read; `data` for one that is no
///   signature or a register that was altered; `mismatch` for a signature that does not sign it.
///
/// Source: forms.md 8.4, "external signer -> verify -> register".
public func keepSignature(
    _ path: String, of number: String, by login: String, _ place: RegisterPlace, clock: Clock,
    language: Language
) throws(Failure) -> KeptSignature {
    let desk = RegisterDesk(place, clock, language)
    guard let view = try desk.look(), let document = view.document(number) else {
        throw .noDocument(number, language)
    }
    let entry = document.entry
    guard document.isValid else { throw .notToBeSigned(number, .void, language) }
    guard entry.mode.isOriginal else { throw .notToBeSigned(number, .copy(entry.of), language) }
    guard let model = desk.folder.model(of: entry) else { throw .noModel(number, language) }
    guard let stamp = model.stamp else { throw .notToBeSigned(number, .noStamp, language) }
    let bytes = try readFile(path, language)
    var doubt: String?
    switch desk.folder.fault(of: bytes, stamp, entry) {
    case nil: break
    case .signature(let error, _)? where error.isUnchecked: doubt = error.message(in: language)
    case .signature(let error, _)?:
        throw Failure(
            error == .unreadable ? .data : .mismatch, "\(path): \(error.message(in: language))")
    case let fault?: throw Failure(.data, fault.message(in: language))
    }
    let register = try desk.open()
    try orFailure(language) { () throws(RegisterError) in
        let faults = try register.audit()
        guard faults.isEmpty else { throw .broken(path: register.path, faults) }
    }
    try desk.keep(bytes, of: entry, by: login, register)
    return KeptSignature(owner: stamp.owner, serial: stamp.serial, doubt: doubt)
}

extension RegisterDesk {
    fileprivate func keep(
        _ signature: [UInt8], of entry: Entry, by login: String, _ register: RegisterFile
    ) throws(Failure) {
        let (number, hash) = (entry.number, sha256(signature))
        try register.locked(failing: { Failure($0, language) }) { () throws(Failure) in
            let logged = try orFailure(language) { () throws(RegisterError) in
                try register.prints().last { $0.content.signedNumber == number }?.content.hash
            }
            let path = folder.signature(number)
            if let kept = folder.read(path) {
                guard kept == signature else {
                    let obstacle = logged == nil ? Obstacle.unlogged(path) : .signed
                    throw .notToBeSigned(number, obstacle, language)
                }
                WholeFile.sync(folder: folder.path)
            } else {
                // One that was lost can be put back, and no other.
                guard logged == nil || logged == hash else {
                    throw .notToBeSigned(number, .lost, language)
                }
                try orFailure(language) { () throws(FileError) in
                    try folder.put(number, signature: signature)
                }
            }
            guard logged == nil else { return }
            let line = PrintEntry(signatureOf: entry, at: clock.now, by: login, hash: hash)
            try orFailure(language) { () throws(RegisterError) in try register.append([line]) }
        }
    }
}

/// Why a document takes no signature.
private enum Obstacle {
    case void, noStamp, signed, lost
    case copy(String)
    case unlogged(String)
}

extension Failure {
    fileprivate static func notToBeSigned(
        _ number: String, _ obstacle: Obstacle, _ language: Language
    ) -> Failure {
        let (russian, english): (String, String) =
            switch obstacle {
            case .void: ("он аннулирован", "it is void")
            case .noStamp:
                (
                    "на нём нет штампа подписи; со штампом выдают так: vedomost certify … --mode "
                        + "electronic --certificate ФАЙЛ",
                    "it has no stamp of a signature; issue one that has: vedomost certify … --mode "
                        + "electronic --certificate FILE"
                )
            case .copy(let original):
                (
                    "это копия; подписывают подлинник \(original)",
                    "it is a copy; sign the original \(original)"
                )
            case .signed:
                (
                    "он уже подписан, и подпись не заменяют; посмотреть её: vedomost verify \(number)",
                    "it is signed already, and no signature is replaced; see vedomost verify \(number)"
                )
            case .lost:
                (
                    "он подписан, но файл подписи пропал: верните его из резервной копии",
                    "it was signed, and the file is missing: bring it back from a backup"
                )
            case .unlogged(let path):
                (
                    "рядом с ним уже лежит подпись, которой нет в журнале: повторите с ней, "
                        + "--signature \(path), или, если она чужая, уберите её",
                    "a signature that the log does not know lies beside it: try again with "
                        + "--signature \(path), or take it away if it is none of yours"
                )
            }
        return Failure(
            .usage,
            language == .russian
                ? "документ \(number) подписать нельзя: \(russian)"
                : "document \(number) cannot be signed: \(english)")
    }
}
