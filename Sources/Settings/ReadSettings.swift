import Journal
import Yams

/// What settings say, and where each value was set.
public struct SettingsReading: Hashable, Sendable {
    /// What they say.
    public var settings: SchoolSettings
    /// Every key with its value and origin, in the order of the shipped file.
    public var values: [SettingValue]
}

/// A key of the settings, its value, and where it was set.
public struct SettingValue: Hashable, Sendable {
    /// The whole key, such as `rules.day_rule`.
    public var key: String
    /// The value as YAML on one line.
    public var text: String
    /// Where it was set.
    public var origin: SettingsOrigin
}

/// Reads settings: each layer goes before those below it, key by key.
///
/// - Parameters:
///   - files: texts of settings, in any order; of one layer the last that sets a key holds. One is
///     the shipped file, which sets every key.
///   - isTimeZone: whether a text names a time zone.
/// - Returns: a value and an origin for every key.
/// - Throws: ``SettingsError`` with every fault of all files at once.
public func readSettings(
    _ files: [SettingsFile], isTimeZone: @escaping (String) -> Bool = { !$0.isEmpty }
) throws(SettingsError) -> SettingsReading {
    var settings = SchoolSettings()
    var origins: [String: SettingsOrigin] = [:]
    var problems: [SettingsProblem] = []
    let layers = SettingsLayer.allCases.flatMap { layer in files.filter { $0.layer == layer } }
    for file in layers {
        var reader = SettingsReader(file, isTimeZone: isTimeZone)
        let lines = reader.read(into: &settings)
        if file.layer == .shipped {
            for key in SettingKey.all where lines[key.name] == nil && reader.problems.isEmpty {
                reader.fault(.missingKey(key.name), at: nil)
            }
        }
        for (key, line) in lines {
            origins[key] = SettingsOrigin(layer: file.layer, file: file.name, line: line)
        }
        problems += reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    guard problems.isEmpty else { throw SettingsError(problems: problems) }
    let values = SettingKey.all.compactMap { key in
        origins[key.name].map {
            SettingValue(key: key.name, text: key.write(settings), origin: $0)
        }
    }
    return SettingsReading(settings: settings, values: values)
}

extension SettingsReader {
    /// Reads the file into settings; answers the line of each key that it sets.
    fileprivate mutating func read(into settings: inout SchoolSettings) -> [String: Int] {
        var lines: [String: Int] = [:]
        guard let root = root() else { return lines }
        if file.layer == .flag {
            if let key = SettingKey.all.first(where: { $0.name == file.name }) {
                read(key, root, &settings, &lines)
            } else {
                unknown(file.name, under: [], at: nil)
            }
        } else {
            read(root, under: [], &settings, &lines)
        }
        return lines
    }

    private mutating func root() -> Node? {
        let bytes =
            file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...]
        guard let text = String(validating: bytes, as: UTF8.self) else {
            fault(.notText, at: nil)
            return nil
        }
        do {
            return try Yams.compose(yaml: text)
        } catch {
            switch error as? YamlError {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                fault(.notYAML(problem), at: mark)
            case .duplicatedKeysInMapping(let keys, let context):
                fault(.twice(keys.joined(separator: ", ")), at: context.mark)
            default: fault(.notYAML("\(error)"), at: nil)
            }
            return nil
        }
    }

    // A section without anything below it says nothing: a starting file has only comments there.
    private mutating func read(
        _ node: Node, under path: [String], _ settings: inout SchoolSettings,
        _ lines: inout [String: Int]
    ) {
        if node.isNothing { return }
        guard let mapping = node.mapping else { return expected(.map, at: node) }
        for (key, value) in mapping {
            let inner = path + [key.scalar?.string ?? ""]
            if let known = SettingKey.all.first(where: { $0.path == inner }) {
                read(known, value, &settings, &lines, line: key.mark?.line)
            } else if SettingKey.all.contains(where: { $0.path.starts(with: inner) }) {
                read(value, under: inner, &settings, &lines)
            } else {
                unknown(inner[path.count], under: path, at: key.mark)
            }
        }
    }

    private mutating func read(
        _ key: SettingKey, _ node: Node, _ settings: inout SchoolSettings,
        _ lines: inout [String: Int], line: Int? = nil
    ) {
        if file.layer == .user, !key.isForUser {
            return fault(.notForUser(key.name), at: node.mark)
        }
        if node.isNothing { return }
        guard key.read(&self, node, &settings) else { return }
        lines[key.name] = line ?? node.mark?.line ?? 1
    }

    /// Says that a key is not read here, and offers the nearest one: of the same place, or of any
    /// place with the same name.
    private mutating func unknown(_ name: String, under path: [String], at mark: Mark?) {
        let keys = SettingKey.all.map(\.path)
        let siblings = keys.filter { $0.starts(with: path) && $0.count > path.count }
        var near: String?
        if file.layer == .flag {
            near = nearest(to: name, among: SettingKey.all.map(\.name))
        } else if let sibling = nearest(to: name, among: siblings.map { $0[path.count] }) {
            near = (path + [sibling]).joined(separator: ".")
        } else if let elsewhere = keys.first(where: {
            $0.last == name || $0.dropLast().last == name
        }) {
            near = elsewhere.joined(separator: ".")
        } else {
            near = nearest(to: name, among: keys.map { $0.joined(separator: ".") })
        }
        fault(.unknownKey((path + [name]).joined(separator: "."), nearest: near), at: mark)
    }
}

extension Node {
    /// Whether nothing stands here: `key:` and no value.
    fileprivate var isNothing: Bool {
        guard let scalar else { return false }
        return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    }
}
