import ArgumentParser
import Glibc
import Journal
import Press

/// The program: reports of a school's class journal, on paper.
@main
struct Vedomost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vedomost",
        abstract: """
            Пример: vedomost print all --period «1 триместр» --out отчёты

            Печатает отчёты школьного журнала: итоговые данные, посещаемость, отчёт классного \
            руководителя, сводную ведомость.
            """,
        version: "vedomost \(programVersion)",
        subcommands: [
            Sample.self, Import.self, Info.self, Print.self, Extract.self, Preview.self,
            Check.self, Certify.self, Register.self, Verify.self, Diff.self, Explain.self,
            Year.self, Archive.self, Backup.self, Restore.self, Fields.self, Templates.self,
            Settings.self, Doctor.self,
        ])

    static func main() {
        holdStandardStreams()
        Signals.install()
        umask(0o077)
        do {
            do {
                var command = try parseAsRoot()
                try command.run()
            } catch let failure as Failure {
                throw failure
            } catch {
                try answer(error)
            }
        } catch {
            let failure = error as? Failure ?? Failure(.io, "\(type(of: error))")
            let word = language() == .russian ? "Ошибка" : "Error"
            Progress.write("\(word): \(failure.message)\n")
            Glibc.exit(failure.code.rawValue)
        }
    }

    /// Help that was asked for is a product; what the parser refuses is a fault of usage.
    private static func answer(_ error: any Error) throws {
        guard exitCode(for: error) != .success else {
            let text = parserWords(fullMessage(for: error), language())
            return try product(Array((text + "\n").utf8), language())
        }
        let hint = "vedomost \(subcommandAsked.map { "\($0) " } ?? "")--help"
        throw Failure(
            .usage,
            parserWords(message(for: error), language())
                + (language() == .russian ? "\nСправка: \(hint)" : "\nFor help: \(hint)"))
    }

    private static var subcommandAsked: String? {
        configuration.subcommands.map { String(describing: $0).lowercased() }
            .first { CommandLine.arguments.dropFirst().first == $0 }
    }

    // Arguments that do not parse still say in what language to say so.
    private static func language() -> Language {
        let words = CommandLine.arguments
        let next = words.firstIndex(of: "--lang").flatMap { words[($0 + 1)...].first }
        let joined = words.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
        return Language(rawValue: joined ?? next ?? variable("VEDOMOST_LANG") ?? "ru") ?? .russian
    }
}

/// Puts something where a standard stream is closed, or the next file to be opened would get its
/// number and the words meant for the stream.
///
/// Writing to what stands there fails, as writing to a closed stream does.
private func holdStandardStreams() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) == -1 {
        _ = open("/dev/null", O_RDONLY)
    }
}
