/// A table of the bundle as it is written: names of its columns and its rows, one text a column.
struct Rows<Content: Sequence<[String]>> {
    let columns: [String]
    let content: Content

    init(_ columns: String, _ content: Content) {
        self.columns = columns.split(separator: " ").map(String.init)
        self.content = content
    }
}
