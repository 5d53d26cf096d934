public import Paper

/// A page template: how the form of a report looks, read from a file and free of faults.
public struct Template: Hashable, Sendable {
    /// Id of the report it prints.
    public var report: String
    /// Title of the document, for the file's description.
    public var title: Phrase
    /// The sheet, as it lies before the reader.
    public var sheet: Size
    /// Free space at its sides.
    public var margins: Edges
    /// How its sheets are bound.
    public var binding = Bookbinding()
    /// Fonts and rules.
    public var look: Look
    /// Where it names its font; nil for the house's own.
    public var fontPlace: TemplatePlace?
    /// Head of pages, such as a compact heading of those that go on with what an earlier page began.
    public var header: Band
    /// Foot of pages.
    public var footer: Band
    /// What is printed, in reading order.
    public var body: [Element]
    /// SHA-256 of its file in hexadecimal digits; empty where nobody has taken it.
    public var digest = ""
    /// What a mark puts at the foot of the first page; nil for nothing.
    public var requisite: RequisiteForm?

    /// Height and texts of a band at the head or foot of pages.
    public struct Band: Hashable, Sendable {
        /// Its height; 0 for no band.
        public var height: Length
        /// Text at the left side.
        public var left: Phrase
        /// Text in the middle.
        public var centre: Phrase
        /// Text at the right side.
        public var right: Phrase
        /// On which pages it stands.
        public var pages: BandPages

        /// No band.
        public static let none = Band(
            height: .zero, left: Phrase(words: ""), centre: Phrase(words: ""),
            right: Phrase(words: ""), pages: .every)
    }
}

/// A piece of a template's body.
public indirect enum Element: Hashable, Sendable {
    /// Text.
    case text(TextForm)
    /// Texts side by side: at the left, in the middle, at the right.
    case sides(left: Phrase, centre: Phrase, right: Phrase, size: Length, isBold: Bool)
    /// Free height.
    case space(Length)
    /// A line across the page.
    case rule
    /// Lines for handwriting.
    case lines(count: Int, pitch: Length)
    /// A table.
    case table(TableForm)
    /// The body once for each section of the part `name`.
    case each(name: String, place: TemplatePlace, newPage: Bool, body: [Element])
    /// The body, if the field `name` is not empty.
    case when(name: String, place: TemplatePlace, body: [Element])
    /// The body on one page.
    case together([Element])
    /// Signature lines; never alone on a page.
    case signatures([SignatureForm], layout: SignatureLayout)
    /// The visible mark of an electronic signature; never alone on a page.
    case stamp(StampForm)
    /// What follows begins on a new page.
    case pageBreak
}

/// A text of a template.
public struct TextForm: Hashable, Sendable {
    /// What it says.
    public var phrase: Phrase
    /// Where it stands.
    public var alignment: Alignment
    /// Its size.
    public var size: Length
    /// Whether it is bold.
    public var isBold: Bool
    /// Free height below it.
    public var spaceAfter: Length
    /// What it is to a reader.
    public var role: ParagraphRole
}

/// A signature line of a template.
public struct SignatureForm: Hashable, Sendable {
    /// Who signs: the position.
    public var position: Phrase
    /// Initials and surname.
    public var name: Phrase
    /// Whether a place for the date follows.
    public var hasDate: Bool
}

/// How signature lines stand.
public enum SignatureLayout: String, Hashable, Sendable, CaseIterable {
    /// One below the other.
    case column
    /// Side by side.
    case row
}
