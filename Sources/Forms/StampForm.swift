import Fields
public import Paper

/// The visible mark of an electronic signature (отметка об электронной подписи) in a template: a frame
/// where the handwritten signature would stand, between the position and the name of who signs.
///
/// Source: forms.md 8.4, rules (а)–(г).
public struct StampForm: Hashable, Sendable {
    /// The words at its head.
    public var title: Phrase
    /// Lines below them; one that names something empty is left out.
    public var lines: [Phrase]
    /// Who signs: the position.
    public var position: Phrase
    /// Initials and surname.
    public var name: Phrase
    /// How wide the frame is.
    public var width: Length
}

extension Template {
    /// Whether its body has a mark of an electronic signature.
    public var hasStamp: Bool { Template.haveStamp(body) }

    private static func haveStamp(_ elements: [Element]) -> Bool {
        elements.contains { element in
            switch element {
            case .stamp: true
            case .each(_, _, _, let body), .when(_, _, let body), .together(let body):
                haveStamp(body)
            default: false
            }
        }
    }

    /// A frame of two cells: what it is, and by whose certificate.
    ///
    /// It is a table, so that no text can come to stand in it or across its rules.
    func stamp(_ form: StampForm, _ bindings: Bindings) -> [Block] {
        let lines = form.lines.filter { $0.names.allSatisfy { !bindings.text($0).isEmpty } }
            .map { $0.filled(bindings.text) }
        let side = Length.mm(2)
        var frame = TableBlock(
            columns: [TableColumn(width: .fixed(form.width), alignment: .left, edge: .outer)],
            head: [[HeadCell(column: 0, text: form.title.filled(bindings.text))]],
            rows: [TableRow(cells: [TableCell(lines.joined(separator: "\n"))])],
            style: TableStyle(
                font: look.font(look.note), headFont: look.font(look.table, isBold: true),
                leastSize: look.note, rowHeight: .mm(4),
                padding: Edges(left: side, right: side, top: .mm(1), bottom: .mm(1)),
                outer: Rule(weight: .pt(1.2)), middle: look.middle, inner: look.inner))
        frame.whenTooWide = .refuse
        let font = look.font(look.text)
        let text = { (phrase: Phrase, alignment: Alignment) in
            Track(
                width: .share(weight: 1, least: .zero, most: nil),
                block: .paragraph(
                    Paragraph(phrase.filled(bindings.text), font: font, alignment: alignment)))
        }
        let gap = Track(width: .fixed(.mm(4)), block: .stack([]))
        let tracks = [
            text(form.position, .left), gap,
            Track(width: .fixed(form.width), block: .table(frame)), gap, text(form.name, .left),
        ]
        return [.attached(.tracks(tracks), rows: 2)]
    }
}
