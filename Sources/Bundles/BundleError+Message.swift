import Glibc
public import Journal

extension BundleError {
    /// The error as a sentence: the rule, where, what was found, what to do.
    public func message(in language: Language) -> String {
        let isRussian = language == .russian
        return switch self {
        case .notThere(let path):
            isRussian
                ? "набора \(path) нет; укажите папку или файл .zip" : "there is no bundle \(path)"
        case .reading(let path, let number):
            (isRussian ? "не удаётся прочитать \(path): " : "cannot read \(path): ")
                + reason(number, language)
        case .writing(let path, let number):
            (isRussian ? "не удаётся записать \(path): " : "cannot write \(path): ")
                + reason(number, language)
        case .archive(let path, let fault):
            "\(path): " + (isRussian ? fault.russian : fault.english)
        }
    }
}

extension BundleProblem {
    /// The problem as `file.csv:line:column: message`.
    ///
    /// Source: bundle.md, "All errors of a bundle".
    public func message(in language: Language) -> String {
        let isRussian = language == .russian
        let words = isRussian ? fault.russian : fault.english
        let mark = isWarning ? (isRussian ? "предупреждение: " : "warning: ") : ""
        return "\(file):\(line):\(column): \(mark)\(words)"
    }
}

extension ArchiveFault {
    fileprivate var russian: String {
        switch self {
        case .notZip: "это не архив .zip, или он оборван; распакуйте его и укажите папку"
        case .damaged(let entry): "файл «\(entry)» в архиве повреждён"
        case .encrypted(let entry): "файл «\(entry)» зашифрован; сохраните архив без пароля"
        case .repeated(let entry): "файл «\(entry)» в архиве дважды; оставьте один"
        case .tooLarge(let entry): "файл «\(entry)» слишком велик для журнала"
        case .tooMany(let count): "в архиве файлов: \(count); в наборе их около двадцати"
        case .noBundle: "bundle.json должен лежать в корне архива или в одной папке"
        }
    }

    fileprivate var english: String {
        switch self {
        case .notZip: "this is no .zip archive, or it is cut; unpack it and name the folder"
        case .damaged(let entry): "the file “\(entry)” in the archive is damaged"
        case .encrypted(let entry): "the file “\(entry)” is encrypted; save it without a password"
        case .repeated(let entry): "the file “\(entry)” is in the archive twice; leave one"
        case .tooLarge(let entry): "the file “\(entry)” is too large for a journal"
        case .tooMany(let count): "the archive has \(count) files; a bundle has about twenty"
        case .noBundle: "bundle.json must be at the archive's root or in one folder"
        }
    }
}

extension BundleFault {
    fileprivate var russian: String {
        switch self {
        case .missingFile: "файла нет, а он обязателен"
        case .unknownFile: "такой таблицы в наборе нет; файл не прочитан"
        case .noHeader: "файл пуст: нужна строка заголовков"
        case .utf16: "файл в кодировке UTF-16; сохраните его в UTF-8"
        case .illFormed(let byte):
            byte == 0
                ? "файл обрывается посреди знака"
                : "байт \(hex(byte)) не годится для UTF-8; файл повреждён или в двух кодировках"
        case .unclosedQuote: "кавычка открыта здесь и не закрыта до конца файла"
        case .textAfterQuote(let line):
            "после закрывающей кавычки (строка \(line)) стоит текст; кавычка внутри поля удваивается"
        case .strayQuote: "кавычка внутри поля без кавычек; возьмите поле в кавычки и удвойте её"
        case .longRow(let most): "строка длиннее \(most) байт; не потеряна ли кавычка?"
        case .unknownColumn(let name):
            name.map { "столбца «\($0)» в таблице нет; он не прочитан" }
                ?? "такого столбца в таблице нет; он не прочитан"
        case .missingColumn(let name): "нет обязательного столбца «\(name)»"
        case .repeatedColumn(let name): "столбец «\(name)» назван дважды"
        case .wrongLength(let expected, let found):
            "полей в строке: \(found), а в заголовке: \(expected)"
        case .empty(let column): "«\(column)»: значение обязательно"
        case .wrongValue(let column, let kind, let value):
            "«\(column)»: \(value.map { "«\($0)» – " } ?? "")не то, что нужно: \(kind.russian)"
        case .outside(let column, let value, let limits):
            "«\(column)»: \(value.map { "\($0) – " } ?? "")вне пределов "
                + "\(limits.lowerBound)…\(limits.upperBound)"
        case .longID(let column, let count):
            "«\(column)»: в обозначении знаков: \(count), можно не больше 64"
        case .forbidden(let column, let scalar, let position):
            "«\(column)»: управляющий знак \(code(scalar)), \(position)-й в значении; удалите его"
        case .notJSON: "это не JSON, или он не начинается с «{»"
        case .missingKey(let key): "нет обязательного ключа «\(key)»"
        case .unknownKey(let key): "ключа «\(key)» в описании нет; он не прочитан"
        case .wrongKey(let key, let expected): "«\(key)»: нужно \(expected)"
        case .unknownVersion(let version): "версия набора \(version); эта программа читает версию 1"
        case .older(let stored): "в хранилище уже есть данные новее: на \(stored)"
        default: relationInRussian
        }
    }

    private var relationInRussian: String {
        switch self {
        case .repeatedKey(let key, let line):
            "\(named(key))эта же запись уже есть в строке \(line)"
        case .dangling(let column, let id, let table):
            "«\(column)»: «\(id)» нет в таблице \(table.file)"
        case .outsideYear(let column, let day, let first, let last):
            "«\(column)»: \(day) вне учебного года (\(first) – \(last))"
        case .outsideYears(let column, let day):
            "«\(column)»: \(day) не попадает ни в один учебный год"
        case .endsBeforeStart(let start, let end): "конец \(end) раньше начала \(start)"
        case .overlappingPeriod(let id): "период пересекается с периодом «\(id)» той же схемы"
        case .periodNumber(let found, let expected):
            "номер периода \(found), а по датам он \(expected)-й"
        case .noSuchPeriod(let number): "у схемы класса нет периода с номером \(number)"
        case .inTwoClasses(let pupil, let id, let day):
            "обучающийся «\(pupil)» на \(day) числится и в классе «\(id)»; "
                + "перевод кончает одно зачисление за день до следующего"
        case .sameSlot(let lesson): "в этот день и на этом уроке у курса уже есть урок «\(lesson)»"
        case .unknownCode(let code):
            "\(code.map { "кода «\($0)»" } ?? "такого кода") нет среди кодов посещаемости"
        case .periodOnlyForPeriod:
            "период нужен отметке за период (kind = period) и только ей"
        case .periodOfOtherScheme(let id): "период «\(id)» – не из схемы и года этого класса"
        case .outsideRoll(let pupil, let day):
            "обучающийся «\(pupil)» на \(day) не входил в класс или группу; нигде не считается"
        case .markInMarkless(let id): "отметка в классе «\(id)» без отметок; не печатается"
        default: ""
        }
    }

    fileprivate var english: String {
        switch self {
        case .missingFile: "the file is required and not there"
        case .unknownFile: "a bundle has no such table; the file was not read"
        case .noHeader: "the file is empty: a header row is needed"
        case .utf16: "the file is UTF-16; save it as UTF-8"
        case .illFormed(let byte):
            byte == 0
                ? "the file ends within a character" : "the byte \(hex(byte)) is not UTF-8"
        case .unclosedQuote: "a quote opens here and does not close before the end of the file"
        case .textAfterQuote(let line):
            "text follows the closing quote (line \(line)); a quote inside a field is doubled"
        case .strayQuote: "a quote inside a field without quotes; quote the field and double it"
        case .longRow(let most): "a row longer than \(most) bytes; is a quote missing?"
        case .unknownColumn(let name):
            name.map { "the table has no column “\($0)”; it was not read" }
                ?? "the table has no such column; it was not read"
        case .missingColumn(let name): "the required column “\(name)” is missing"
        case .repeatedColumn(let name): "the column “\(name)” is named twice"
        case .wrongLength(let expected, let found):
            "the row has \(found) fields, the header \(expected)"
        case .empty(let column): "“\(column)”: a value is required"
        case .wrongValue(let column, let kind, let value):
            "“\(column)”: \(value.map { "“\($0)” is " } ?? "")not what is needed: \(kind.english)"
        case .outside(let column, let value, let limits):
            "“\(column)”: \(value.map { "\($0) is " } ?? "")outside "
                + "\(limits.lowerBound)…\(limits.upperBound)"
        case .longID(let column, let count):
            "“\(column)”: an identity of \(count) characters, 64 at most"
        case .forbidden(let column, let scalar, let position):
            "“\(column)”: control character \(code(scalar)) at place \(position); remove it"
        case .notJSON: "this is not JSON, or not an object"
        case .missingKey(let key): "the required key “\(key)” is missing"
        case .unknownKey(let key): "there is no key “\(key)”; it was not read"
        case .wrongKey(let key, let expected): "“\(key)”: \(expected) is needed"
        case .unknownVersion(let version): "bundle version \(version); this program reads 1"
        case .older(let stored): "the store already holds younger data: of \(stored)"
        default: relationInEnglish
        }
    }

    private var relationInEnglish: String {
        switch self {
        case .repeatedKey(let key, let line): "\(named(key))the same row stands in line \(line)"
        case .dangling(let column, let id, let table):
            "“\(column)”: “\(id)” is not in \(table.file)"
        case .outsideYear(let column, let day, let first, let last):
            "“\(column)”: \(day) is outside the school year (\(first) – \(last))"
        case .outsideYears(let column, let day): "“\(column)”: \(day) is in no school year"
        case .endsBeforeStart(let start, let end): "the end \(end) is before the start \(start)"
        case .overlappingPeriod(let id): "the period overlaps “\(id)” of the same scheme"
        case .periodNumber(let found, let expected):
            "the period has number \(found), by its dates it is number \(expected)"
        case .noSuchPeriod(let number): "the class's scheme has no period \(number)"
        case .inTwoClasses(let pupil, let id, let day):
            "pupil “\(pupil)” is in class “\(id)”, too, on \(day); "
                + "a transfer ends one enrolment the day before the next starts"
        case .sameSlot(let lesson): "the course has lesson “\(lesson)” on the same date and slot"
        case .unknownCode(let code):
            "\(code.map { "“\($0)”" } ?? "this") is no code of attendance"
        case .periodOnlyForPeriod: "a mark of a period (kind = period) needs one, and no other may"
        case .periodOfOtherScheme(let id): "period “\(id)” is not of the class's scheme and year"
        case .outsideRoll(let pupil, let day):
            "pupil “\(pupil)” was not in the class or group on \(day); counts nowhere"
        case .markInMarkless(let id): "a mark in class “\(id)”, which has none; not printed"
        default: ""
        }
    }
}

extension ColumnKind {
    fileprivate var russian: String {
        switch self {
        case .id, .text: "текст"
        case .day: "дата ГГГГ-ММ-ДД или ДД.ММ.ГГГГ"
        case .moment: "время ГГГГ-ММ-ДДTЧЧ:ММ:СС"
        case .integer: "целое число"
        case .flag: "true или false"
        case .word(let allowed): "одно из: \(allowed.joined(separator: ", "))"
        case .code: "код посещаемости"
        case .mark: "отметка: 1–5, со знаком (4-), две (4/5), точка, н/а, осв, зач, незач"
        case .finalMark: "отметка: 1–5, н/а, осв, зач, незач"
        case .periodNumbers: "номера периодов через «;», каждый один раз"
        }
    }

    fileprivate var english: String {
        switch self {
        case .id, .text: "a text"
        case .day: "a date YYYY-MM-DD or DD.MM.YYYY"
        case .moment: "a time YYYY-MM-DDTHH:MM:SS"
        case .integer: "a whole number"
        case .flag: "true or false"
        case .word(let allowed): "one of \(allowed.joined(separator: ", "))"
        case .code: "a code of attendance"
        case .mark: "a mark: 1–5, with a sign (4-), two (4/5), a point, н/а, осв, зач, незач"
        case .finalMark: "a mark: 1–5, н/а, осв, зач, незач"
        case .periodNumbers: "numbers of periods with “;” between, each once"
        }
    }
}

private func reason(_ number: Int32, _ language: Language) -> String {
    switch (number, language) {
    case (ENOSPC, .russian): "на диске нет места"
    case (EACCES, .russian), (EPERM, .russian): "нет прав"
    case (ENOENT, .russian): "такого файла или папки нет"
    case (EROFS, .russian): "диск только для чтения"
    case (ENOTDIR, .russian): "это не папка"
    case (EISDIR, .russian): "это папка"
    default: String(cString: strerror(number))
    }
}

private func named(_ key: [String]) -> String {
    key.isEmpty ? "" : "«\(key.joined(separator: ", "))»: "
}

private func hex(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }

private func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
