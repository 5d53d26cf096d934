import Foundation

/// The files of a folder and of those within it.
enum FileTree {
    /// Paths of all files, from the folder; by name, hidden ones left out.
    ///
    /// Links are left out: what they lead to may lie anywhere.
    ///
    /// - Throws: ``FileError/reading(path:errno:)``.
    static func paths(in folder: String) throws(FileError) -> [String] {
        try files(in: folder, below: "").sorted()
    }

    private static func files(in root: String, below: String) throws(FileError) -> [String] {
        let folder = below.isEmpty ? root : "\(root)/\(below)"
        guard let stream = opendir(folder) else { throw .reading(path: folder, errno: errno) }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = below.isEmpty ? name : "\(below)/\(name)"
            var status = stat()
            guard lstat("\(root)/\(path)", &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: found += try files(in: root, below: path)
            case S_IFREG: found.append(path)
            default: continue
            }
        }
        return found
    }

    /// Whether a folder is not there, or holds nothing.
    static func isEmpty(_ folder: String) -> Bool {
        guard let stream = opendir(folder) else { return access(folder, F_OK) != 0 }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { return false }
        }
        return true
    }

    /// Removes a folder that this run has made, with all in it.
    static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
