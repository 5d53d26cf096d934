import Paper
import Yams

extension YAMLReader {
    /// A table of a body.
    mutating func table(_ node: Node, _ look: Look) -> TableForm {
        let values = map(
            node,
            keys: [
                "table", "columns", "rows", "label", "shared", "row_height", "padding", "gap",
                "size", "head_size", "least_size", "skip_empty", "continued", "sheet_total",
                "too_wide", "fill",
            ])
        let heights = heights(values["row_height"])
        let name = values["table"].map { text($0) } ?? ""
        let columns = required("columns", of: values, in: node).map { self.columns($0) } ?? []
        return TableForm(
            name: name, place: place(of: values["table"] ?? node), columns: columns,
            rows: rows(values["rows"]),
            labelSpan: wholeNumber(values["label"], otherwise: 1, in: 1...50),
            shared: values["shared"].map { names($0) } ?? [],
            rowHeight: heights.least, mostRowHeight: heights.most,
            padding: mm(values["padding"], otherwise: .mm(0.35), most: 5),
            gap: mm(values["gap"], otherwise: .mm(0.6), most: 5),
            size: points(values["size"], otherwise: look.table),
            headSize: points(values["head_size"], otherwise: look.head),
            leastSize: points(values["least_size"], otherwise: .pt(7)),
            skipsEmpty: flag(values["skip_empty"]),
            continuation: values["continued"].map { phrase($0) },
            sheetTotals: values["sheet_total"].map { phrase($0) },
            whenTooWide: word(values["too_wide"], otherwise: WhenTooWide.strips),
            fillsWidth: flag(values["fill"]))
    }

    /// A height of rows: millimetres, or `{least: 3.8, most: 5.5}`.
    ///
    /// Source: looks/README.md: "rows are at least 3.8 mm at 8 pt, more where the sheet has room".
    private mutating func heights(_ node: Node?) -> (least: Length, most: Length?) {
        guard let node, node.mapping != nil else {
            return (mm(node, otherwise: .mm(4.2), least: 3.8, most: 50), nil)
        }
        let values = map(node, keys: ["least", "most"])
        return (
            mm(values["least"], otherwise: .mm(4.2), least: 3.8, most: 50),
            values["most"].map { mm($0, otherwise: .mm(50), least: 3.8, most: 50) }
        )
    }

    private mutating func names(_ node: Node) -> [PlacedName] {
        list(node).map { PlacedName(name: text($0), place: place(of: $0)) }
    }

    private mutating func rows(_ node: Node?) -> [String: RowForm] {
        guard let mapping = node?.mapping else {
            if let node { fault(.expected(.map), at: place(of: node)) }
            return [:]
        }
        var rows: [String: RowForm] = [:]
        for (key, value) in mapping {
            let values = map(value, keys: ["bold", "edge", "stay", "hidden"])
            rows[text(key)] = RowForm(
                isBold: flag(values["bold"]), edge: word(values["edge"], otherwise: Edge.inner),
                staysWithPrevious: flag(values["stay"]), isHidden: flag(values["hidden"]),
                place: place(of: key))
        }
        if let node { ask(.names(mapping.map { place(of: $0.value) }), of: node) }
        return rows
    }

    private mutating func columns(_ node: Node) -> [ColumnForm] {
        list(node).compactMap { column($0) }
    }

    private mutating func column(_ node: Node) -> ColumnForm? {
        let values = map(
            node,
            keys: [
                "field", "each", "group", "columns", "caption", "width", "align", "edge", "turned",
                "repeat", "bold", "hidden", "size", "caption_size",
            ])
        guard let content = content(node, values) else { return nil }
        return ColumnForm(
            content: content,
            place: place(of: values["field"] ?? values["each"] ?? values["group"] ?? node),
            captions: phrases(values["group"] ?? values["caption"]),
            width: width(values["width"]),
            alignment: word(values["align"], otherwise: ColumnAlignment.centre),
            edge: word(values["edge"], otherwise: Edge.inner), isTurned: flag(values["turned"]),
            isRepeated: flag(values["repeat"]), isBold: flag(values["bold"]),
            isHidden: flag(values["hidden"]),
            size: values["size"].map { points($0, otherwise: .zero) },
            captionSize: values["caption_size"].map { points($0, otherwise: .zero) })
    }

    private mutating func content(_ node: Node, _ values: [String: Node]) -> ColumnForm.Content? {
        if let field = values["field"] { return .field(text(field)) }
        if let each = values["each"] {
            guard let inner = values["columns"] else { return .family(text(each)) }
            return .families(text(each), columns(inner))
        }
        guard values["group"] != nil else {
            fault(.missingKey("field"), at: place(of: node))
            return nil
        }
        return .group(required("columns", of: values, in: node).map { columns($0) } ?? [])
    }

    /// A width: millimetres, or `{share: 1, least: 8, most: 12}`.
    private mutating func width(_ node: Node?) -> Width {
        guard let node else { return .share(weight: 1, least: .mm(4), most: nil) }
        guard node.mapping != nil else {
            return .fixed(mm(node, otherwise: .mm(10), least: 2, most: 400))
        }
        let values = map(node, keys: ["share", "least", "most"])
        return .share(
            weight: wholeNumber(values["share"], otherwise: 1, in: 1...1000),
            least: mm(values["least"], otherwise: .mm(4), least: 1, most: 400),
            most: values["most"].map { mm($0, otherwise: .mm(400), least: 1, most: 400) })
    }
}
