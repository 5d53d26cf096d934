/// A package that is being read.
public final class Package {
    private let file: FileBytes
    private let reading: ZipReading
    /// Its files, in their order.
    let entries: [StoredFile]
    /// Whether the directory of files could be followed; files were found by their headers else.
    let isDirectorySound: Bool

    /// Opens a package.
    ///
    /// - Throws: ``PackageError/reading(path:errno:)``, or ``PackageError/notPackage(path:)`` when
    ///   none of its own files is found in it.
    public init(path: String) throws(PackageError) {
        file = try FileBytes(path)
        reading = ZipReading(file: file)
        if let listed = try reading.directory() {
            (entries, isDirectorySound) = (listed, true)
        } else {
            (entries, isDirectorySound) = (try reading.scan(), false)
        }
        guard entries.contains(where: { Bag.names.contains($0.entry.name) }) else {
            throw .notPackage(path: path)
        }
    }

    /// What `manifest.json` says.
    ///
    /// - Throws: ``PackageError/notPackage(path:)`` when there is none that can be read.
    public func manifest() throws(PackageError) -> PackageManifest {
        guard let manifest = try bytes(named: Bag.manifest).flatMap(PackageManifest.init(json:))
        else { throw .notPackage(path: file.path) }
        return manifest
    }

    /// Paths of all its files, in their order.
    public var paths: [String] { entries.map(\.entry.name) }

    /// The bytes of a file.
    ///
    /// - Throws: ``PackageError/noFile(_:)`` when there is none that can be read.
    public func bytes(of path: String) throws(PackageError) -> [UInt8] {
        guard let bytes = try bytes(named: path) else { throw .noFile(path) }
        return bytes
    }

    func bytes(named name: String) throws(PackageError) -> [UInt8]? {
        guard let stored = entries.first(where: { $0.entry.name == name }) else { return nil }
        return try reading.bytes(of: stored)
    }

    /// The sums of a file's bytes; nil where they cannot be read.
    func sums(of stored: StoredFile) throws(PackageError) -> ByteSums? {
        guard stored.isPacked else { return try file.sums(stored.content) }
        return try reading.bytes(of: stored).map(ByteDigest.sums(of:))
    }

    /// The first byte outside the contents that is not as the package was written; nil for none.
    func strayByte() throws(PackageError) -> Int? {
        let form = ZipForm(entries.map(\.entry))
        for (stored, offset) in zip(entries, form.offsets) {
            let wanted = ZipForm.header(of: stored.entry)
            let found = try file.read(offset..<(offset + wanted.count))
            if let place = firstDifference(found, wanted) { return offset + place }
        }
        let (start, directory) = (form.directoryOffset, form.directory)
        let found = try file.read(start..<(start + directory.count + 1))
        return firstDifference(found, directory).map { start + $0 }
    }

    private func firstDifference(_ found: [UInt8], _ wanted: [UInt8]) -> Int? {
        let same = zip(found, wanted).prefix { $0 == $1 }.count
        return same == wanted.count && same == found.count ? nil : same
    }
}
