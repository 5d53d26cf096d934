import Fields
public import Forms
public import Journal
public import Reports
import Stores
import Volume

extension Shelf {
    /// The template of a report, free of faults: from the school's own folder or the shipped one.
    ///
    /// - Throws: ``Failure``: `unavailable` when there is none, `data` with every fault when it has
    ///   some, `noInput` when it cannot be read.
    public func checkedTemplate(
        of report: AnyReport, language: Language
    ) throws(Failure) -> Template {
        try checkedTemplate(report.id, fields: report.fields, language: language)
    }

    /// The text of the template `id`.
    ///
    /// - Throws: ``Failure``: `unavailable` when there is none, `noInput` when it cannot be read.
    func templateText(_ id: String, _ language: Language) throws(Failure) -> String {
        let found: (path: String, text: String)?
        do throws(FileError) {
            found = try template("\(id).yaml")
        } catch {
            throw Failure(error, language)
        }
        guard let found else { throw .noTemplate("\(id).yaml", language) }
        return found.text
    }

    /// The template `id`, free of faults, whose names are among `fields`.
    ///
    /// - Throws: ``Failure``, as for a report's.
    func checkedTemplate(
        _ id: String, fields: [FieldNote], language: Language
    ) throws(Failure) -> Template {
        let file = "\(id).yaml"
        let found: (path: String, text: String)?
        do throws(FileError) {
            found = try template(file)
        } catch {
            throw Failure(error, language)
        }
        guard let found else { throw .noTemplate(file, language) }
        return try Template(
            checking: found.text, file: found.path, of: id, fields: fields,
            families: try fontFamilies(language: language), language: language)
    }
}

extension Template {
    /// Reads the template of `id`, whose names are among `fields`, from a file's text.
    ///
    /// - Throws: ``Failure`` with code `data` and every fault when it has some.
    init(
        checking text: String, file: String, of id: String, fields: [FieldNote],
        families: [String], language: Language
    ) throws(Failure) {
        do throws(TemplateError) {
            self = try Template(yaml: text, file: file)
            digest = sha256(Array(text.utf8))
        } catch {
            throw Failure(error.problems, language)
        }
        let problems = check(
            against: id, fields: fields, families: families, file: file)
        guard problems.isEmpty else { throw Failure(problems, language) }
    }
}

extension Failure {
    init(_ problems: [TemplateProblem], _ language: Language) {
        self.init(.data, problems.map { $0.message(in: language) }.joined(separator: "\n"))
    }

    static func noTemplate(_ file: String, _ language: Language) -> Failure {
        Failure(
            .unavailable,
            language == .russian
                ? "нет шаблона \(file) в папке Templates" : "there is no template \(file)")
    }
}
