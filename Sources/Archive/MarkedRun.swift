/// Glyphs drawn one after the other for one element, or for none.
struct MarkedRun {
    /// How many, 1 or more.
    var glyphCount: Int
    /// The type of the element, such as `TD`; nil for an artifact.
    var type: StaticString?
}
