import Glibc
public import Journal

extension RegisterError {
    /// The error as a sentence: the rule, where, what was found, what to do.
    public func message(in language: Language) -> String {
        language == .russian ? russian : english
    }

    private var russian: String {
        switch self {
        case .busy(let path): "реестр \(path) занят: идёт другая выдача; повторите позже"
        case .cannotCreate(let path, let number):
            "не удаётся создать или изменить \(path): \(String(cString: strerror(number)))"
        case .unreadable(let path): "реестр \(path) нельзя прочитать: нет прав"
        case .foreign(let path):
            "файл \(path) – не реестр выданных документов; проверьте --register"
        case .unknownVersion(let path, let found):
            "реестр \(path) имеет версию \(found), эта программа знает версию 1; обновите программу"
        case .damaged(let path, let why):
            "реестр \(path) повреждён (\(why)); верните его из резервной копии"
        case .io(let path, let why): "ошибка чтения или записи реестра \(path): \(why)"
        case .broken(let path, let faults):
            "реестр \(path) изменён мимо программы; выдача остановлена, пока его не проверят: "
                + faults.prefix(3).map { $0.message(in: .russian) }.joined(separator: "; ")
        }
    }

    private var english: String {
        switch self {
        case .busy(let path): "the register \(path) is busy: another run issues; try again"
        case .cannotCreate(let path, let number):
            "cannot create or change \(path): \(String(cString: strerror(number)))"
        case .unreadable(let path): "the register \(path) cannot be read: no permission"
        case .foreign(let path): "\(path) is no register of issued documents; see --register"
        case .unknownVersion(let path, let found):
            "the register \(path) has version \(found), this program knows version 1"
        case .damaged(let path, let why):
            "the register \(path) is damaged (\(why)); bring it back from a backup"
        case .io(let path, let why): "reading or writing the register \(path) failed: \(why)"
        case .broken(let path, let faults):
            "the register \(path) was changed behind the program; nothing is issued until it is "
                + "looked into: "
                + faults.prefix(3).map { $0.message(in: .english) }.joined(separator: "; ")
        }
    }
}
