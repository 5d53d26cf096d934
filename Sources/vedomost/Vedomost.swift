import ArgumentParser
import Glibc
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
            Sample.self, Import.self, Info.self, Print.self, Fields.self, Templates.self,
            Doctor.self,
        ])

    static func main() {
        Signals.install()
        umask(0o077)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Progress.write("Ошибка: \(failure.message)\n")
            Glibc.exit(failure.code.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}

/// What a signal does: the program ends with 128 + its number, and nothing half-written stays,
/// because files have no name before they are whole.
///
/// Source: cli.md, "128 + n".
enum Signals {
    static func install() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { _exit(128 + $0) }
        }
        signal(SIGPIPE, SIG_IGN)
    }
}
