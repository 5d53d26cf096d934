import Stores

/// Files beside documents that several of them were made with, each under its SHA-256: templates,
/// settings, certificates.
struct KeptFiles {
    /// The folder of the documents.
    let path: String

    func template(_ digest: String) -> String { "\(path)/templates/\(digest).yaml" }
    func settings(_ digest: String) -> String { "\(path)/settings/\(digest).yaml" }
    func certificate(_ digest: String) -> String { "\(path)/certificates/\(digest).cer" }

    /// Keeps a template, unless it is kept.
    func keep(template text: String) throws(FileError) {
        try keep(Array(text.utf8), in: "templates", as: template)
    }

    /// Keeps settings, unless they are kept.
    func keep(settings text: String) throws(FileError) {
        try keep(Array(text.utf8), in: "settings", as: settings)
    }

    /// Keeps a certificate, unless it is kept.
    func keep(certificate bytes: [UInt8]) throws(FileError) {
        try keep(bytes, in: "certificates", as: certificate)
    }

    /// Puts kept templates, their digests by id, where a press looks first.
    func putTemplates(_ digests: [String: String], in folder: String) throws(FileError) {
        try WholeFile.makeFolder(folder)
        for (id, digest) in digests {
            try WholeFile.write(try WholeFile.read(template(digest)), to: "\(folder)/\(id).yaml")
        }
    }

    private func keep(
        _ bytes: [UInt8], in folder: String, as name: (String) -> String
    ) throws(FileError) {
        let path = name(sha256(bytes))
        guard (try? WholeFile.read(path)) != bytes else { return }
        try put(bytes, folder, path)
    }

    /// Writes a file of a folder in it and makes its name lasting.
    func put(_ bytes: [UInt8], _ folder: String, _ path: String) throws(FileError) {
        try WholeFile.makeFolder("\(self.path)/\(folder)")
        try WholeFile.write(bytes, to: path)
        WholeFile.sync(folder: "\(self.path)/\(folder)")
    }
}
