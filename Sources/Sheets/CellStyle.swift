import CXLSX

/// How a cell of a workbook looks.
struct CellStyle: Hashable {
    /// What a cell holds.
    enum Content: Hashable {
        /// A whole number.
        case count
        /// A figure with so many digits after the point.
        case decimal(digits: Int)
        /// A date.
        case date
        /// Words.
        case words
        /// A caption of the head.
        case caption(isTurned: Bool)
    }

    var content: Content
    var isBold = false
    var isLeft = false
}

/// The looks of a workbook, each made once.
final class CellStyles {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var made: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    /// The format of `style`.
    func format(_ style: CellStyle) throws(SheetsError) -> UnsafeMutablePointer<lxw_format> {
        if let format = made[style] { return format }
        guard let format = workbook_add_format(workbook) else {
            throw .library("workbook_add_format")
        }
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        let side = style.isLeft ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER
        format_set_align(format, UInt8(side.rawValue))
        if style.isBold { format_set_bold(format) }
        switch style.content {
        case .count: format_set_num_format(format, "0")
        case .decimal(let digits):
            format_set_num_format(format, "0." + String(repeating: "0", count: digits))
        case .date: format_set_num_format(format, "dd.mm.yyyy")
        case .words: format_set_text_wrap(format)
        case .caption(let isTurned):
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            if isTurned { format_set_rotation(format, 90) }
        }
        made[style] = format
        return format
    }
}
