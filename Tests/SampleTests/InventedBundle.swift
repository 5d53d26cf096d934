import Foundation
import Sample

/// A school small enough for a test and large enough for parallel classes and transfers.
let invented = Result {
    try Journalled(WrittenBundle(folder: written(SampleOptions(classes: 15, pupils: 9))))
}

/// The folder of a freshly written bundle, below the temporary folder.
func written(_ options: SampleOptions) throws -> String {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("vedomost-sample-\(UUID().uuidString)").path
    try writeSample(options, to: folder)
    return folder
}

/// Bytes of all files of a folder by name.
func bytes(of folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
        files[file] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
    }
    return files
}
