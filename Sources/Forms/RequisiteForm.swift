public import Fields
public import Paper

/// The foot of a first page in a template of marks.
public struct RequisiteForm: Hashable, Sendable {
    /// Its height.
    public var height: Length
    /// The side of the code.
    public var code: Length
    /// Its lines; one that names something empty is left out.
    public var lines: [Phrase]
}

extension Template {
    /// Names that lines of a requisite may use beside the fields: pages give their texts.
    public static let sheetFields = ["sheets": "сколько листов, цифрами и прописью"]

    /// Puts this template's body after a document, its footer in place of the document's, and its
    /// requisite at the foot of the first page.
    ///
    /// - Parameters:
    ///   - document: the document to be marked.
    ///   - bindings: values of the names; `form.footer` is the left text of the document's footer.
    ///   - code: the code of the requisite, of any side.
    /// - Returns: the marked document.
    public func mark(
        _ document: Document, _ bindings: Bindings, code: SquareCode? = nil
    ) -> Document {
        var bindings = bindings
        bindings.values["form.footer"] = .text(document.footer.left)
        let own = bind(bindings)
        var marked = document
        marked.body = .stack([document.body, own.body])
        if own.footer.height > .zero { marked.footer = own.footer }
        guard let requisite else { return marked }
        let said = requisite.lines.filter { line in
            line.names.allSatisfy {
                Template.sheetFields[$0] != nil || !bindings.text($0).isEmpty
            }
        }
        let lines = said.map { line in
            line.filled { Template.sheetFields[$0] == nil ? bindings.text($0) : "{\($0)}" }
        }
        var code = code
        code?.side = requisite.code
        marked.requisite = Requisite(
            height: requisite.height,
            lines: lines.map { Paragraph($0, font: look.font(look.note)) },
            code: code)
        return marked
    }

    /// The template without signature lines, as a draft has it.
    ///
    /// Source: forms.md 10, "no signature block".
    public var unsigned: Template {
        var template = self
        template.body = Template.unsigned(body)
        return template
    }

    private static func unsigned(_ elements: [Element]) -> [Element] {
        elements.compactMap { element in
            switch element {
            case .signatures: nil
            case .each(let name, let place, let newPage, let body):
                .each(name: name, place: place, newPage: newPage, body: unsigned(body))
            case .when(let name, let place, let body):
                .when(name: name, place: place, body: unsigned(body))
            case .together(let body): .together(unsigned(body))
            default: element
            }
        }
    }
}
