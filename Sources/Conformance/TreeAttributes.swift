import PDFObjects

/// What the attributes of an element say that the clauses ask for.
///
/// Source: ISO 32000-1, 14.8.5.
struct TreeAttributes {
    /// Whether a head cell says what it is the head of.
    var hasScope = false
    /// Whether a figure says where it is.
    var hasBox = false
    /// How many columns a cell covers.
    var columnSpan = 1
    /// How many rows it covers.
    var rowSpan = 1

    /// Those of an element that has none.
    init() {}

    /// Those that a value says: a dictionary, or several of them.
    init(of value: PDFValue, in file: PDFFile) throws(PDFError) {
        let value = try file.resolved(value)
        for item in value.array ?? [value] {
            guard let dictionary = try file.resolved(item).dictionary else { continue }
            if dictionary["Scope"] != nil { hasScope = true }
            if dictionary["BBox"]?.array?.count == 4 { hasBox = true }
            if let span = dictionary["ColSpan"]?.integer { columnSpan = span }
            if let span = dictionary["RowSpan"]?.integer { rowSpan = span }
        }
    }
}
