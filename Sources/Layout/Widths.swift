import Forms
import Paper

/// Shares `room` among places side by side.
///
/// The rule: a fixed place has its width, a sharing one its least. What is left over goes to the
/// sharing places in proportion to their weights; one that would pass its `most` gets just that and
/// takes no further part, and the rest is shared anew among the others. Each gets whole units; what
/// rounding leaves goes to the leftmost, a unit each, so that the widths add up to `room` exactly
/// unless every sharing place has its `most` or there is none.
///
/// - Returns: as many widths as places; nil when fixed and least widths pass `room`.
func share(_ room: Length, among places: [Width]) -> [Length]? {
    var widths = places.map(\.least)
    var left = room.units - widths.reduce(0) { $0 + $1.units }
    guard left >= 0 else { return nil }
    var open = places.indices.filter { places[$0].weight > 0 }
    while left > 0, !open.isEmpty {
        let total = open.reduce(0) { $0 + places[$1].weight }
        let full = open.filter { index in
            guard let most = places[index].most else { return false }
            return widths[index].units + left * places[index].weight / total >= most.units
        }
        guard full.isEmpty else {
            for index in full {
                let most = max(places[index].most ?? .zero, widths[index])
                left -= (most - widths[index]).units
                widths[index] = most
            }
            let closed = Set(full)
            open.removeAll { closed.contains($0) }
            continue
        }
        var remainder = left
        for index in open {
            let part = left * places[index].weight / total
            widths[index].units += part
            remainder -= part
        }
        for index in open.prefix(remainder) { widths[index].units += 1 }
        return widths
    }
    return widths
}

/// Shares `room` among places side by side, and, where that leaves some and `fills`, that too.
///
/// The sharing places pass their `most` then: what is left over goes to them in proportion to the
/// widths they have, what rounding leaves to the first of them.
///
/// - Returns: as ``share(_:among:)``; their sum is `room` if `fills` and there is a sharing place.
func share(_ room: Length, among places: [Width], fills: Bool) -> [Length]? {
    guard var widths = share(room, among: places) else { return nil }
    guard fills else { return widths }
    let open = places.indices.filter { places[$0].weight > 0 }
    let total = open.reduce(0) { $0 + widths[$1].units }
    var left = room.units - widths.reduce(0) { $0 + $1.units }
    guard let first = open.first, total > 0, left > 0 else { return widths }
    let whole = left
    for index in open {
        let part = whole * widths[index].units / total
        widths[index].units += part
        left -= part
    }
    widths[first].units += left
    return widths
}

extension Width {
    /// The width below which the place is never set.
    var least: Length {
        switch self {
        case .fixed(let width): width
        case .share(_, let least, _): least
        }
    }

    fileprivate var weight: Int {
        if case .share(let weight, _, _) = self { max(0, weight) } else { 0 }
    }

    fileprivate var most: Length? {
        if case .share(_, _, let most) = self { most } else { nil }
    }
}
