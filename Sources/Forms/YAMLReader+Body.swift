import Journal
import Paper
import Yams

/// Keys that begin an element of a body; each element has exactly one of them.
private let openings = [
    "text", "title", "heading", "note", "sides", "space", "rule", "stamp", "lines", "table", "each",
    "when", "together", "signatures", "page",
]

extension YAMLReader {
    /// The elements of a body, in order.
    mutating func elements(_ node: Node, _ look: Look) -> [Element] {
        list(node).compactMap { element($0, look) }
    }

    private mutating func element(_ node: Node, _ look: Look) -> Element? {
        guard let mapping = node.mapping else {
            fault(.expected(.map), at: place(of: node))
            return nil
        }
        let names = mapping.compactMap { $0.key.scalar?.string }
        guard let opening = openings.first(where: { names.contains($0) }),
            let value = mapping[Node(opening)]
        else {
            let found = names.first ?? ""
            let near = nearest(to: found, among: openings)
            fault(.unknownWord(found, allowed: openings, nearest: near), at: place(of: node))
            return nil
        }
        defer { require(opening, of: node) }
        switch opening {
        case "text": return styled(node, opening, value, size: look.text)
        case "title":
            return styled(node, opening, value, size: look.title, bold: true, middle: true)
        case "heading": return styled(node, opening, value, size: look.heading, bold: true)
        case "note": return styled(node, opening, value, size: look.note)
        case "table": return .table(table(node, look))
        default: return plain(node, opening, value, look)
        }
    }

    private mutating func styled(
        _ node: Node, _ opening: String, _ value: Node, size: Length, bold: Bool = false,
        middle: Bool = false
    ) -> Element {
        let values = map(node, keys: [opening, "align", "size", "bold", "after"])
        return .text(
            TextForm(
                phrase: phrase(value),
                alignment: word(values["align"], otherwise: middle ? Alignment.centre : .left),
                size: points(values["size"], otherwise: size),
                isBold: flag(values["bold"], otherwise: bold),
                spaceAfter: mm(values["after"], otherwise: .zero, most: 100),
                role: opening == "title" ? .title : opening == "heading" ? .heading : .text))
    }

    private mutating func plain(
        _ node: Node, _ opening: String, _ value: Node, _ look: Look
    ) -> Element? {
        switch opening {
        case "sides":
            let outer = map(node, keys: ["sides", "size", "bold"])
            let values = map(value, keys: ["left", "centre", "right"])
            return .sides(
                left: phrase(values["left"]), centre: phrase(values["centre"]),
                right: phrase(values["right"]),
                size: points(outer["size"], otherwise: look.text), isBold: flag(outer["bold"]))
        case "space":
            return .space(mm(map(node, keys: ["space"])["space"], otherwise: .zero, most: 200))
        case "rule":
            return flag(map(node, keys: ["rule"])["rule"]) ? .rule : nil
        case "lines":
            let outer = map(node, keys: ["lines", "pitch"])
            return .lines(
                count: wholeNumber(outer["lines"], otherwise: 1, in: 1...100),
                pitch: mm(outer["pitch"], otherwise: .mm(8), least: 3, most: 50))
        case "page":
            return flag(map(node, keys: ["page"])["page"]) ? .pageBreak : nil
        default: return nested(node, opening, value, look)
        }
    }

    private mutating func nested(
        _ node: Node, _ opening: String, _ value: Node, _ look: Look
    ) -> Element? {
        switch opening {
        case "together":
            _ = map(node, keys: ["together"])
            return .together(elements(value, look))
        case "each":
            let values = map(node, keys: ["each", "new_page", "body"])
            return .each(
                name: text(value), place: place(of: value), newPage: flag(values["new_page"]),
                body: required("body", of: values, in: node).map { elements($0, look) } ?? [])
        case "when":
            let values = map(node, keys: ["when", "body"])
            return .when(
                name: text(value), place: place(of: value),
                body: required("body", of: values, in: node).map { elements($0, look) } ?? [])
        case "stamp":
            return .stamp(stamp(node, value))
        default:
            let values = map(node, keys: ["signatures", "layout"])
            return .signatures(
                list(value).map { signature($0) },
                layout: word(values["layout"], otherwise: SignatureLayout.column))
        }
    }

    private mutating func signature(_ node: Node) -> SignatureForm {
        let values = map(node, keys: ["position", "name", "date"])
        return SignatureForm(
            position: phrase(required("position", of: values, in: node)),
            name: phrase(values["name"]), hasDate: flag(values["date"]))
    }

    private mutating func stamp(_ node: Node, _ title: Node) -> StampForm {
        let values = map(node, keys: ["stamp", "lines", "position", "name", "width"])
        return StampForm(
            title: phrase(title),
            lines: required("lines", of: values, in: node).map { phrases($0) } ?? [],
            position: phrase(values["position"]), name: phrase(values["name"]),
            width: mm(values["width"], otherwise: .mm(88), least: 60, most: 120))
    }
}
