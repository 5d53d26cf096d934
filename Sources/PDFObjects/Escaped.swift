/// A text as it stands between the tags of XML, such as XMP.
///
/// Source: XML 1.0, 2.4.
public func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        default: escaped.unicodeScalars.append(character)
        }
    }
    return escaped
}
