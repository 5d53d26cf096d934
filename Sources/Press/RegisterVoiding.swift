public import Journal
import Register

/// Makes an issued document void (аннулирует).
///
/// Its files stay; its line says why.
///
/// - Throws: ``Failure``: `usage` when there is no such document, or it is void; `data` when the
///   register was altered.
public func makeVoid(
    _ number: String, reason: String, by login: String, _ place: RegisterPlace, clock: Clock,
    language: Language
) throws(Failure) {
    let desk = RegisterDesk(place, clock, language)
    guard let view = try desk.look(), let known = view.document(number) else {
        throw .noDocument(number, language)
    }
    guard known.isValid else { throw .alreadyVoid(number, language) }
    do throws(RegisterError) {
        let register = try RegisterFile(making: place.register, folder: place.issued)
        let faults = try register.audit()
        guard faults.isEmpty else { throw .broken(path: register.path, faults) }
        try register.locked(failing: { $0 }) { () throws(RegisterError) in
            try desk.settle(register)
            let document = documents(of: try register.lines()).first { $0.number == number }
            guard let document, document.isValid else { return }
            _ = try register.append(
                document.entry.turned(.void, at: clock.now, by: login, reason: reason))
        }
    } catch {
        throw Failure(error, language)
    }
}

extension Failure {
    fileprivate static func alreadyVoid(_ number: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "документ \(number) уже аннулирован" : "the document \(number) is void already")
    }
}
