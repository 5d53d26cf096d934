/// Where settings come from; a later layer goes before an earlier one.
///
/// Source: issue on settings, "region → school → user → flag order".
public enum SettingsLayer: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// The file shipped with the program: a value for every key.
    case shipped
    /// The region's file, `vedomost.region.yaml` beside the school's.
    case region
    /// The school's file, `vedomost.yaml`.
    case school
    /// The user's file; only what changes no figure and no wording.
    case user
    /// An option of the command line, `--set KEY=VALUE`.
    case flag

    /// Whether `left` is overruled by `right`.
    public static func < (left: SettingsLayer, right: SettingsLayer) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A text of settings of one layer.
public struct SettingsFile: Hashable, Sendable {
    /// Whose settings they are.
    public var layer: SettingsLayer
    /// Name of the file, for messages; for a flag the key that it sets.
    public var name: String
    /// Bytes of the file: UTF-8, YAML; for a flag the value.
    public var bytes: [UInt8]

    /// A file `name` of a layer.
    public init(_ layer: SettingsLayer, name: String, bytes: [UInt8]) {
        (self.layer, self.name, self.bytes) = (layer, name, bytes)
    }

    /// The flag `--set key=value`.
    public init(flag key: String, value: String) {
        self.init(.flag, name: key, bytes: Array(value.utf8))
    }
}

/// Where a value was set.
public struct SettingsOrigin: Hashable, Sendable, CustomStringConvertible {
    /// In which layer.
    public var layer: SettingsLayer
    /// In which file; for a flag the key that it sets.
    public var file: String
    /// On which line, from 1.
    public var line: Int

    /// A line of a file, such as `vedomost.yaml:12`, or `--set paper.names`.
    public var description: String { layer == .flag ? "--set \(file)" : "\(file):\(line)" }
}
