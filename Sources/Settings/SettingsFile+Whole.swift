/// A file that sets every key to what `settings` say: read again it gives the same settings.
///
/// - Parameter settings: settings, wherever they were set.
/// - Returns: YAML; the same text for equal settings.
public func settingsFile(of settings: SchoolSettings) -> String {
    var lines = ""
    var above: [String] = []
    for key in SettingKey.all {
        let outer = key.path.dropLast()
        for (depth, name) in outer.enumerated() where !above.starts(with: outer.prefix(depth + 1)) {
            lines += String(repeating: "  ", count: depth) + "\(name):\n"
        }
        above = Array(outer)
        let indent = String(repeating: "  ", count: outer.count)
        lines += "\(indent)\(key.path.last ?? ""): \(key.write(settings))\n"
    }
    return lines
}
