public import Journal

extension SettingsError {
    /// The faults as sentences, a line each.
    public func message(in language: Language) -> String {
        problems.map { $0.message(in: language) }.joined(separator: "\n")
    }
}

extension SettingsProblem {
    /// The fault as a sentence: where, what was found, what is allowed, what to do.
    public func message(in language: Language) -> String {
        let words = language == .russian ? fault.russian : fault.english
        return layer == .flag
            ? "--set \(file): \(words)" : "\(file):\(line):\(column): \(words)"
    }
}

extension SettingsOrigin {
    /// Where a value was set, in words.
    public func words(in language: Language) -> String {
        guard layer == .shipped else { return description }
        return language == .russian ? "как поставлено" : "as shipped"
    }
}

extension SettingsFault {
    fileprivate var russian: String {
        switch self {
        case .notText: "файл не в кодировке UTF-8; сохраните его заново в UTF-8"
        case .notYAML(let why):
            "файл не читается как YAML: \(why); проверьте отступы, двоеточия и кавычки"
        case .twice(let key): "ключ «\(key)» стоит дважды; оставьте один"
        case .unknownKey(let key, let near): "ключа «\(key)» нет\(perhaps(near))"
        case .notForUser(let key):
            "ключ «\(key)» задаёт школа, а не пользователь; перенесите его в vedomost.yaml"
        case .missingKey(let key): "не хватает ключа «\(key)»"
        case .expected(let what, let found): "здесь ожидается \(what.russian), а не «\(found)»"
        case .unknownWord(let word, let allowed, let near):
            "значение «\(word)» здесь не годится; можно: \(allowed.joined(separator: ", "))"
                + perhaps(near)
        case .outside(let found, let least, let most):
            "число должно быть от \(least) до \(most), а не \(found)"
        case .count(let found, let wanted): "значений должно быть \(wanted), а не \(found)"
        case .notGrowing(let numbers):
            "числа должны возрастать: \(numbers.joined(separator: ", ")) – нет"
        case .reversed(let from, let to): "последний день \(to) раньше первого, \(from)"
        case .overlap(let day):
            "на \(day) обязанности исполняют двое; сроки не должны пересекаться"
        case .brokenBrace(let text):
            "в «\(text)» скобка «{» не закрыта или пуста; сама скобка пишется «{{»"
        case .unknownName(let name, let allowed, let near):
            "подстановки {\(name)} здесь нет; можно: "
                + allowed.map { "{\($0)}" }.joined(separator: ", ") + perhaps(near)
        case .missingName(let name): "подстановка {\(name)} должна стоять здесь один раз"
        case .crowded(let name):
            "подстановку {\(name)} надо отделить знаком от соседних, например «-{\(name)}»"
        }
    }

    fileprivate var english: String {
        switch self {
        case .notText: "the file is not UTF-8; save it again as UTF-8"
        case .notYAML(let why):
            "the file is not YAML: \(why); look at indents, colons and quotes"
        case .twice(let key): "the key “\(key)” stands twice; leave one"
        case .unknownKey(let key, let near): "there is no key “\(key)”\(maybe(near))"
        case .notForUser(let key):
            "“\(key)” is set by the school, not by a user; move it to vedomost.yaml"
        case .missingKey(let key): "the key “\(key)” is missing"
        case .expected(let what, let found): "\(what.english) is expected here, not “\(found)”"
        case .unknownWord(let word, let allowed, let near):
            "“\(word)” is not one of \(allowed.joined(separator: ", "))\(maybe(near))"
        case .outside(let found, let least, let most):
            "the number must be \(least) to \(most), not \(found)"
        case .count(let found, let wanted): "\(wanted) values are needed, not \(found)"
        case .notGrowing(let numbers):
            "the numbers must grow: \(numbers.joined(separator: ", ")) do not"
        case .reversed(let from, let to): "the last day \(to) is before the first, \(from)"
        case .overlap(let day): "two people act on \(day); their times must not overlap"
        case .brokenBrace(let text):
            "a brace of “\(text)” is not closed or empty; a brace itself is written {{"
        case .unknownName(let name, let allowed, let near):
            "{\(name)} stands for nothing here; there are: "
                + allowed.map { "{\($0)}" }.joined(separator: ", ") + maybe(near)
        case .missingName(let name): "{\(name)} must stand here once"
        case .crowded(let name): "set {\(name)} apart by a sign, such as “-{\(name)}”"
        }
    }
}

extension SettingsExpectation {
    fileprivate var russian: String {
        switch self {
        case .text: "текст"
        case .words: "непустой текст"
        case .wholeNumber: "целое число"
        case .decimal: "число, не более двух знаков после точки"
        case .flag: "true или false (да или нет)"
        case .list: "список [в, квадратных, скобках]"
        case .map: "набор ключей со значениями"
        case .date: "дата, 12.01.2026 или 2026-01-12,"
        case .person: "«Фамилия Имя Отчество»"
        case .timeZone: "часовой пояс, например Europe/Moscow,"
        }
    }

    fileprivate var english: String {
        switch self {
        case .text: "a text"
        case .words: "a text that says something"
        case .wholeNumber: "a whole number"
        case .decimal: "a number with at most two digits after the point"
        case .flag: "true or false"
        case .list: "a list [in, square, brackets]"
        case .map: "a set of keys with values"
        case .date: "a date, such as 2026-01-12,"
        case .person: "surname, first name and patronymic"
        case .timeZone: "a time zone, such as Europe/Moscow,"
        }
    }
}

private func perhaps(_ near: String?) -> String { near.map { "; может быть, «\($0)»?" } ?? "" }
private func maybe(_ near: String?) -> String { near.map { "; did you mean “\($0)”?" } ?? "" }
