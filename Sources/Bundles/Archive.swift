import CZip

/// A .zip with the files of a bundle, at its root or in one folder.
final class Archive {
    private let path: String
    private let zip: OpaquePointer
    private var entries: [String: (index: UInt64, size: UInt64)] = [:]

    /// Names of its files, without the folder.
    var files: [String] { Array(entries.keys) }

    init(path: String) throws(BundleError) {
        var code: Int32 = 0
        guard let zip = zip_open(path, ZIP_RDONLY, &code) else {
            if code == ZIP_ER_NOENT { throw .notThere(path: path) }
            throw .archive(path: path, fault: .notZip)
        }
        (self.path, self.zip) = (path, zip)
        try list()
    }

    deinit { zip_discard(zip) }

    /// The bytes of the file `name`, which is one of ``files``.
    func open(_ name: String) throws(BundleError) -> any ByteInput {
        guard let (index, size) = entries[name], let entry = zip_fopen_index(zip, index, 0) else {
            throw .archive(path: path, fault: .damaged(entry: name))
        }
        return EntryInput(of: self, entry, name: name, size: size)
    }

    func damaged(_ name: String) -> BundleError {
        .archive(path: path, fault: .damaged(entry: name))
    }

    // A bundle has a score of files. One byte of deflate gives 1032 at most, and tables of a
    // school about 10: what unpacks to far more, or to gigabytes, is a trap.
    private func list() throws(BundleError) {
        let count = zip_get_num_entries(zip, 0)
        guard count <= 1_000 else {
            throw .archive(path: path, fault: .tooMany(Int(count)))
        }
        var listed: [(name: String, index: UInt64, size: UInt64)] = []
        var names: Set<String> = []
        var total: UInt64 = 0
        for index in 0..<UInt64(max(count, 0)) {
            var entry = zip_stat_t()
            guard zip_stat_index(zip, index, 0, &entry) == 0, let raw = entry.name else {
                throw .archive(path: path, fault: .notZip)
            }
            let name = String(cString: raw)
            if name.hasSuffix("/") || name.hasPrefix("__MACOSX/") { continue }
            guard names.insert(name).inserted else {
                throw .archive(path: path, fault: .repeated(entry: name))
            }
            guard entry.encryption_method == 0 else {
                throw .archive(path: path, fault: .encrypted(entry: name))
            }
            total += min(entry.size, 1 << 40)
            guard total <= 4 << 30, entry.size <= 16 << 20 || entry.size / 200 <= entry.comp_size
            else { throw .archive(path: path, fault: .tooLarge(entry: name)) }
            listed.append((name, index, entry.size))
        }
        try place(listed)
    }

    private func place(
        _ listed: [(name: String, index: UInt64, size: UInt64)]
    ) throws(BundleError) {
        let folders = listed.compactMap { entry -> String? in
            guard entry.name.hasSuffix("bundle.json") else { return nil }
            let folder = entry.name.dropLast("bundle.json".count)
            let isRootOrOne = folder.isEmpty || folder.firstIndex(of: "/") == folder.indices.last
            return isRootOrOne ? String(folder) : nil
        }
        guard let folder = folders.first, folders.count == 1 else {
            throw .archive(path: path, fault: .noBundle)
        }
        for entry in listed where entry.name.hasPrefix(folder) {
            let name = String(entry.name.dropFirst(folder.count))
            if !name.contains("/") { entries[name] = (entry.index, entry.size) }
        }
    }
}

/// A file of an archive.
private final class EntryInput: ByteInput {
    private let archive: Archive
    private let entry: OpaquePointer
    private let name: String
    private var rest: UInt64

    init(of archive: Archive, _ entry: OpaquePointer, name: String, size: UInt64) {
        (self.archive, self.entry, self.name, rest) = (archive, entry, name, size)
    }

    deinit { zip_fclose(entry) }

    func read(into room: inout [UInt8]) throws(BundleError) -> Int {
        let count = room.withUnsafeMutableBytes {
            zip_fread(entry, $0.baseAddress, zip_uint64_t($0.count))
        }
        guard count >= 0, UInt64(count) <= rest, count > 0 || rest == 0 else {
            throw archive.damaged(name)
        }
        rest -= UInt64(count)
        return Int(count)
    }
}
