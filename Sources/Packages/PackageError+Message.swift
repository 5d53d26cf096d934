public import Journal

extension PackageError {
    /// The error as a sentence: what was found, what to do.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.reading(let path, let number), .russian):
            "не удаётся прочитать \(path): \(reason(number))"
        case (.reading(let path, let number), .english): "cannot read \(path): \(reason(number))"
        case (.changed(let path), .russian):
            "файл \(path) изменился, пока собирался архив; соберите его снова"
        case (.changed(let path), .english):
            "the file \(path) changed while the package was made; make it again"
        case (.repeated(let path), .russian):
            "в архиве было бы два файла \(path); переименуйте один из них"
        case (.repeated(let path), .english):
            "the package would have two files \(path); rename one of them"
        case (.badPath(let path), .russian): "имя файла «\(path)» в архиве быть не может"
        case (.badPath(let path), .english): "a package cannot hold a file named “\(path)”"
        case (.stopped, .russian): "архив не записан"
        case (.stopped, .english): "the package was not written"
        case (.notPackage(let path), .russian):
            "\(path) – не архив этой программы: в нём нет списка файлов manifest.json"
        case (.notPackage(let path), .english):
            "\(path) is no package of this program: it has no manifest.json"
        case (.noFile(let path), .russian): "файла \(path) в архиве нет"
        case (.noFile(let path), .english): "the package has no file \(path)"
        }
    }
}

extension PackageFault {
    /// The fault as a sentence: which file, what is wrong with it.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.altered(let path), .russian): "\(path): изменён"
        case (.altered(let path), .english): "\(path): altered"
        case (.missing(let path), .russian): "\(path): нет"
        case (.missing(let path), .english): "\(path): missing"
        case (.added(let path), .russian): "\(path): лишний"
        case (.added(let path), .english): "\(path): added"
        case (.renamed(let from, let to), .russian): "\(from): переименован в \(to)"
        case (.renamed(let from, let to), .english): "\(from): renamed to \(to)"
        case (.repeated(let path), .russian): "\(path): записан дважды"
        case (.repeated(let path), .english): "\(path): stored twice"
        case (.badPath(let path), .russian): "\(path): такого имени быть не может"
        case (.badPath(let path), .english): "\(path): no file can be named so"
        case (.container(let offset), .russian):
            "сам файл архива изменён вне записанных в него файлов, байт \(offset)"
        case (.container(let offset), .english):
            "the package itself is altered outside the files it holds, byte \(offset)"
        case (.unreadable(let path), .russian): "\(path): не читается"
        case (.unreadable(let path), .english): "\(path): cannot be read"
        }
    }
}
