/// What a name in a template stands for.
public enum Value: Hashable, Sendable {
    /// A text; an empty one counts as absent where a template skips what is empty.
    case text(String)
    /// A table.
    case table(Table)
    /// A repeated part of the page, such as one a month: each with names of its own.
    case sections([Bindings])
}

/// The names a template may use, each with its value.
public struct Bindings: Hashable, Sendable {
    /// Values by name.
    public var values: [String: Value]

    /// These names and no others.
    public init(_ values: [String: Value] = [:]) { self.values = values }

    /// The value called `name`; nil when there is none.
    public subscript(name: String) -> Value? { values[name] }

    /// These names and, where they lack one, those of `outer`.
    public func within(_ outer: Bindings) -> Bindings {
        Bindings(values.merging(outer.values) { inner, _ in inner })
    }
}

/// What kind of value a field has, known before any data are read.
public indirect enum FieldKind: Hashable, Sendable {
    /// A text.
    case text
    /// A table with these columns and families: key (or family name), note, heads of a family; and
    /// the kinds of its rows.
    case table([ColumnNote], rows: [String] = [])
    /// A repeated part with these fields.
    case sections([FieldNote])
}

/// A column or family of columns, as the author's reference lists it.
public struct ColumnNote: Hashable, Sendable {
    /// Key of the column, or name of the family.
    public var key: String
    /// What it holds, in Russian, for the template's author.
    public var note: String
    /// JSON path of the figure from the row's object.
    public var path: String
    /// Names of the heads of a family; nil for a single column.
    public var heads: [String]?
    /// Columns of each item of a family; empty where an item has one column.
    public var parts: [ColumnNote]

    /// A column `key`, or with `heads` a family of columns.
    public init(
        _ key: String, _ note: String, path: String, heads: [String]? = nil,
        parts: [ColumnNote] = []
    ) {
        (self.key, self.note, self.path) = (key, note, path)
        (self.heads, self.parts) = (heads, parts)
    }
}

/// A name that a template may use, as the author's reference lists it.
public struct FieldNote: Hashable, Sendable {
    /// The name between braces in a template.
    public var name: String
    /// What it is, in Russian, for the template's author.
    public var note: String
    /// What kind of value it has.
    public var kind: FieldKind

    /// Whether it is a text that explains the tables, such as a legend: the last part of its name
    /// says so.
    public var isRemark: Bool {
        let last = name.split(separator: ".").last.map(String.init) ?? ""
        return kind == .text && FieldNote.remarks.contains(last)
    }

    private static let remarks: Set<String> = [
        "legend", "note", "none", "figures", "risk", "arrivals", "markless",
    ]

    /// A field called `name`.
    public init(_ name: String, _ note: String, _ kind: FieldKind = .text) {
        (self.name, self.note, self.kind) = (name, note, kind)
    }
}

/// A name that a report's template may use, and where its value comes from.
public struct Field<Model>: Sendable {
    /// Name, note and kind.
    public var about: FieldNote
    /// The value for one model.
    public var value: @Sendable (Model) -> Value

    /// A field that holds a text.
    public init(_ name: String, _ note: String, text: @escaping @Sendable (Model) -> String) {
        about = FieldNote(name, note)
        value = { .text(text($0)) }
    }

    /// A field of any kind.
    public init(
        _ name: String, _ note: String, _ kind: FieldKind,
        value: @escaping @Sendable (Model) -> Value
    ) {
        about = FieldNote(name, note, kind)
        self.value = value
    }
}
