public import Journal

extension StoreError {
    /// The error as a sentence: the rule, where, what was found, what to do.
    public func message(in language: Language) -> String {
        language == .russian ? russian : english
    }

    private var russian: String {
        switch self {
        case .missing(let path):
            "хранилища \(path) нет; загрузите журнал: vedomost import ПАПКА --store \(path)"
        case .unreadable(let path): "хранилище \(path) нельзя прочитать: нет прав или это папка"
        case .empty(let path): "файл \(path) пуст: это не хранилище журнала"
        case .notSQLite(let path, let begins):
            "файл \(path) – не хранилище журнала: он начинается с \(begins)"
        case .foreign(let path, let id):
            "файл \(path) – база другой программы (application_id \(id)), а не хранилище журнала"
        case .unknownVersion(let path, let found, let known):
            "хранилище \(path) имеет версию \(found), эта программа знает версию \(known); "
                + "обновите программу или загрузите журнал заново"
        case .damaged(let path, let why):
            "хранилище \(path) повреждено (\(why)); загрузите журнал заново или верните копию"
        case .busy(let path): "хранилище \(path) занято другой программой; повторите позже"
        case .cannotCreate(let path): "хранилище \(path) нельзя создать или записать: нет прав"
        case .io(let path, let why): "ошибка чтения или записи хранилища \(path): \(why)"
        case .unknownClass(let id): "класса с номером «\(id)» в журнале нет"
        case .otherSchool(let stored, let found):
            "в хранилище журнал школы «\(stored)», а загружается школа «\(found)»; "
                + "для другой школы нужно другое хранилище"
        }
    }

    private var english: String {
        switch self {
        case .missing(let path): "there is no store \(path); make it with vedomost import"
        case .unreadable(let path): "the store \(path) cannot be read"
        case .empty(let path): "the file \(path) is empty, not a journal store"
        case .notSQLite(let path, let begins):
            "the file \(path) is not a journal store: it begins with \(begins)"
        case .foreign(let path, let id):
            "the file \(path) is a database of another program (application_id \(id))"
        case .unknownVersion(let path, let found, let known):
            "the store \(path) has version \(found), this program knows version \(known)"
        case .damaged(let path, let why): "the store \(path) is damaged (\(why))"
        case .busy(let path): "the store \(path) is busy; try again later"
        case .cannotCreate(let path): "the store \(path) cannot be created or written"
        case .io(let path, let why): "reading or writing the store \(path) failed: \(why)"
        case .unknownClass(let id): "the journal has no class with id “\(id)”"
        case .otherSchool(let stored, let found):
            "the store holds school “\(stored)”, the bundle is of “\(found)”"
        }
    }
}
