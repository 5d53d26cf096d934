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
        case .unreadable(let path):
            "хранилище \(path) нельзя прочитать: нет прав; попросите их у владельца файла"
        case .notFile(let path): "\(path) – не файл; укажите файл хранилища"
        case .unfinished(let path):
            "хранилище \(path) нельзя прочитать: последняя загрузка журнала не завершена "
                + "(есть файл \(path)-wal), а записывать в папку нельзя; "
                + "откройте хранилище от имени его владельца"
        case .empty(let path):
            "файл \(path) пуст, это не хранилище журнала; удалите его и загрузите журнал"
        case .notSQLite(let path, let begins):
            "файл \(path) – не хранилище журнала: он начинается с байтов \(hexadecimal(begins)); "
                + "проверьте --store"
        case .foreign(let path, let id):
            "файл \(path) – не хранилище журнала, а база другой программы "
                + "(application_id \(id)); проверьте --store"
        case .unknownVersion(let path, let found, let known):
            "хранилище \(path) имеет версию \(found), эта программа знает версию \(known); "
                + "обновите программу или загрузите журнал заново"
        case .damaged(let path, let why):
            "хранилище \(path) повреждено (\(why)); загрузите журнал заново или верните копию"
        case .busy(let path): "хранилище \(path) занято другой программой; повторите позже"
        case .cannotCreate(let path):
            "хранилище \(path) нельзя создать или изменить: нет папки или прав на запись в неё"
        case .io(let path, let why): "ошибка чтения или записи хранилища \(path): \(why)"
        case .unknownClass(let id):
            "класса с id «\(id)» в журнале нет; список классов: vedomost info"
        case .otherSchool(let path, let stored, let found):
            "в хранилище \(path) журнал школы «\(stored)», а загружается школа «\(found)»; "
                + "для другой школы нужно другое хранилище"
        }
    }

    private var english: String {
        switch self {
        case .missing(let path): "there is no store \(path); make it with vedomost import"
        case .unreadable(let path):
            "the store \(path) cannot be read: no permission; ask the owner of the file for it"
        case .notFile(let path): "\(path) is not a file; name the file of the store"
        case .unfinished(let path):
            "the store \(path) cannot be read: the last import is unfinished "
                + "(there is \(path)-wal) and the folder is read-only; open it as its owner"
        case .empty(let path):
            "the file \(path) is empty, not a journal store; delete it and import the journal"
        case .notSQLite(let path, let begins):
            "the file \(path) is not a journal store: it begins with the bytes "
                + "\(hexadecimal(begins)); check --store"
        case .foreign(let path, let id):
            "the file \(path) is not a journal store but a database of another program "
                + "(application_id \(id)); check --store"
        case .unknownVersion(let path, let found, let known):
            "the store \(path) has version \(found), this program knows version \(known); "
                + "update the program or import the journal again"
        case .damaged(let path, let why):
            "the store \(path) is damaged (\(why)); import the journal again or restore a backup"
        case .busy(let path): "the store \(path) is busy; try again later"
        case .cannotCreate(let path):
            "the store \(path) cannot be created or changed: no folder, or no right to write in it"
        case .io(let path, let why): "reading or writing the store \(path) failed: \(why)"
        case .unknownClass(let id):
            "the journal has no class with id “\(id)”; for the list: vedomost info"
        case .otherSchool(let path, let stored, let found):
            "the store \(path) holds the school “\(stored)”, the bundle is of “\(found)”; "
                + "another school needs another store"
        }
    }
}
