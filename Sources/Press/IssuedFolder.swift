import Glibc
import Journal
import Register
import Reports

/// The folder of issued documents.
///
/// A document is `NUMBER.pdf` and `NUMBER.json`, and `NUMBER.sig` where it was signed; the facts it
/// was made from are `facts/SNAPSHOT.gz`, one a class, its templates `templates/SHA256.yaml`, the
/// settings in force `settings/SHA256.yaml` and the certificate of its stamp
/// `certificates/SHA256.cer`: documents share them. `HEAD` names the end of the register.
struct IssuedFolder {
    let path: String
    private static let shared = ["HEAD", "facts", "templates", "settings", "certificates"]

    func pdf(_ number: String) -> String { "\(path)/\(fileStem(of: number)).pdf" }
    func json(_ number: String) -> String { "\(path)/\(fileStem(of: number)).json" }
    func signature(_ number: String) -> String { "\(path)/\(fileStem(of: number)).sig" }
    private func facts(_ snapshot: String) -> String { "\(path)/facts/\(snapshot).gz" }
    func template(_ digest: String) -> String { kept.template(digest) }
    func settings(_ digest: String) -> String { kept.settings(digest) }
    func certificate(_ digest: String) -> String { kept.certificate(digest) }
    /// Files that its documents share.
    private var kept: KeptFiles { KeptFiles(path: path) }

    /// The bytes of a file; nil where there is none that can be read.
    func read(_ path: String) -> [UInt8]? { try? WholeFile.read(path) }

    /// The kept facts with this snapshot; nil where they are missing or not whole.
    func facts(of snapshot: String) -> ClassFacts? {
        guard let bytes = unpacked(snapshot),
            var kept = try? ClassFacts(canonical: bytes)
        else { return nil }
        kept.snapshot = snapshot
        return kept
    }

    private func unpacked(_ snapshot: String) -> [UInt8]? {
        guard let bytes = read(facts(snapshot)).flatMap(Packing.unpack), sha256(bytes) == snapshot
        else { return nil }
        return bytes
    }

    /// Keeps the facts of a class, unless they are kept.
    func keep(_ facts: ClassFacts) throws(FileError) {
        guard access(self.facts(facts.snapshot), F_OK) != 0 || unpacked(facts.snapshot) == nil
        else { return }
        try kept.put(Packing.pack(facts.canonical), "facts", self.facts(facts.snapshot))
    }

    /// Whether the facts of a class are kept, whole.
    func keeps(_ snapshot: String) -> Bool { unpacked(snapshot) != nil }

    /// Keeps a template, unless it is kept.
    func keep(template text: String) throws(FileError) { try kept.keep(template: text) }

    /// Keeps settings, unless they are kept.
    func keep(settings text: String) throws(FileError) { try kept.keep(settings: text) }

    /// Keeps a certificate, unless it is kept.
    func keep(certificate bytes: [UInt8]) throws(FileError) {
        try kept.keep(certificate: bytes)
    }

    /// Puts the files of a document in place, the page last, and makes their names lasting.
    ///
    /// - Throws: ``FileError/cannotCreate(path:errno:)`` with `EEXIST` when one of them is there:
    ///   nothing issued is ever overwritten.
    func put(_ number: String, pdf: [UInt8], json: [UInt8]) throws(FileError) {
        for path in [self.json(number), self.pdf(number), signature(number)]
        where access(path, F_OK) == 0 {
            throw .cannotCreate(path: path, errno: EEXIST)
        }
        try WholeFile.write(json, to: self.json(number))
        try WholeFile.write(pdf, to: self.pdf(number))
        WholeFile.sync(folder: path)
    }

    /// Puts the signature of a document beside it and makes its name lasting.
    ///
    /// - Throws: ``FileError/cannotCreate(path:errno:)`` with `EEXIST` when one is there.
    func put(_ number: String, signature: [UInt8]) throws(FileError) {
        let path = self.signature(number)
        guard access(path, F_OK) != 0 else { throw .cannotCreate(path: path, errno: EEXIST) }
        try WholeFile.write(signature, to: path)
        WholeFile.sync(folder: self.path)
    }

    /// Removes the files of a document that never came to be; only those that are its own.
    func remove(_ entry: Entry) {
        for (path, digest) in files(of: entry) where read(path).map(sha256) == digest {
            unlink(path)
        }
        WholeFile.sync(folder: path)
    }

    /// The files of a document and their digests.
    private func files(of entry: Entry) -> [(path: String, digest: String)] {
        [(pdf(entry.number), entry.fileHash), (json(entry.number), entry.modelHash)]
    }

    /// What is wrong with the files of a document; empty where they are whole.
    func faults(of entry: Entry) -> [ChainFault] {
        var faults: [ChainFault] = files(of: entry).compactMap { path, digest in
            guard let bytes = read(path) else {
                return .noFile(name(path), number: entry.number)
            }
            return sha256(bytes) == digest ? nil : .otherFile(name(path), number: entry.number)
        }
        if faults.isEmpty, let model = model(of: entry) {
            for snapshot in model.snapshots where !keeps(snapshot) {
                faults.append(.noFile("facts/\(snapshot).gz", number: entry.number))
            }
            for (file, digest) in model.kept where read("\(path)/\(file)").map(sha256) != digest {
                faults.append(.noFile(file, number: entry.number))
            }
        }
        return faults
    }

    /// The kept model of a document; nil where it is missing or not whole.
    func model(of entry: Entry) -> IssuedModel? {
        guard let bytes = read(json(entry.number)), sha256(bytes) == entry.modelHash else {
            return nil
        }
        return JSON(reading: bytes).flatMap { IssuedModel($0) }
    }

    private func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// What models in the folder say of the register that it does not know: of lines cut off.
    func strangers(beside documents: [IssuedDocument]) -> [Witness] {
        orphans(beside: documents).filter { $0.hasSuffix(".json") }.compactMap { name in
            read("\(path)/\(name)").flatMap { JSON(reading: $0) }
                .flatMap { IssuedModel($0)?.witness }
        }
    }

    /// Files in the folder that belong to none of these documents, by name; signatures are those of
    /// the documents that are `signed`.
    func orphans(beside documents: [IssuedDocument], signed: [String] = []) -> [String] {
        let known = Set(
            documents.filter { $0.issue != nil }.flatMap { document in
                files(of: document.entry).map { name($0.path) }
            } + signed.map { name(signature($0)) })
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let isOwn = name.hasPrefix(".") || IssuedFolder.shared.contains(name)
            if !isOwn, !known.contains(name) { found.append(name) }
        }
        return found.sorted()
    }
}
