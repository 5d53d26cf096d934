import Glibc

/// A bundle to read: a folder, or a .zip with its files at the root or in one folder.
///
/// Files are read in pieces, so the memory needed does not grow with them.
public struct BundleSource {
    private let path: String
    private let archive: Archive?

    /// Names of all its files, by name.
    public let files: [String]

    /// Opens the bundle at `path` and lists its files.
    ///
    /// - Throws: ``BundleError/notThere(path:)`` when nothing is at `path`,
    ///   ``BundleError/reading(path:errno:)`` when it cannot be read, and
    ///   ``BundleError/archive(path:fault:)`` when a file there is no sound .zip of a bundle.
    public init(path: String) throws(BundleError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .notThere(path: path) : .reading(path: path, errno: errno)
        }
        self.path = path
        if status.st_mode & S_IFMT == S_IFDIR {
            archive = nil
            files = try BundleSource.names(in: path).sorted()
        } else {
            guard access(path, R_OK) == 0 else { throw .reading(path: path, errno: errno) }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw .archive(path: path, fault: .notZip)
            }
            let archive = try Archive(path: path)
            self.archive = archive
            files = archive.files.sorted()
        }
    }

    /// Reports files that must be there and are not, and tables that nobody reads.
    public func check(reporting problems: inout ProblemList) {
        if !files.contains("bundle.json") {
            problems.add(.init(file: "bundle.json", line: 1, column: 1, fault: .missingFile))
        }
        for table in BundleTable.allCases where table.isRequired && !has(table) {
            problems.add(.init(file: table.file, line: 1, column: 1, fault: .missingFile))
        }
        for file in files
        where file.lowercased().hasSuffix(".csv") && BundleTable(file: file) == nil {
            problems.add(.init(file: file, line: 1, column: 1, fault: .unknownFile))
        }
    }

    /// Whether the bundle has the file of `table`.
    public func has(_ table: BundleTable) -> Bool { files.contains(table.file) }

    func open(_ name: String) throws(BundleError) -> any ByteInput {
        if let archive { return try archive.open(name) }
        return try FileInput(path: "\(path)/\(name)")
    }

    private static func names(in folder: String) throws(BundleError) -> [String] {
        guard let stream = opendir(folder) else { throw .reading(path: folder, errno: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
