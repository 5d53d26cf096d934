import Forms
import Paper

/// What stands on a page between header and footer.
struct Body {
    var pieces: [Piece]
    /// Whether it opens a part of the document, and does not go on with one.
    var opensPart: Bool
}

/// One side of a sheet.
struct Leaf {
    /// Its number.
    var number: Int
    /// Whether it is the back of its sheet.
    var isBack: Bool
    private var isFirst: Bool
    private var opensPart: Bool

    init(index: Int, opensPart: Bool, _ document: Document) {
        number = document.numbers.first + index
        isBack = document.binding.isDuplex && number.isMultiple(of: 2)
        (isFirst, self.opensPart) = (index == 0, opensPart)
    }

    /// Whether a band stands on it.
    func has(_ band: PageBand) -> Bool {
        guard band.height > .zero else { return false }
        return switch band.pages {
        case .every: true
        case .afterFirst: !isFirst
        case .continued: !opensPart
        }
    }

    func turn(_ document: Document) -> Turn {
        guard document.binding.turnsSheets, document.sheet.width > document.sheet.height else {
            return .none
        }
        return isBack ? .headAtRight : .headAtLeft
    }
}
