extension JSON {
    /// A figure of a report's JSON, and where it stands.
    public struct Leaf: Hashable, Sendable {
        /// Where it stands: keys, and places of items, from 0.
        ///
        /// Source: RFC 6901, JSON Pointer.
        public var path: String
        /// Ids of the items of arrays it is in, from the outermost, with `/` between them, such as
        /// `2025-10/p17`; nil for one in none.
        public var row: String?
        /// Keys of the arrays it is in, from the outermost, with `/` between them, such as
        /// `months/rows`; nil for one in none.
        public var list: String?
        /// Keys within the innermost item, or within the whole where there is none, with dots
        /// between them, such as `lessons.total`.
        public var column: String
        /// The figure; null where nothing is said.
        public var value: JSON
    }

    /// All figures, in the order of writing.
    public var leaves: [Leaf] {
        var found: [Leaf] = []
        gather(LeafPlace(), &found)
        return found
    }

    private func gather(_ place: LeafPlace, _ found: inout [Leaf]) {
        switch self {
        case .object(let members) where !members.isEmpty:
            for member in members { member.value.gather(place.key(member.key), &found) }
        case .array(let items) where !items.isEmpty:
            let ids = JSON.identities(of: items)
            for (number, item) in items.enumerated() {
                item.gather(place.item(number, ids[number]), &found)
            }
        default:
            found.append(
                Leaf(
                    path: place.path,
                    row: place.rows.isEmpty ? nil : place.rows.joined(separator: "/"),
                    list: place.lists.isEmpty ? nil : place.lists.joined(separator: "/"),
                    column: place.keys.joined(separator: "."), value: self))
        }
    }

    /// What names each item of an array: its ids if they tell all of them apart, else its place.
    private static func identities(of items: [JSON]) -> [String] {
        let ids = items.map(\.identity)
        let isTold = !ids.contains(nil) && Set(ids.compactMap(\.self)).count == items.count
        return isTold ? ids.compactMap(\.self) : items.indices.map { String($0) }
    }

    private var identity: String? {
        if case .text(let text) = self { return text }
        let keys = [
            "pupil_id", "course_id", "teacher_id", "id", "class_id", "code", "month", "level",
        ]
        for key in keys { if case .text(let id)? = self[key] { return id } }
        return nil
    }
}

private struct LeafPlace {
    var path = ""
    var rows: [String] = []
    var lists: [String] = []
    var keys: [String] = []

    func key(_ key: String) -> LeafPlace {
        var place = self
        place.path += "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
        place.keys.append(key)
        return place
    }

    func item(_ number: Int, _ id: String) -> LeafPlace {
        var place = self
        place.path += "/\(number)"
        place.rows.append(id)
        place.lists.append(keys.joined(separator: "."))
        place.keys = []
        return place
    }
}

/// A figure that differs between two reports.
public struct Change: Hashable, Sendable {
    /// Where it stands: in the first report, or where it is not there in the second.
    public var path: String
    /// The row; see ``JSON/Leaf/row``.
    public var row: String?
    /// The column; see ``JSON/Leaf/column``.
    public var column: String
    /// What the first report says; nil where it says nothing there.
    public var was: JSON?
    /// What the second report says; nil where it says nothing there.
    public var now: JSON?
}

/// The figures that differ between two reports, in the order of the first; what only the second
/// has comes last.
///
/// Rows are known by their ids and not by their places, so one that came in shifts no other.
public func changes(from first: JSON, to second: JSON) -> [Change] {
    func known(_ leaves: [JSON.Leaf]) -> [[String]: JSON.Leaf] {
        Dictionary(leaves.map { (key(of: $0), $0) }) { first, _ in first }
    }
    let (before, after) = (first.leaves, second.leaves)
    let (old, new) = (known(before), known(after))
    var found: [Change] = []
    for leaf in before where new[key(of: leaf)]?.value != leaf.value {
        found.append(
            Change(
                path: leaf.path, row: leaf.row, column: leaf.column, was: leaf.value,
                now: new[key(of: leaf)]?.value))
    }
    for leaf in after where old[key(of: leaf)] == nil {
        found.append(
            Change(path: leaf.path, row: leaf.row, column: leaf.column, was: nil, now: leaf.value))
    }
    return found
}

/// The path without places of items, the row and the column: the same figure in both reports.
private func key(of leaf: JSON.Leaf) -> [String] {
    let keys = leaf.path.split(separator: "/").filter { Int($0) == nil }
    return [keys.joined(separator: "/"), leaf.row ?? "", leaf.column]
}
