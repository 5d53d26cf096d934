import Fields

/// A cell of a table's head.
struct HeadCell: Hashable {
    /// What it says.
    var caption: String
    /// The rows of the head it covers, from 0.
    var rows: ClosedRange<Int>
    /// The columns it stands over.
    var columns: ClosedRange<Int>

    /// Whether it stands over other cells of the head.
    let isGroup: Bool
}

extension Table {
    /// How many rows the head has: 1 or more.
    var headDepth: Int { max(1, columns.map(\.captions.count).max() ?? 1) }

    /// The cells of the head, a row after the other, each from left to right.
    ///
    /// A column's last caption reaches down to the rows; neighbours of one item that share all
    /// upper captions stand under one cell.
    var head: [HeadCell] {
        let depth = headDepth
        return (0..<depth).flatMap { level in
            var cells: [HeadCell] = []
            var place = 0
            while place < columns.count {
                let captions = columns[place].captions
                var end = place
                if level < captions.count - 1 {
                    while end + 1 < columns.count, shares(end, end + 1, level) { end += 1 }
                }
                if level < captions.count {
                    let isGroup = level < captions.count - 1
                    cells.append(
                        HeadCell(
                            caption: captions[level],
                            rows: level...(isGroup ? level : depth - 1), columns: place...end,
                            isGroup: isGroup))
                }
                place = end + 1
            }
            return cells
        }
    }

    private func shares(_ left: Int, _ right: Int, _ level: Int) -> Bool {
        let (left, right) = (columns[left], columns[right])
        return left.family == right.family && left.item == right.item
            && right.captions.count > level + 1
            && left.captions[...level] == right.captions[...level]
    }
}
