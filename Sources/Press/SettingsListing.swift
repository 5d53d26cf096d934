public import Journal
public import Reports
public import Settings

/// The settings in force, key by key: for people, and for programs.
///
/// Source: cli.md, `settings show [--origin]`.
public struct SettingsListing: Sendable {
    private let values: [SettingValue]
    private let language: Language

    /// A listing of what was read.
    public init(_ reading: SettingsReading, language: Language) {
        (values, self.language) = (reading.values, language)
    }

    /// How many values are not those that the program came with.
    public var changedCount: Int { values.count { $0.origin.layer != .shipped } }

    /// A line a key, `key: value`; with `origin` where each was set.
    public func text(withOrigin: Bool) -> String {
        values.map { value in
            let origin = withOrigin ? "  # \(value.origin.words(in: language))" : ""
            return "\(value.key): \(value.text)\(origin)\n"
        }.joined()
    }

    /// The answer for programs.
    public var json: JSON {
        .array(
            values.map { value in
                [
                    "key": .text(value.key), "value": .text(value.text),
                    "layer": .text(value.origin.layer.name),
                    "file": .text(value.origin.file), "line": .count(value.origin.line),
                ]
            })
    }
}

extension SettingsLayer {
    fileprivate var name: String {
        switch self {
        case .shipped: "shipped"
        case .region: "region"
        case .school: "school"
        case .user: "user"
        case .flag: "flag"
        }
    }
}
