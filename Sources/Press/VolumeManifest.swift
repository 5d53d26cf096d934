import Foundation
import Journal
public import Reports
import Stores

/// A volume that stands in the folder of a run.
public struct VolumeFile: Hashable, Sendable, Codable {
    /// Its name in the folder.
    public var file: String
    /// Id of the class.
    public var schoolClass: String
    /// Which volume of the class's year it is, 1 or more.
    public var volume: Int
    /// How many volumes the class's year has.
    public var volumes: Int
    /// All its pages.
    public var pages: Int
    /// Sheets that are counted.
    public var sheets: Int
    /// Sheets of its inventory.
    public var inventorySheets: Int
    /// `final`, or `draft` of a year that is not closed.
    public var state: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: String
    /// SHA-256 of the bytes of its model.
    public var modelSHA256: String
    /// Snapshot of what was read of the class.
    public var snapshot: String
    /// Digest of all that its bytes depend on: snapshot, options, templates, program.
    public var proof: String

    enum CodingKeys: String, CodingKey {
        case file, volume, volumes, pages, sheets, state, sha256, snapshot, proof
        case schoolClass = "class"
        case inventorySheets = "inventory_sheets"
        case modelSHA256 = "model_sha256"
    }

    /// The name of the model of a volume.
    static func model(of file: String) -> String { file.dropLast(4) + ".json" }

    /// Files and their digests: the volume and its model.
    var digests: [(file: String, sha256: String)] {
        [(file, sha256), (VolumeFile.model(of: file), modelSHA256)]
    }

    /// The snapshot of what is read of a class for its volumes.
    static func snapshot(_ facts: ClassFacts, _ annex: ClassAnnex) -> String {
        Stores.sha256(Array("\(facts.snapshot)\n\(annex.snapshot)\n".utf8))
    }

    /// The volume as JSON, keys in the order of ``Manifest``.
    var json: JSON {
        [
            "file": .text(file), "report": "year", "class": .text(schoolClass), "period": .null,
            "month": .null, "pages": .count(pages), "sheets": .count(sheets),
            "sha256": .text(sha256), "model_sha256": .text(modelSHA256),
            "snapshot": .text(snapshot), "volume": .count(volume),
            "volumes": .count(volumes), "inventory_sheets": .count(inventorySheets),
            "state": .text(state), "proof": .text(proof),
        ]
    }
}

/// What stands in the folder of volumes, and what could not be made.
public struct VolumeManifest: Hashable, Sendable {
    /// Volumes, by file.
    public var files: [VolumeFile]
    /// Classes that would state nothing.
    public var skipped: [LeftOut]
    /// Classes that failed.
    public var failed: [LeftOut]

    /// The manifest as JSON: that of every batch, and for each file what a volume has beside.
    ///
    /// Source: cli.md, "manifest.json".
    public var json: JSON {
        [
            "format": "vedomost-manifest", "version": .count(1),
            "files": .array(files.sorted { $0.file < $1.file }.map(\.json)),
            "skipped": .array(sorted(skipped)), "failed": .array(sorted(failed)),
        ]
    }

    private func sorted(_ left: [LeftOut]) -> [JSON] {
        left.sorted { ($0.classID ?? "") < ($1.classID ?? "") }.map(\.json)
    }

    /// The volumes that a manifest in a folder names; none where there is no readable one.
    static func files(in folder: String) -> [VolumeFile] {
        struct Kept: Decodable {
            var files: [VolumeFile]
        }
        guard let bytes = try? WholeFile.read("\(folder)/manifest.json"),
            let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes))
        else { return [] }
        return kept.files
    }
}
