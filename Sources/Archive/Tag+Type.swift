import Structures

extension Tag {
    /// The standard structure type.
    ///
    /// Source: ISO 32000-1, 14.8.4.
    var type: StaticString {
        switch self {
        case .document: "Document"
        case .section: "Sect"
        case .title: "H1"
        case .heading: "H2"
        case .paragraph: "P"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .row: "TR"
        case .columnHead, .rowHead: "TH"
        case .cell: "TD"
        case .figure: "Figure"
        }
    }

    /// Of which cells it is the head; nil for what is none.
    ///
    /// Source: ISO 14289-1, 7.5: a head cell has a scope.
    var scope: StaticString? {
        switch self {
        case .columnHead: "Column"
        case .rowHead: "Row"
        default: nil
        }
    }
}
