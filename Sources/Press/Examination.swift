import CPangoCairo
import Glibc
import Ink
public import Journal
import Reports

/// A look at all the program needs: fonts, libraries, templates, store, disk.
public struct Examination: Sendable {
    /// What was found, a line each.
    public let text: String
    /// The first thing that is missing; nil when nothing is.
    public let fault: Failure?

    /// Looks at everything.
    public init(
        shelf find: () throws(Failure) -> Shelf, store: String, language: Language
    ) {
        var lines: [String] = []
        var fault: Failure?
        func look(_ what: String, _ work: () throws(Failure) -> String) {
            do throws(Failure) {
                lines.append("\(what): \(try work())")
            } catch {
                lines.append("\(what): \(error.message)")
                fault = fault ?? error
            }
        }
        look("Программа") { () throws(Failure) in
            let cairo = String(cString: cairo_version_string())
            return
                "\(programVersion), cairo \(cairo), pango \(String(cString: pango_version_string()))"
        }
        look("Папка программы") { () throws(Failure) in try find().home }
        look("Шрифты") { () throws(Failure) in
            try find().fontSet(language: language).families.sorted().joined(separator: ", ")
        }
        look("Шаблоны") { () throws(Failure) in
            "без ошибок, \(try find().checkTemplates(language))"
        }
        look("Хранилище") { () throws(Failure) in
            let overview = try StoreOverview(store: store, language: language)
            return "\(store), \(overview.text.split(separator: "\n").first ?? "")"
        }
        look("Свободно на диске") { () throws(Failure) in
            var disk = statvfs()
            let folder = WholeFile.folder(of: store)
            guard statvfs(folder, &disk) == 0 else { return "неизвестно" }
            return "\(Int(disk.f_bavail) * Int(disk.f_frsize) / 1_048_576) МиБ"
        }
        (text, self.fault) = (lines.joined(separator: "\n") + "\n", fault)
    }
}
