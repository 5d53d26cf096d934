import Glibc
public import Journal
import Reports

/// What a name can be the name of.
enum Named { case year, schoolClass, period, teacher, pupil }

extension Failure {
    /// A name that nothing in the journal has.
    static func unknown(
        _ what: Named, _ name: String, _ near: String?, _ language: Language
    ) -> Failure {
        let hint = near.map { language == .russian ? "; может быть, «\($0)»?" : "; “\($0)”?" } ?? ""
        let words: String =
            switch (what, language) {
            case (.year, .russian): "учебного года «\(name)» в журнале нет"
            case (.schoolClass, .russian): "класса «\(name)» в журнале нет"
            case (.period, .russian): "учебного периода «\(name)» в журнале нет"
            case (.teacher, .russian): "работника с номером «\(name)» в журнале нет"
            case (.pupil, .russian):
                "обучающегося с номером «\(name)» в классах журнала в это время нет"
            case (.pupil, .english): "no class of the journal has a pupil “\(name)” at that time"
            case (.year, .english): "the journal has no school year “\(name)”"
            case (.schoolClass, .english): "the journal has no class “\(name)”"
            case (.period, .english): "the journal has no period “\(name)”"
            case (.teacher, .english): "the journal has no member of the staff “\(name)”"
            }
        return Failure(.usage, words + hint)
    }

    /// A file or folder that could not be written or read.
    public init(_ error: FileError, _ language: Language) {
        let (code, path, number, russian, english): (ExitStatus, String, Int32, String, String) =
            switch error {
            case .cannotCreate(let path, let errno):
                (.cannotCreate, path, errno, "не удаётся создать", "cannot create")
            case .writing(let path, let errno):
                (.io, path, errno, "не удаётся записать", "cannot write")
            case .reading(let path, let errno):
                (.noInput, path, errno, "не удаётся прочитать", "cannot read")
            }
        let why = reason(number, language)
        self.init(code, "\(language == .russian ? russian : english) \(path): \(why)")
    }

    static func noHome(_ place: String, _ language: Language) -> Failure {
        Failure(
            .unavailable,
            language == .russian
                ? "не найдена папка программы с Templates и Fonts (искали от \(place)); "
                    + "укажите её: --home ПАПКА"
                : "no folder with Templates and Fonts was found from \(place); name it with --home")
    }
}

private func reason(_ number: Int32, _ language: Language) -> String {
    switch (number, language) {
    case (ENOSPC, .russian): "на диске нет места"
    case (EACCES, .russian), (EPERM, .russian): "нет прав"
    case (ENOENT, .russian): "такого файла или папки нет"
    case (EROFS, .russian): "диск только для чтения"
    case (EPIPE, .russian), (EBADF, .russian): "вывод закрыт"
    case (EISDIR, .russian): "это папка"
    case (ENOTDIR, .russian): "это не папка"
    case (ENAMETOOLONG, .russian): "слишком длинное имя"
    default: String(cString: strerror(number))
    }
}

extension Failure {
    /// A class that has no period of its own at the time asked for.
    static func noOwnPeriod(_ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "к этой дате у класса не закончился ни один учебный период"
                : "no period of the class has ended by then")
    }

    /// A report that the catalog does not have.
    static func unknownReport(_ id: String, _ language: Language) -> Failure {
        let known = catalog.map(\.id).joined(separator: ", ")
        return Failure(
            .usage,
            language == .russian
                ? "отчёта «\(id)» нет; есть: \(known)"
                : "there is no report “\(id)”; there are: \(known)"
        )
    }
}

extension Failure {
    /// A report of a class for which no class is named.
    static func noClass(_ report: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "отчёт «\(report)» печатается по классу; укажите его: --class 7А или --all"
                : "the report “\(report)” is of a class; name it with --class, or --all")
    }

    /// A report of the school for which a class is named.
    static func noClassWanted(_ report: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "отчёт «\(report)» печатается по школе в целом: без --class и --all"
                : "the report “\(report)” is of the school: without --class and --all")
    }
}

extension Failure {
    /// A report of a teacher for which none is named, or another report for which one is.
    static func teacherWanted(_ report: AnyReport, _ language: Language) -> Failure {
        let isWanted = report.owner == .teacher
        return Failure(
            .usage,
            language == .russian
                ? "отчёт «\(report.id)» – \(isWanted ? "учителя: укажите номер" : "без") --teacher"
                : "the report “\(report.id)” is made \(isWanted ? "with" : "without") --teacher")
    }
}

extension Failure {
    /// A document of many pages that was asked for as one picture.
    static func manyPages(_ count: Int, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "в документе страниц: \(count), а картинка – одна страница; печатайте в папку: --out"
                : "the document has \(count) pages, a picture has one; print into a folder: --out")
    }
}

extension Failure {
    /// A document of several tables that was asked for as one file of CSV.
    static func manyTables(_ count: Int, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "в документе таблиц: \(count), а файл CSV – одна таблица; печатайте в папку: --out"
                : "the document has \(count) tables, a file of CSV has one; print into a folder: --out"
        )
    }
}
