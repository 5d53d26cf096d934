public import Fields
import Journal

extension Template {
    /// Names that every page may use beside the report's fields.
    ///
    /// Source: forms.md 3.2, "стр. n из N".
    public static let pageFields = [
        FieldNote("page", "номер страницы (только в колонтитулах)"),
        FieldNote("pages", "число страниц (только в колонтитулах)"),
    ]

    /// Looks whether every name the template uses is one that the report gives.
    ///
    /// - Parameters:
    ///   - report: id of the report.
    ///   - fields: what the report gives.
    ///   - families: families of the fonts there are; nil where nobody knows.
    ///   - file: name of the template's file, for problems.
    /// - Returns: every fault, by place; empty when there is none.
    public func check(
        against report: String, fields: [FieldNote], families: [String]? = nil, file: String
    ) -> [TemplateProblem] {
        var check = NameCheck(file: file)
        if self.report != report {
            check.fault(.otherReport(self.report), at: TemplatePlace(line: 1, column: 1))
        }
        if let fontPlace, let families, !families.contains(look.family) {
            let near = nearest(to: look.family, among: families)
            check.fault(
                .unknownWord(look.family, allowed: families, nearest: near), at: fontPlace)
        }
        let scope = Scope(fields)
        check.phrase(title, scope)
        let band = Scope(fields + Template.pageFields)
        for phrase in [header, footer].flatMap({ [$0.left, $0.centre, $0.right] }) {
            check.phrase(phrase, band)
        }
        check.elements(body, scope)
        let late = Template.sheetFields.map { FieldNote($0.key, $0.value) }
        for line in requisite?.lines ?? [] { check.phrase(line, Scope(fields + late)) }
        return check.problems.sorted { $0.place < $1.place }
    }
}

/// The fields that may be named at a place; inner parts see the outer fields too.
private struct Scope {
    var notes: [String: FieldNote]

    init(_ fields: [FieldNote]) {
        notes = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
    }

    func inner(_ fields: [FieldNote]) -> Scope {
        var scope = self
        for field in fields { scope.notes[field.name] = field }
        return scope
    }

    func names(where fits: (FieldKind) -> Bool) -> [String] {
        notes.values.filter { fits($0.kind) }.map(\.name).sorted()
    }
}

private struct NameCheck {
    let file: String
    var problems: [TemplateProblem] = []

    mutating func fault(_ fault: TemplateFault, at place: TemplatePlace) {
        problems.append(TemplateProblem(file: file, place: place, fault: fault))
    }

    mutating func phrase(_ phrase: Phrase, _ scope: Scope) {
        for name in phrase.names {
            guard let note = scope.notes[name] else {
                let near = nearest(to: name, among: scope.names { $0 == .text })
                fault(.unknownName(name, nearest: near), at: phrase.place)
                continue
            }
            if note.kind != .text { fault(.wrongKind(name, wanted: .text), at: phrase.place) }
        }
    }

    mutating func elements(_ elements: [Element], _ scope: Scope) {
        for element in elements {
            switch element {
            case .text(let form): phrase(form.phrase, scope)
            case .sides(let left, let centre, let right, _, _):
                for side in [left, centre, right] { phrase(side, scope) }
            case .table(let form): table(form, scope)
            case .each(let name, let place, _, let body): each(name, place, body, scope)
            case .when(let name, let place, let body):
                if scope.notes[name] == nil { unknown(name, place, scope) { _ in true } }
                self.elements(body, scope)
            case .together(let body): self.elements(body, scope)
            case .signatures(let forms, _):
                for form in forms { [form.position, form.name].forEach { phrase($0, scope) } }
            case .stamp(let form):
                for words in [form.title, form.position, form.name] + form.lines {
                    phrase(words, scope)
                }
            case .space, .rule, .lines, .pageBreak: break
            }
        }
    }

    private mutating func unknown(
        _ name: String, _ place: TemplatePlace, _ scope: Scope, where fits: (FieldKind) -> Bool
    ) {
        fault(
            .unknownName(name, nearest: nearest(to: name, among: scope.names(where: fits))),
            at: place)
    }

    private mutating func each(
        _ name: String, _ place: TemplatePlace, _ body: [Element], _ scope: Scope
    ) {
        guard let note = scope.notes[name] else {
            unknown(name, place, scope) { if case .sections = $0 { true } else { false } }
            return
        }
        guard case .sections(let inner) = note.kind else {
            fault(.wrongKind(name, wanted: .part), at: place)
            return
        }
        elements(body, scope.inner(inner))
    }

    private mutating func table(_ form: TableForm, _ scope: Scope) {
        guard let note = scope.notes[form.name] else {
            unknown(form.name, form.place, scope) { if case .table = $0 { true } else { false } }
            return
        }
        guard case .table(let known, let kinds) = note.kind else {
            fault(.wrongKind(form.name, wanted: .table), at: form.place)
            return
        }
        for phrase in [form.continuation, form.sheetTotals].compactMap(\.self) {
            self.phrase(phrase, scope)
        }
        columns(form.columns, known, form.name, scope)
        let keys = known.filter { $0.heads == nil }.map(\.key)
        for shared in form.shared where !keys.contains(shared.name) {
            let near = nearest(to: shared.name, among: keys)
            fault(.unknownColumn(shared.name, table: form.name, nearest: near), at: shared.place)
        }
        for (kind, row) in form.rows where !kinds.contains(kind) {
            let near = nearest(to: kind, among: kinds)
            fault(.unknownRow(kind, table: form.name, nearest: near), at: row.place ?? form.place)
        }
    }

    private mutating func columns(
        _ forms: [ColumnForm], _ known: [ColumnNote], _ table: String, _ scope: Scope
    ) {
        for form in forms {
            switch form.content {
            case .group(let inner):
                form.captions.forEach { phrase($0, scope) }
                columns(inner, known, table, scope)
            case .field(let key), .family(let key), .families(let key, _):
                let isSingle = if case .field = form.content { true } else { false }
                let candidates = known.filter { ($0.heads == nil) == isSingle }
                guard let note = candidates.first(where: { $0.key == key }) else {
                    let near = nearest(to: key, among: candidates.map(\.key))
                    fault(.unknownColumn(key, table: table, nearest: near), at: form.place)
                    continue
                }
                let heads = scope.inner((note.heads ?? []).map { FieldNote($0, "") })
                form.captions.forEach { phrase($0, heads) }
                if case .families(_, let inner) = form.content {
                    columns(inner, note.parts, table, scope)
                }
            }
        }
    }
}
