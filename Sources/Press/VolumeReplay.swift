import Ink
import Journal
import Reports
import Settings

/// Makes a volume again from an unpacked archive package: from its journal, and the templates and
/// settings kept beside the volume.
struct VolumeReplay {
    private let folder: String
    private let shelf: Shelf
    private let fonts: FontSet
    private let language: Language

    /// A replay from the package unpacked in `folder`.
    init(_ folder: String, shelf: Shelf, fonts: FontSet, language: Language) {
        (self.folder, self.shelf, self.fonts, self.language) = (folder, shelf, fonts, language)
    }

    private var volumes: String { "\(folder)/data/volumes" }

    /// Binds the volumes of the class again and compares the one of this file.
    ///
    /// - Throws: ``Failure``: `usage` for a file that is no volume of the package, `data` for one
    ///   whose model or what it was printed with is missing, else what binding throws.
    func run(_ file: String) throws(Failure) -> DocumentReplay.Outcome {
        guard let model = model(of: file, in: volumes), let order = model.order,
            let pdf = try? WholeFile.read("\(volumes)/\(file)")
        else { throw .noReplay(file, language) }
        let store = try importedJournal("\(folder)/data/journal", language)
        let shelf = try shelf(of: model)
        let made = "\(folder)/volumes"
        try bind(order, model, shelf, store, into: made)
        guard let again = self.model(of: file, in: made),
            let bytes = try? WholeFile.read("\(made)/\(file)"),
            again.statement == model.statement
        else { return .otherModel }
        if bytes == pdf { return .bytes }
        if again.imprint == model.imprint { return .otherBytes }
        let wanted = pageTexts(ofFile: pdf)
        return wanted != nil && pageTexts(ofFile: bytes) == wanted ? .text : .otherText
    }

    private func model(of file: String, in folder: String) -> VolumeModel? {
        guard VolumeManifest.files(in: folder).contains(where: { $0.file == file }) else {
            return nil
        }
        return (try? WholeFile.read("\(folder)/\(VolumeFile.model(of: file))"))
            .flatMap { JSON(reading: $0) }.flatMap { VolumeModel($0) }
    }

    /// The shelf with the templates that the volume was printed by.
    private func shelf(of model: VolumeModel) throws(Failure) -> Shelf {
        var shelf = shelf
        let overlay = "\(folder)/templates"
        shelf.overlay = overlay
        try orFailure(language) { () throws(FileError) in
            try KeptFiles(path: volumes).putTemplates(model.templates, in: overlay)
        }
        return shelf
    }

    private func bind(
        _ order: VolumeOrder, _ model: VolumeModel, _ shelf: Shelf, _ store: String,
        into made: String
    ) throws(Failure) {
        var order = order
        let settings = model.imprint.map { KeptFiles(path: volumes).settings($0.settings) }
        order.use(
            try shelf.settings(
                SettingsPlace(store: "\(folder)/data/settings/journal.sqlite", named: settings),
                language: language))
        _ = try VolumeRun(
            order, store: store, folder: made, shelf: shelf, fonts: fonts, language: language,
            stamp: model.exportedAt
        ) { _ in }.run()
    }
}
