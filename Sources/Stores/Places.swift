/// Where in a list each id stands.
struct Places {
    /// The ids in the order of the list.
    private(set) var ids: [String] = []
    private var places: [String: Int] = [:]

    /// No id yet.
    init() {}

    /// Places in a list of `ids`; of an id that a damaged file has twice the first.
    init(of ids: [String]) {
        self.ids = ids
        places = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    }

    /// The place of `id`; nil where the list does not have it.
    func place(of id: String) -> Int? { places[id] }

    /// The place of `id`, which goes to the end of the list unless it is there.
    mutating func next(_ id: String) -> Int {
        if let place = places[id] { return place }
        places[id] = ids.count
        ids.append(id)
        return ids.count - 1
    }
}
