/// Writes a package: a ZIP that, unpacked, is a bag of BagIt.
///
/// The same files and words give the same bytes, in whatever order the files are named.
///
/// - Parameters:
///   - files: what goes into it; paths differ, letters' case aside.
///   - about: what it is about.
///   - sink: takes the bytes of the package, in order.
/// - Returns: the manifest that the package holds.
/// - Throws: ``PackageError`` when a file cannot be read, changes meanwhile or has a path that
///   cannot be, or what `sink` throws.
/// Source: RFC 8493; PKWARE APPNOTE 6.3.9.
public func writePackage(
    of files: [PackagedFile], about: PackageAbout,
    to sink: ([UInt8]) throws(PackageError) -> Void
) throws(PackageError) -> PackageManifest {
    let files = files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    try checkPaths(files)
    let contents = try files.map { file throws(PackageError) in (file, try sums(of: file)) }
    let manifest = PackageManifest(
        about: about,
        files: contents.map { file, sums in
            PackageManifest.Entry(
                path: "data/\(file.path)", sha256: sums.sha256, size: sums.size,
                about: file.about)
        })
    let tags = Bag.tags(of: manifest)
    let entries =
        tags.map { name, bytes in
            ZipEntry(name: name, size: bytes.count, crc: ByteDigest.sums(of: bytes).crc)
        }
        + contents.map { file, sums in
            ZipEntry(name: "data/\(file.path)", size: sums.size, crc: sums.crc)
        }
    for (entry, tag) in zip(entries, tags) {
        try sink(ZipForm.header(of: entry))
        try sink(tag.bytes)
    }
    for (entry, (file, sums)) in zip(entries.dropFirst(tags.count), contents) {
        try sink(ZipForm.header(of: entry))
        try copy(file, sums, to: sink)
    }
    try sink(ZipForm(entries).directory)
    return manifest
}

private func sums(of file: PackagedFile) throws(PackageError) -> ByteSums {
    switch file.content {
    case .bytes(let bytes): return ByteDigest.sums(of: bytes)
    case .file(let path):
        let source = try FileBytes(path)
        return try source.sums(0..<source.size)
    }
}

private func copy(
    _ file: PackagedFile, _ sums: ByteSums, to sink: ([UInt8]) throws(PackageError) -> Void
) throws(PackageError) {
    guard case .file(let path) = file.content else {
        if case .bytes(let bytes) = file.content { try sink(bytes) }
        return
    }
    let (source, digest) = (try FileBytes(path), ByteDigest())
    guard source.size == sums.size else { throw .changed(path: path) }
    try source.pieces(0..<source.size) { piece throws(PackageError) in
        digest.add(piece)
        try sink(piece)
    }
    guard digest.finish() == sums else { throw .changed(path: path) }
}

private func checkPaths(_ files: [PackagedFile]) throws(PackageError) {
    var taken: Set<String> = []
    for file in files {
        guard isSafePath(file.path) else { throw .badPath(file.path) }
        guard taken.insert(file.path.lowercased()).inserted else {
            throw .repeated(path: file.path)
        }
    }
}

/// Whether a path stays within the folder it is unpacked into, and every system can hold it.
func isSafePath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 32 && scalar.value != 127 && !"\\:*?\"<>|".unicodeScalars.contains(scalar)
    }
    return isPlain && path.utf8.count <= 200 && parts.allSatisfy { !["", ".", ".."].contains($0) }
}
