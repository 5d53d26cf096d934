public import Journal

extension ChainFault {
    /// The fault as a sentence.
    public func message(in language: Language) -> String {
        language == .russian ? russian : english
    }

    private var russian: String {
        switch self {
        case .unreadable(let chain, let line): "\(chain.russian), строка \(line): не читается"
        case .gap(let chain, let after, let found):
            "\(chain.russian): после строки \(after) стоит строка \(found); строка удалена, "
                + "вставлена или переставлена"
        case .altered(let chain, let line):
            "\(chain.russian), строка \(line): изменена, контрольная строка не сходится"
        case .broken(let chain, let line):
            "\(chain.russian), строка \(line): не продолжает предыдущую строку"
        case .end(let chain, let said, let found):
            "\(chain.russian): строк \(found), а в файле HEAD \(said); строки "
                + (found < said ? "отрезаны" : "добавлены")
        case .otherEnd(let chain, let line):
            "\(chain.russian): последняя строка \(line) не та, что в файле HEAD"
        case .noHead: "файла HEAD в папке выданных документов нет, или он испорчен"
        case .noRegister: "файла реестра нет, а документы выдавались"
        case .disorder(let line, let number):
            "реестр, строка \(line): такой строки у документа \(number) здесь быть не может"
        case .lost(let line, let number):
            "документ \(number) выдан строкой \(line), а её в реестре нет"
        case .witness(let line, let number):
            "документ \(number) помнит другую строку реестра перед строкой \(line)"
        case .noFile(let file, let number): "документ \(number): нет файла \(file)"
        case .otherFile(let file, let number):
            "документ \(number): файл \(file) не тот, что был выдан"
        case .orphan(let file): "файла \(file) в реестре нет"
        case .noFence(let name): "в файле реестра снята защита от изменений: \(name)"
        case .paper(let line): "строка \(line) не та, что названа на бумаге"
        }
    }

    private var english: String {
        switch self {
        case .unreadable(let chain, let line): "\(chain.rawValue), line \(line): cannot be read"
        case .gap(let chain, let after, let found):
            "\(chain.rawValue): line \(found) stands after line \(after); a line was deleted, "
                + "inserted or moved"
        case .altered(let chain, let line):
            "\(chain.rawValue), line \(line): altered, its digest does not match"
        case .broken(let chain, let line):
            "\(chain.rawValue), line \(line): does not follow the one before"
        case .end(let chain, let said, let found):
            "\(chain.rawValue): \(found) lines, HEAD says \(said); lines were "
                + (found < said ? "cut" : "added")
        case .otherEnd(let chain, let line):
            "\(chain.rawValue): the last line, \(line), is not the one HEAD names"
        case .noHead: "the file HEAD beside the issued documents is missing or damaged"
        case .noRegister: "the register is missing, and documents were issued"
        case .disorder(let line, let number):
            "register, line \(line): document \(number) cannot have such a line here"
        case .lost(let line, let number):
            "document \(number) was issued by line \(line), which the register has not"
        case .witness(let line, let number):
            "document \(number) holds another digest of the line before line \(line)"
        case .noFile(let file, let number): "document \(number): \(file) is missing"
        case .otherFile(let file, let number):
            "document \(number): \(file) is not the file that was issued"
        case .orphan(let file): "the register does not know the file \(file)"
        case .noFence(let name): "the register's fence against changes is gone: \(name)"
        case .paper(let line): "line \(line) is not the one named on paper"
        }
    }
}

extension ChainFault.Chain {
    fileprivate var russian: String { self == .register ? "реестр" : "журнал печати" }
}
