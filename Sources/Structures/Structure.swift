/// What a document consists of for a reader who does not see it: a tree of elements, whatever
/// pages and strips its parts stand on.
public struct Structure: Hashable, Sendable {
    /// The tree, each element before its kids, all in reading order; the first is the document.
    public var elements: [Element]
    /// Where the texts of elements stand, by element, those of one in reading order.
    ///
    /// A text of a page that is in none of them is an artifact: headers, footers, repeated heads.
    public var texts: [TextPlace]
    /// Words of the elements that say more than their texts, by place in ``elements``.
    public var words: [Int: Words]

    /// A structure of these elements.
    public init(elements: [Element], texts: [TextPlace], words: [Int: Words] = [:]) {
        (self.elements, self.texts, self.words) = (elements, texts, words)
    }

    /// The texts of the element at `index`.
    public func texts(of index: Int) -> ArraySlice<TextPlace> {
        let end = index + 1 < elements.count ? Int(elements[index + 1].firstText) : texts.count
        return texts[Int(elements[index].firstText)..<end]
    }
}

extension Structure {
    /// A piece of a document.
    public struct Element: Hashable, Sendable {
        /// What it is.
        public var tag: Tag
        /// Place of the element it is in; -1 for the document.
        public var parent: Int32
        /// How many columns it covers; 1 unless it is a cell.
        public var columnSpan: UInt16
        /// How many rows it covers; 1 unless it is a cell.
        public var rowSpan: UInt16
        /// Place of its first text in ``Structure/texts``; that of the next element's if it has none.
        public var firstText: Int32

        /// An element in the one at `parent`.
        public init(
            _ tag: Tag, in parent: Int, columnSpan: Int = 1, rowSpan: Int = 1, firstText: Int = 0
        ) {
            (self.tag, self.parent) = (tag, Int32(clamping: parent))
            self.columnSpan = UInt16(clamping: columnSpan)
            self.rowSpan = UInt16(clamping: rowSpan)
            self.firstText = Int32(clamping: firstText)
        }
    }
}

/// What an element is.
public enum Tag: UInt8, Hashable, Sendable, CaseIterable {
    /// The whole document, or book.
    case document
    /// A document of a book.
    case section
    /// The title of a document.
    case title
    /// The heading of a part of it.
    case heading
    /// Text.
    case paragraph
    /// A table.
    case table
    /// The rows of its head.
    case tableHead
    /// The other rows.
    case tableBody
    /// A row.
    case row
    /// A cell that names the columns below it.
    case columnHead
    /// A cell that names its row.
    case rowHead
    /// Any other cell, empty or not.
    case cell
    /// A picture, such as a code.
    case figure
}

/// Where a text stands.
public struct TextPlace: Hashable, Sendable {
    /// The page, from 0.
    public var page: UInt32
    /// Its place in the page's list of placed ink, from 0.
    public var placed: UInt32

    /// The text at `placed` of `page`.
    public init(page: Int, placed: Int) {
        (self.page, self.placed) = (UInt32(clamping: page), UInt32(clamping: placed))
    }
}

/// What an element says besides the letters on paper, and where it is no letters at all.
public struct Words: Hashable, Sendable {
    /// Its text as it reads without line breaks and hyphens; nil where the letters say it.
    public var text: String?
    /// What its abbreviation stands for; nil where it is none.
    public var expansion: String?
    /// What stands for it where it is not seen; nil where it is no picture.
    public var alternative: String?
    /// Where on its sheet it is; nil where it is no picture.
    public var box: Box?

    /// Words of an element.
    public init(text: String? = nil, expansion: String? = nil) {
        (self.text, self.expansion) = (text, expansion)
    }

    /// Words that stand for a picture in a box.
    public init(alternative: String, in box: Box?) {
        (self.alternative, self.box) = (alternative, box)
    }
}
