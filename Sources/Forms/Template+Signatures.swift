import Fields
import Paper

extension Template {
    /// Lines to sign on: position, line, initials and surname.
    ///
    /// They stand below each other on one left edge, and 12 mm are free for the pen. Lines asked for side by side stand below each
    /// other on a sheet too narrow for them.
    ///
    /// Source: forms.md 8.2; looks/README.md, "12 mm for the pen".
    func signatures(
        _ forms: [SignatureForm], _ layout: SignatureLayout, _ bindings: Bindings
    ) -> [Block] {
        let font = look.font(look.text)
        let isRow = layout == .row && leastRow(forms) <= sheet.width - margins.left - margins.right
        let lines = forms.map { form in
            signature(
                position: form.position.filled(bindings.text),
                name: form.name.filled(bindings.text),
                hasDate: form.hasDate, isNarrow: isRow, font)
        }
        let block: Block =
            isRow
            ? .together([
                .space(.mm(7)),
                .tracks(
                    lines.enumerated().flatMap { index, tracks in
                        (index > 0 ? [Track(width: .fixed(.mm(9)), block: .stack([]))] : [])
                            + tracks
                    }),
            ])
            : .together(lines.flatMap { [.space(.mm(7)), .tracks($0)] })
        return [.attached(block, rows: 2)]
    }

    /// The least width of lines side by side: position, line and name with gaps, and dates.
    private func leastRow(_ forms: [SignatureForm]) -> Length {
        let lines = forms.map { Length.mm($0.hasDate ? 144 : 100) }.reduce(.zero, +)
        return lines + Length.mm(9) * max(0, forms.count - 1)
    }

    private func signature(
        position: String, name: String, hasDate: Bool, isNarrow: Bool, _ font: Font
    ) -> [Track] {
        let gap = Track(width: .fixed(.mm(3)), block: .stack([]))
        let line = Track(
            width: .fixed(isNarrow ? .mm(36) : hasDate ? .mm(34) : .mm(45)),
            block: .rule(look.inner.black),
            sitsAtBottom: true)
        var tracks = [
            Track(
                width: isNarrow
                    ? .share(weight: 5, least: .mm(34), most: .mm(62))
                    : .fixed(hasDate ? .mm(52) : .mm(62)),
                block: .paragraph(Paragraph(position, font: font)), sitsAtBottom: true),
            gap, line, gap,
            Track(
                width: .share(weight: 3, least: .mm(24), most: isNarrow ? .mm(36) : nil),
                block: .paragraph(Paragraph(name, font: font)), sitsAtBottom: true),
        ]
        if hasDate {
            // Source: forms.md 8.2, the blank date.
            let date = "«___»\u{A0}______________\u{A0}20___\u{A0}г."
            tracks.append(
                Track(
                    width: .fixed(.mm(44)),
                    block: .paragraph(Paragraph(date, font: font, alignment: .right)),
                    sitsAtBottom: true))
        }
        return tracks
    }
}

extension Rule {
    fileprivate var black: Rule { Rule(weight: .pt(0.5)) }
}
