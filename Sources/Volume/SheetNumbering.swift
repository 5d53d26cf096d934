/// How the sheets of a class's year are numbered, and where one volume ends and the next begins.
///
/// Sheets are counted from the contents to the last content sheet, in each volume from 1; the title,
/// the inventory, the attestation and the sticker are not among them.
///
/// Source: forms.md 9.1; issue 8, "Numbered and counted".
public struct SheetNumbering: Hashable, Sendable {
    /// Whether both sides of sheets are printed.
    public var isDuplex: Bool
    /// How many sheets a volume has at most; a part that has more stands alone.
    public var sheetsAVolume: Int

    /// SheetNumbering of sheets.
    ///
    /// - Parameters:
    ///   - isDuplex: whether both sides are printed.
    ///   - sheetsAVolume: how many sheets a volume has at most, 1 or more.
    public init(isDuplex: Bool, sheetsAVolume: Int = 250) {
        (self.isDuplex, self.sheetsAVolume) = (isDuplex, sheetsAVolume)
    }

    /// How many sheets pages take that begin on a sheet of their own.
    public func sheets(_ pages: Int) -> Int { isDuplex ? (pages + 1) / 2 : pages }

    /// The number of the page that opens a sheet.
    public func firstPage(of sheet: Int) -> Int { isDuplex ? 2 * sheet - 1 : sheet }

    /// Shares parts among volumes: each takes as many as it holds, in order.
    ///
    /// - Parameters:
    ///   - pages: pages of each part behind the contents, in order.
    ///   - contents: pages of the contents of all of them.
    /// - Returns: for each volume the places of its parts; one volume, even if there is no part.
    public func volumes(ofPages pages: [Int], contents: Int) -> [Range<Int>] {
        let room = max(1, sheetsAVolume - sheets(contents))
        var volumes: [Range<Int>] = []
        var (start, used) = (0, 0)
        for (place, count) in pages.enumerated() {
            let need = sheets(count)
            if place > start, used + need > room {
                volumes.append(start..<place)
                (start, used) = (place, 0)
            }
            used += need
        }
        volumes.append(start..<pages.count)
        return volumes
    }

    /// The sheets of a volume's parts, one after the other from 1.
    ///
    /// - Parameter pages: pages of each part, the contents first.
    /// - Returns: one range a part.
    public func ranges(ofPages pages: [Int]) -> [ClosedRange<Int>] {
        var next = 1
        return pages.map { count in
            let range = next...(next + max(1, sheets(count)) - 1)
            next = range.upperBound + 1
            return range
        }
    }
}
