import Conformance
import PDFObjects

extension ArchiveError {
    /// What went wrong, in Russian, or else in English.
    public func message(inRussian: Bool) -> String { inRussian ? russian : english }

    private var russian: String {
        switch self {
        case .pdf(.unreadable(let offset)): "PDF не читается: байт \(offset)"
        case .pdf(.unpacking): "PDF не читается: сжатые данные повреждены"
        case .pageCount(let drawn, let found):
            "в PDF страниц: \(found), а напечатано: \(drawn)"
        case .glyphCount(let page):
            "страница \(page + 1) PDF: число знаков не равно напечатанному"
        case .unknownOperator(let page, let name):
            "страница \(page + 1) PDF: неизвестный оператор \(name)"
        case .lostText(let page): "страница \(page + 1) PDF: текст элемента не найден"
        case .clauses(let faults):
            "PDF не годится для архива: " + faults.map(\.description).joined(separator: "; ")
        case .outOfMemory, .pdf(.outOfMemory): "не хватает памяти"
        }
    }

    private var english: String {
        switch self {
        case .pdf(.unreadable(let offset)): "the PDF cannot be read: byte \(offset)"
        case .pdf(.unpacking): "the PDF cannot be read: its packed data are damaged"
        case .pageCount(let drawn, let found): "the PDF has \(found) pages, \(drawn) were drawn"
        case .glyphCount(let page):
            "page \(page + 1) of the PDF: the count of glyphs is not the one drawn"
        case .unknownOperator(let page, let name):
            "page \(page + 1) of the PDF: unknown operator \(name)"
        case .lostText(let page): "page \(page + 1) of the PDF: a text of an element is lost"
        case .clauses(let faults):
            "the PDF is not fit for an archive: "
                + faults.map(\.description).joined(separator: "; ")
        case .outOfMemory, .pdf(.outOfMemory): "out of memory"
        }
    }
}
