public import Fields
import Paper

extension Template {
    /// Fills the template with values: the form as a document, before anyone knows about pages.
    ///
    /// - Parameter bindings: a value for every name the template uses, as ``check(against:fields:file:)``
    ///   has made sure; a name without a value prints nothing.
    /// - Returns: the document.
    public func bind(_ bindings: Bindings) -> Document {
        var document = Document(
            sheet: sheet, margins: margins, title: title.filled(bindings.text),
            header: bind(header, bindings), footer: bind(footer, bindings),
            body: .stack(bind(body, bindings)))
        document.binding = binding
        document.source = digest.isEmpty ? "" : "\(report).yaml sha256:\(digest)"
        return document
    }

    private func bind(_ band: Band, _ bindings: Bindings) -> PageBand {
        let text = { (name: String) in
            name == "page" || name == "pages" ? "{\(name)}" : bindings.text(name)
        }
        return PageBand(
            height: band.height, left: band.left.filled(text), centre: band.centre.filled(text),
            right: band.right.filled(text), font: look.font(look.note), pages: band.pages)
    }

    private func bind(_ elements: [Element], _ bindings: Bindings) -> [Block] {
        var blocks: [Block] = []
        for element in elements { blocks += bind(element, bindings) }
        return blocks
    }

    private func bind(_ element: Element, _ bindings: Bindings) -> [Block] {
        switch element {
        case .text(let form): return bind(form, bindings)
        case .sides(let left, let centre, let right, let size, let isBold):
            let font = look.font(size, isBold: isBold)
            return [sides([left, centre, right].map { $0.filled(bindings.text) }, font)]
        case .space(let height): return [.space(height)]
        case .rule: return [.rule(look.outer)]
        case .lines(let count, let pitch):
            return [.ruled(count: count, pitch: pitch, look.inner)]
        case .table(let form):
            guard case .table(let table)? = bindings[form.name] else { return [] }
            if form.skipsEmpty, table.rows.isEmpty { return [] }
            return form.bind(table, look: look, texts: bindings.text).map { [.table($0)] } ?? []
        case .each(let name, _, let newPage, let body):
            guard case .sections(let sections)? = bindings[name] else { return [] }
            return sections.enumerated().flatMap { index, section in
                (newPage && index > 0 ? [.pageBreak] : []) + bind(body, section.within(bindings))
            }
        case .when(let name, _, let body):
            return bindings.has(name) ? bind(body, bindings) : []
        case .together(let body): return [.together(bind(body, bindings))]
        case .signatures(let forms, let layout):
            return signatures(forms, layout, bindings)
        case .stamp(let form): return stamp(form, bindings)
        case .pageBreak: return [.pageBreak]
        }
    }

    private func bind(_ form: TextForm, _ bindings: Bindings) -> [Block] {
        let text = form.phrase.filled(bindings.text)
        guard !text.isEmpty else { return [] }
        let paragraph = Block.paragraph(
            Paragraph(
                text, font: look.font(form.size, isBold: form.isBold), alignment: form.alignment,
                role: form.role))
        return form.spaceAfter > .zero ? [paragraph, .space(form.spaceAfter)] : [paragraph]
    }

    // A side is as wide as its share only where another text stands beside it.
    private func sides(_ texts: [String], _ font: Font) -> Block {
        let sides = zip(texts, [Alignment.left, .centre, .right]).filter { !$0.0.isEmpty }
        return .tracks(
            sides.map { text, alignment in
                Track(
                    width: .share(weight: max(1, text.count), least: .zero, most: nil),
                    block: .paragraph(Paragraph(text, font: font, alignment: alignment)))
            })
    }
}

extension Bindings {
    /// The text called `name`; empty where there is none.
    func text(_ name: String) -> String {
        if case .text(let text)? = self[name] { text } else { "" }
    }

    /// Whether the value called `name` states anything.
    func has(_ name: String) -> Bool {
        switch self[name] {
        case .text(let text)?: !text.isEmpty
        case .table(let table)?: !table.rows.isEmpty
        case .sections(let sections)?: !sections.isEmpty
        case nil: false
        }
    }
}
