import Forms
import Paper

extension Typesetter {
    /// Sets a block that page breaks may part, as items of a flow.
    func flow(
        _ block: Block, width: Length, path: BlockPath, into items: inout [Flow.Item]
    ) throws(LayoutError) {
        switch block {
        case .stack(let blocks):
            for (index, block) in blocks.enumerated() {
                try flow(block, width: width, path: path.child(index, block), into: &items)
            }
        case .pageBreak:
            items.append(Flow.Item(galley: .pageBreak, path: path))
        case .attached(let inner, let rows):
            let galley = try galley(inner, width: width, path: path)
            items.append(Flow.Item(galley: galley.solid, path: path, attachedRows: max(1, rows)))
        case .together(let blocks):
            // Space that opens it is no part of it: at the top of a page it must vanish.
            let spaces = blocks.prefix { if case .space = $0 { true } else { false } }
            for space in spaces { try flow(space, width: width, path: path, into: &items) }
            let galley = try column(blocks, from: spaces.count, width: width, path: path)
            if galley.height > .zero { items.append(Flow.Item(galley: galley, path: path)) }
        case .paragraph, .table, .tracks, .space, .rule, .ruled:
            let galley = try galley(block, width: width, path: path)
            if galley.height > .zero { items.append(Flow.Item(galley: galley, path: path)) }
        }
    }

    /// Sets a block.
    func galley(
        _ block: Block, width: Length, path: BlockPath
    ) throws(LayoutError) -> Galley {
        switch block {
        case .paragraph(let paragraph): try text(paragraph, width: width, path: path)
        case .table(let table): try self.table(table, width: width, path: path)
        case .tracks(let tracks): try self.tracks(tracks, width: width, path: path)
        case .stack(let blocks), .together(let blocks):
            try column(blocks, from: 0, width: width, path: path)
        case .attached(let block, _): try galley(block, width: width, path: path)
        case .space(let height): .space(height)
        case .rule(let rule): .rule(rule, width: width)
        case .ruled(let count, let pitch, let rule):
            .ruled(count: max(0, count), pitch: pitch, rule, width: width)
        case .pageBreak: .space(.zero)
        }
    }

    private func text(
        _ paragraph: Paragraph, width: Length, path: BlockPath
    ) throws(LayoutError) -> Galley {
        do throws(TextFault) {
            let heights = try heights(of: paragraph.font)
            let lines = try lines(
                fragments(of: paragraph.text), in: paragraph.font, room: width,
                parting: .anywhere)
            return .text(
                SetText(
                    lines: lines[...], heights: heights, leading: paragraph.leading ?? heights.line,
                    alignment: paragraph.alignment, width: width,
                    element: outline.element(at: path)))
        } catch {
            throw .text(error, in: path)
        }
    }

    private func table(
        _ table: TableBlock, width: Length, path: BlockPath
    ) throws(LayoutError) -> Galley {
        if let widths = share(
            width, among: table.columns.map(\.width), fills: table.fillsWidth)
        {
            let elements = outline.cells(of: table, at: path)
            let set = try set(table, elements, widths: widths, path: path)
            return .table(set, rows: 0..<set.rowCount)
        }
        let parts = table.whenTooWide == .strips ? strips(of: table.columns, room: width) : nil
        guard let parts else {
            let fixed = table.columns.filter(\.isRepeated).map(\.width.least)
            let other = table.columns.filter { !$0.isRepeated }.map(\.width.least).max()
            throw .tooWide(path, need: fixed.reduce(other ?? .zero, +), have: width)
        }
        let count = table.columns.count
        let body = try CellPlaces(rows: table.rows, columnCount: count, path: path)
        let head = try CellPlaces(head: table.head, columnCount: count, path: path)
        let elements = outline.cells(of: table, at: path)
        var seen: Set<Int32> = []
        var sets: [SetTable] = []
        for columns in parts {
            let strip = table.strip(columns, head: head, body: body)
            let widths = strip.columns.map(\.width.least)
            let own = CellElements(
                head: elements.head.strip(columns, head, seen: &seen),
                body: elements.body.strip(columns, body, seen: &seen))
            sets.append(try set(strip, own, widths: widths, path: path))
        }
        let font = table.style.captionFont
        do throws(TextFault) {
            return .wide(
                WideTable(
                    strips: sets, captionFont: font, captionHeights: try heights(of: font),
                    path: path))
        } catch {
            throw .text(error, in: path)
        }
    }

    /// Blocks from top to bottom that no page break parts, without the first `start` of them.
    private func column(
        _ blocks: [Block], from start: Int, width: Length, path: BlockPath
    ) throws(LayoutError) -> Galley {
        var solid = Solid(pieces: [], height: .zero, baselines: (nil, nil))
        for (index, block) in blocks.enumerated().dropFirst(start) {
            let galley = try galley(block, width: width, path: path.child(index, block))
            let (first, last) = galley.baselines
            if solid.baselines.first == nil {
                solid.baselines.first = first.map { solid.height + $0 }
            }
            if let last { solid.baselines.last = solid.height + last }
            solid.pieces.append(Piece(galley: galley, at: Point(x: .zero, y: solid.height)))
            solid.height += galley.height
        }
        return .solid(solid)
    }

    /// Blocks side by side: first lines level, and then, of those that sit at the bottom, their
    /// last lines level with the lowest last line of all.
    private func tracks(
        _ tracks: [Track], width: Length, path: BlockPath
    ) throws(LayoutError) -> Galley {
        guard let widths = share(width, among: tracks.map(\.width)) else {
            let need = tracks.reduce(Length.zero) { $0 + $1.width.least }
            throw .tooWide(path, need: need, have: width)
        }
        var galleys: [Galley] = []
        for (index, track) in tracks.enumerated() {
            galleys.append(
                try galley(
                    track.block, width: widths[index], path: path.child(index, track.block)))
        }
        let all = zip(tracks, galleys)
        let firstLine = all.filter { !$0.0.sitsAtBottom }
            .reduce(Length.zero) { max($0, $1.1.baselines.first ?? .zero) }
        let tops = all.map { track, galley in
            track.sitsAtBottom ? .zero : galley.baselines.first.map { firstLine - $0 } ?? .zero
        }
        let lastLine = zip(galleys, tops)
            .reduce(Length.zero) { max($0, $1.1 + ($1.0.baselines.last ?? .zero)) }
        var solid = Solid(pieces: [], height: .zero, baselines: (nil, nil))
        var x = Length.zero
        for (index, galley) in galleys.enumerated() {
            let y =
                tracks[index].sitsAtBottom
                ? galley.baselines.last.map { lastLine - $0 } ?? .zero : tops[index]
            solid.pieces.append(Piece(galley: galley, at: Point(x: x, y: y)))
            solid.height = max(solid.height, y + galley.height)
            x += widths[index]
        }
        if lastLine > .zero { solid.baselines.last = lastLine }
        if firstLine > .zero { solid.baselines.first = firstLine }
        return .solid(solid)
    }
}

extension Galley {
    /// The galley as one that no page break parts.
    fileprivate var solid: Galley {
        if case .solid = self { return self }
        let pieces = [Piece(galley: self, at: Point(x: .zero, y: .zero))]
        return .solid(Solid(pieces: pieces, height: height, baselines: baselines))
    }
}
