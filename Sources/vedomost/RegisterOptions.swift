import ArgumentParser
import Glibc
import Press

/// Options of commands that touch the register of issued documents.
struct RegisterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Реестр выданных документов; обычно рядом с хранилищем.", valueName: "файл"))
    var register: String?
    @Option(
        help: ArgumentHelp(
            "Папка выданных документов; обычно рядом с хранилищем.", valueName: "папка"))
    var issued: String?

    func place(_ common: CommonOptions) -> RegisterPlace {
        RegisterPlace(store: common.storePath, register: register, issued: issued)
    }
}

/// Name of the system's user.
func systemUser() -> String {
    guard let user = getpwuid(geteuid()) else { return String(geteuid()) }
    return String(cString: user.pointee.pw_name)
}

/// A text of the command line for the register: short, without control characters.
///
/// - Throws: ``UsageFault/text(option:)``.
func checked(_ text: String, of option: String) throws(UsageFault) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard isPlain, text.count <= 200 else { throw .text(option: option) }
    return text
}
