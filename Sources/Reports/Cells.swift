public import Fields
public import Journal

// Source: forms.md 2.6, "0 absences print «0» in totals and empty in body cells".
extension Cell {
    /// A count of a pupil's or class's row: 0 prints nothing.
    public static func count(_ count: Int) -> Cell {
        Cell(.count(count), text: count == 0 ? "" : String(count))
    }

    /// A count in a row of totals, or one that is no absence: 0 prints `0`.
    public static func total(_ count: Int) -> Cell { Cell(.count(count), text: String(count)) }

    /// A count that need not be known: nil prints a dash.
    public static func known(_ count: Int?) -> Cell { count.map(total) ?? .notApplicable }

    /// A rounded figure, printed with a decimal comma; nil where nothing applies.
    static func figure(_ figure: String?) -> Cell {
        figure.map { Cell(.decimal($0), text: Russian.decimal($0)) } ?? .notApplicable
    }

    /// Words.
    public static func words(_ text: String) -> Cell {
        text.isEmpty ? .empty : Cell(.text(text), text: text)
    }
}

extension Absence {
    /// Total, ill, excused and unexcused; `cell` makes a cell of a count.
    func cells(_ cell: (Int) -> Cell) -> [Cell] { [total, ill, excused, unexcused].map(cell) }
}

extension Column {
    /// The columns of ``Absence/cells(_:)``, of days or lessons.
    static func absence(_ path: String, _ caption: String) -> [Column] {
        let columns = [
            Column("\(path).total", "\(caption): всего", path: "\(path).total"),
            Column("\(path).ill", "\(caption): по болезни", path: "\(path).ill"),
            Column(
                "\(path).excused", "\(caption): по уважительной причине",
                path: "\(path).excused"),
            Column(
                "\(path).unexcused", "\(caption): без уважительной причины",
                path: "\(path).unexcused"),
        ]
        return columns.map(\.adding)
    }

    /// Number of the row and name of the pupil: the first columns of a list of pupils.
    public static let pupil = [
        Column("no", "№", path: ""),
        Column("name", "Фамилия, имя, отчество (при наличии) обучающегося", path: "name"),
    ]

    /// The column as the author's reference lists it.
    public var note: ColumnNote { ColumnNote(key, caption, path: path) }
}

extension [Column] {
    /// The columns where that of the pupils says how these are named.
    public func naming(_ names: NameStyle) -> [Column] {
        map { column in
            guard names != .full, column.key == "name", column.path == "name" else { return column }
            var column = column
            column.captions = [names.caption]
            return column
        }
    }
}
