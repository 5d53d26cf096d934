/// A clause that a file can break; `CLAUSES.md` says how each is met.
public enum Clause: String, Hashable, Sendable, CaseIterable {
    /// The file can be read from its end.
    case syntax = "ISO 32000-1, 7.5"
    /// `%PDF-1.n`, followed by bytes above 127.
    case header = "ISO 19005-2, 6.1.2"
    /// The trailer has an identifier and no encryption, and nothing follows the end.
    case trailer = "ISO 19005-2, 6.1.3"
    /// A stream lies in the file itself and has the length it says.
    case streams = "ISO 19005-2, 6.1.7.1"
    /// Only filters that anyone may implement.
    case filters = "ISO 19005-2, 6.1.7.2"
    /// Numbers, strings, names and nesting within the limits.
    case limits = "ISO 19005-2, 6.1.13"
    /// Only operators of the standard.
    case operators = "ISO 19005-2, 6.2.2"
    /// One output intent with a profile of the colours used.
    case outputIntent = "ISO 19005-2, 6.2.3"
    /// No colours of devices but those of the output intent.
    case colours = "ISO 19005-2, 6.2.4.3"
    /// No transfer functions and halftones of devices.
    case graphicsState = "ISO 19005-2, 6.2.5"
    /// Images without interpolation, alternates and instructions for prepress.
    case images = "ISO 19005-2, 6.2.8"
    /// No PostScript and no content of other files.
    case externalObjects = "ISO 19005-2, 6.2.9"
    /// A font of two bytes a glyph says which glyph each code is.
    case glyphMap = "ISO 19005-2, 6.2.11.3"
    /// Every font is embedded.
    case fonts = "ISO 19005-2, 6.2.11.4"
    /// Every glyph has its characters.
    case unicode = "ISO 19005-2, 6.2.11.7"
    /// Annotations only of the types allowed, visible and printed.
    case annotations = "ISO 19005-2, 6.3"
    /// Forms without scripts and without instructions to draw them anew.
    case forms = "ISO 19005-2, 6.4"
    /// No actions but those that move about in the file.
    case actions = "ISO 19005-2, 6.5"
    /// Metadata in XMP, readable without any filter; the dictionary of information says the same.
    case metadata = "ISO 19005-2, 6.6.2"
    /// The metadata claim part 2, level A.
    case identification = "ISO 19005-2, 6.6.4"
    /// The file says that it is tagged.
    case markInfo = "ISO 19005-2, 6.7.2"
    /// There is a structure tree.
    case structure = "ISO 19005-2, 6.7.3"
    /// The language is said.
    case language = "ISO 19005-2, 6.7.4"
    /// No files within the file.
    case embeddedFiles = "ISO 19005-2, 6.8"
    /// No layers.
    case optionalContent = "ISO 19005-2, 6.9"
    /// The metadata claim PDF/UA-1.
    case accessibility = "ISO 14289-1, 5"
    /// All content is either of an element or an artifact, and never both.
    case content = "ISO 14289-1, 7.1-1"
    /// Elements and marked content find each other both ways.
    case parentTree = "ISO 14289-1, 7.1-2"
    /// Types of elements are standard ones.
    case types = "ISO 14289-1, 7.1-5"
    /// The title stands in the metadata and is shown.
    case title = "ISO 14289-1, 7.1-9"
    /// Tables consist of rows, and these of cells.
    case tables = "ISO 14289-1, 7.2-1"
    /// All rows of a table cover the same columns, each place once.
    case grid = "ISO 14289-1, 7.2-2"
    /// Figures have a text instead, and say where they are.
    case figures = "ISO 14289-1, 7.3"
    /// Headings leave out no level.
    case headings = "ISO 14289-1, 7.4.2"
    /// Head cells say of which cells they are the head.
    case scope = "ISO 14289-1, 7.5"
    /// The order of annotations is that of the structure.
    case tabs = "ISO 14289-1, 7.18.3"
}
