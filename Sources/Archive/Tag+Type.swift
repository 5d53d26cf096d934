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
        }
    }

    /// The class that says of which cells it is the head.
    ///
    /// Source: ISO 14289-1, 7.5: a head cell has a scope.
    var attributeClass: StaticString? {
        switch self {
        case .columnHead: "/C/c"
        case .rowHead: "/C/r"
        default: nil
        }
    }
}
