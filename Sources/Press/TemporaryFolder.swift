import Bundles
import Foundation
import Journal

/// A folder of this run alone for a journal's bundle, gone with it; a run that is told to stop
/// leaves none of the bundle's files behind.
final class TemporaryFolder {
    let path: String
    private let files: [String]

    init(_ language: Language) throws(Failure) {
        let root = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array("\(root)/vedomost-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(FileError.cannotCreate(path: root, errno: errno), language)
        }
        let path = String(
            decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.path = path
        files = (BundleTable.allCases.map(\.file) + ["bundle.json"]).map { "\(path)/\($0)" }
        for file in files { _ = UnfinishedFiles.begin(file) { 0 } }
    }

    deinit {
        FileTree.remove(path)
        for file in files { UnfinishedFiles.end(file) }
    }
}
