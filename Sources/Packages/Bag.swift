/// The files of a package that are not its content: a package unpacked is a bag of BagIt.
///
/// Source: RFC 8493, 2.1 and 2.2.
enum Bag {
    static let declaration = "bagit.txt"
    static let info = "bag-info.txt"
    static let digests = "manifest-sha256.txt"
    static let tagDigests = "tagmanifest-sha256.txt"
    static let manifest = "manifest.json"

    /// All of them; those that ``tagDigests`` names first.
    static let names = [declaration, info, digests, manifest, tagDigests]

    /// The files that say what the package holds, by name.
    static func tags(of manifest: PackageManifest) -> [(name: String, bytes: [UInt8])] {
        let (about, files) = (manifest.about, manifest.files)
        let total = files.reduce(0) { $0 + $1.size }
        let info = """
            Source-Organization: \(line(about.school))
            External-Description: \(line(about.year))
            Bagging-Software: \(line(about.program))
            Payload-Oxum: \(total).\(files.count)

            """
        let listed = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
        let tags = [
            (declaration, Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)),
            (Bag.info, Array(info.utf8)), (digests, Array(listed.utf8)),
            (Bag.manifest, manifest.json),
        ]
        let sums = tags.map { ($0.0, ByteDigest.sums(of: $0.1).sha256) }
        return tags + [(tagDigests, Array(lines(Dictionary(sums) { $1 }).utf8))]
    }

    /// What ``tagDigests`` says of files with these digests, by path.
    static func lines(_ digests: [String: String]) -> String {
        names.filter { $0 != tagDigests }.sorted()
            .compactMap { name in digests[name].map { "\($0)  \(name)\n" } }.joined()
    }

    /// The digests that a file of lines names, by path.
    static func digests(in bytes: [UInt8]) -> [String: String] {
        var digests: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            digests[String(parts[1].drop { $0 == " " })] = String(parts[0])
        }
        return digests
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
