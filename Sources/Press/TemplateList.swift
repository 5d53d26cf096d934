import Fields
public import Journal
import Reports
import Volume

/// A template the program prints by, and the names it may use.
struct KnownTemplate {
    var id: String
    var fields: [FieldNote]

    /// Every template: of the reports, of a volume's pages, and of what is laid over or bound with them.
    static let all: [KnownTemplate] =
        (catalog + pupilCatalog).map { KnownTemplate(id: $0.id, fields: $0.fields) }
        + volumeForms.map { KnownTemplate(id: $0.template, fields: $0.notes) } + [
            KnownTemplate(id: CheckSheet.id, fields: CheckSheet.fields),
            KnownTemplate(id: DraftFields.id, fields: DraftFields.all),
            KnownTemplate(id: CertificationFields.id, fields: CertificationFields.all),
            KnownTemplate(id: RegisterSheet.id, fields: RegisterSheet.fields),
            KnownTemplate(id: BookFields.idOfClass, fields: BookFields.ofClass),
            KnownTemplate(id: BookFields.idOfCount, fields: BookFields.ofCount),
        ]

    /// Files beside templates that are none: the schema's source, and settings.
    static let others = ["keys", "vedomost"]
}

extension Shelf {
    /// Looks at every template, and whether the school's folder has files that nothing prints by.
    ///
    /// - Returns: how many templates there are.
    /// - Throws: ``Failure`` with every fault of all of them.
    public func checkTemplates(_ language: Language) throws(Failure) -> Int {
        var faults: [Failure] = []
        for known in KnownTemplate.all {
            do throws(Failure) {
                _ = try checkedTemplate(known.id, fields: known.fields, language: language)
            } catch {
                faults.append(error)
            }
        }
        faults += try strangers(language)
        guard let first = faults.first else { return KnownTemplate.all.count }
        throw Failure(first.code, faults.map(\.message).joined(separator: "\n"))
    }

    /// A fault for each file of the school's folder that is called like no template.
    private func strangers(_ language: Language) throws(Failure) -> [Failure] {
        guard let overlay else { return [] }
        let names: [String]
        do throws(FileError) {
            names = try FileTree.paths(in: overlay)
        } catch {
            throw Failure(error, language)
        }
        let ids = KnownTemplate.all.map(\.id)
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.compactMap { name in
            let id = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
            guard !(ids + KnownTemplate.others).contains(id) else { return nil }
            let near = nearest(to: id, among: ids).map { "\($0).yaml" }
            return .strangeTemplate("\(overlay)/\(name)", near, language)
        }
    }
}

extension Failure {
    fileprivate static func strangeTemplate(
        _ path: String, _ near: String?, _ language: Language
    ) -> Failure {
        let russian = near.map { "; может быть, \($0)?" } ?? ""
        let english = near.map { "; did you mean \($0)?" } ?? ""
        return Failure(
            .data,
            language == .russian
                ? "\(path): такого шаблона у программы нет, по нему ничего не печатается\(russian)"
                : "\(path): there is no such template, nothing is printed by it\(english)")
    }
}
