public import Journal

extension TemplateProblem {
    /// The fault as a sentence: where, what was found, what to do.
    public func message(in language: Language) -> String {
        let words = language == .russian ? fault.russian : fault.english
        return "\(file):\(place.line):\(place.column): \(words)"
    }
}

extension TemplateFault {
    fileprivate var russian: String {
        switch self {
        case .notYAML(let why): "файл не читается как YAML: \(why)"
        case .unknownKey(let key, let near): "ключа «\(key)» здесь нет\(perhaps(near))"
        case .missingKey(let key): "не хватает ключа «\(key)»"
        case .expected(let what): "здесь ожидается \(what.russian)"
        case .unknownWord(let word, let allowed, let near):
            "слово «\(word)» здесь не годится; можно: \(allowed.joined(separator: ", "))"
                + perhaps(near)
        case .outside(let least, let most): "число должно быть от \(short(least)) до \(short(most))"
        case .brokenBrace: "скобка «{» не закрыта или пуста; сама скобка пишется «{{»"
        case .unknownName(let name, let near): "поля «\(name)» в отчёте нет\(perhaps(near))"
        case .wrongKind(let name, let wanted):
            "«\(name)» здесь не подходит: нужен \(wanted.russian)"
        case .unknownColumn(let key, let table, let near):
            "в таблице «\(table)» нет столбца «\(key)»\(perhaps(near))"
        case .unknownRow(let kind, let table, let near):
            "в таблице «\(table)» нет строк вида «\(kind)»\(perhaps(near))"
        case .otherReport(let id): "это шаблон отчёта «\(id)», а не того, что печатается"
        }
    }

    fileprivate var english: String {
        switch self {
        case .notYAML(let why): "the file is not YAML: \(why)"
        case .unknownKey(let key, let near): "there is no key “\(key)” here\(maybe(near))"
        case .missingKey(let key): "the key “\(key)” is missing"
        case .expected(let what): "a \(what.rawValue) is expected here"
        case .unknownWord(let word, let allowed, let near):
            "“\(word)” is not one of \(allowed.joined(separator: ", "))\(maybe(near))"
        case .outside(let least, let most): "the number must be \(short(least)) to \(short(most))"
        case .brokenBrace: "a brace is not closed or empty; a brace itself is written {{"
        case .unknownName(let name, let near): "the report has no field “\(name)”\(maybe(near))"
        case .wrongKind(let name, let wanted):
            "“\(name)” does not fit: a \(wanted.rawValue) is needed"
        case .unknownColumn(let key, let table, let near):
            "the table “\(table)” has no column “\(key)”\(maybe(near))"
        case .unknownRow(let kind, let table, let near):
            "the table “\(table)” has no rows of the kind “\(kind)”\(maybe(near))"
        case .otherReport(let id): "this is the template of “\(id)”"
        }
    }
}

extension Expectation {
    fileprivate var russian: String {
        switch self {
        case .text: "текст"
        case .number: "число"
        case .wholeNumber: "целое число"
        case .flag: "true или false"
        case .list: "список"
        case .map: "набор ключей со значениями"
        case .table: "таблица отчёта"
        case .part: "повторяемая часть отчёта"
        }
    }
}

private func perhaps(_ near: String?) -> String { near.map { "; может быть, «\($0)»?" } ?? "" }
private func maybe(_ near: String?) -> String { near.map { "; did you mean “\($0)”?" } ?? "" }

private func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
}
