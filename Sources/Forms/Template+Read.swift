import Paper
import Yams

extension Template {
    /// Reads a template.
    ///
    /// - Parameters:
    ///   - text: the file's text, YAML.
    ///   - file: its name, for problems.
    /// - Throws: ``TemplateError`` with every fault of the file at once. Names in braces and columns
    ///   are not looked at here but by ``check(against:file:)``.
    public init(yaml text: String, file: String) throws(TemplateError) {
        var reader = YAMLReader(file: file)
        self = try reader.template(text)
    }
}

extension YAMLReader {
    /// Reads a whole template.
    ///
    /// - Throws: ``TemplateError`` with every fault of it.
    mutating func template(_ text: String) throws(TemplateError) -> Template {
        let root: Node
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw TemplateError([.init(file: file, place: .start, fault: .expected(.map))])
            }
            root = node
        } catch let error as TemplateError {
            throw error
        } catch {
            throw TemplateError([.init(yamlError: error, file: file)])
        }
        let template = template(root)
        guard problems.isEmpty else { throw TemplateError(problems) }
        return template
    }
}

extension TemplatePlace {
    fileprivate static let start = TemplatePlace(line: 1, column: 1)
}

extension TemplateProblem {
    fileprivate init(yamlError error: any Error, file: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(
                file: file, place: TemplatePlace(line: mark.line, column: mark.column),
                fault: .notYAML(problem))
        default:
            self.init(file: file, place: .start, fault: .notYAML("\(error)"))
        }
    }
}

private enum Sheet: String, CaseIterable {
    case A4, A3, A5

    var size: Size {
        switch self {
        case .A4: .a4
        case .A3: .a3
        case .A5: .a5
        }
    }
}
private enum Orientation: String, CaseIterable { case portrait, landscape }
private enum Duplex: String, CaseIterable { case none, mirrored }

extension YAMLReader {
    fileprivate mutating func template(_ root: Node) -> Template {
        let values = map(
            root,
            keys: [
                "report", "title", "paper", "orientation", "margins", "binding", "duplex",
                "turned", "font", "sizes", "header", "footer", "body", "requisite",
            ])
        let upright = word(values["paper"], otherwise: Sheet.A4).size
        let lies = word(values["orientation"], otherwise: Orientation.portrait) == .landscape
        let look = look(font: values["font"], sizes: values["sizes"])
        let binding = Bookbinding(
            spine: word(values["binding"], otherwise: Spine.left),
            isDuplex: word(values["duplex"], otherwise: Duplex.none) == .mirrored,
            turnsSheets: flag(values["turned"]))
        return Template(
            report: required("report", of: values, in: root).map { text($0) } ?? "",
            title: phrase(required("title", of: values, in: root)),
            sheet: lies ? upright.turned : upright,
            margins: margins(values["margins"], binding.spine), binding: binding, look: look,
            fontPlace: values["font"].map { place(of: $0) },
            header: band(values["header"], usually: .continued),
            footer: band(values["footer"], usually: .every),
            body: required("body", of: values, in: root).map { elements($0, look) } ?? [],
            requisite: values["requisite"].map { requisite($0) })
    }

    private mutating func requisite(_ node: Node) -> RequisiteForm {
        let values = map(node, keys: ["height", "code", "lines"])
        return RequisiteForm(
            height: mm(required("height", of: values, in: node), otherwise: .zero, most: 80),
            code: mm(values["code"], otherwise: .mm(20), least: 15, most: 60),
            lines: values["lines"].map { phrases($0) } ?? [])
    }

    // Source: forms.md 8.1 and 9.4: left 30 mm everywhere by default, right 10; page bands stand
    // inside the top and bottom margins of 20 mm, so the body's own margins are smaller.
    private mutating func margins(_ node: Node?, _ spine: Spine) -> Edges {
        let usual =
            switch spine {
            case .left: Edges(left: .mm(30), right: .mm(10), top: .mm(15), bottom: .mm(10))
            case .top: Edges(left: .mm(10), right: .mm(10), top: .mm(30), bottom: .mm(10))
            }
        guard let node else { return usual }
        let values = map(node, keys: ["left", "right", "top", "bottom"])
        return Edges(
            left: mm(values["left"], otherwise: usual.left, least: 5, most: 60),
            right: mm(values["right"], otherwise: usual.right, least: 5, most: 60),
            top: mm(values["top"], otherwise: usual.top, least: 5, most: 60),
            bottom: mm(values["bottom"], otherwise: usual.bottom, least: 5, most: 60))
    }

    private mutating func look(font: Node?, sizes: Node?) -> Look {
        var look = Look()
        if let font { look.family = text(font) }
        guard let sizes else { return look }
        let values = map(
            sizes, keys: ["title", "heading", "text", "table", "head", "note"])
        look.title = points(values["title"], otherwise: look.title)
        look.heading = points(values["heading"], otherwise: look.heading)
        look.text = points(values["text"], otherwise: look.text)
        look.table = points(values["table"], otherwise: look.table)
        look.head = points(values["head"], otherwise: look.head)
        look.note = points(values["note"], otherwise: look.note)
        return look
    }

    private mutating func band(_ node: Node?, usually pages: BandPages) -> Template.Band {
        guard let node else { return .none }
        let values = map(node, keys: ["height", "left", "centre", "right", "pages"])
        return Template.Band(
            height: mm(required("height", of: values, in: node), otherwise: .zero, most: 60),
            left: phrase(values["left"]), centre: phrase(values["centre"]),
            right: phrase(values["right"]), pages: word(values["pages"], otherwise: pages))
    }
}
