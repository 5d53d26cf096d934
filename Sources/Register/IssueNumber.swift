/// The first number in order that no document has, nor its files.
///
/// - Parameters:
///   - taken: numbers of all documents there are.
///   - filled: the number whose place in order is given, from 1.
/// - Returns: the number.
public func nextNumber(taken: some Sequence<String>, _ filled: (Int) -> String) -> String {
    let stems = Set(taken.map { fileStem(of: $0).lowercased() })
    var place = 1
    while stems.contains(fileStem(of: filled(place)).lowercased()) { place += 1 }
    return filled(place)
}

/// The name of a document's files, without the ending: its number, with `_` for every character
/// that is not a letter, a digit, `-`, `.` or `_`, and for a dot at the beginning.
public func fileStem(of number: String) -> String {
    let name = number.map { character in
        character.isLetter || character.isNumber || "-._".contains(character) ? character : "_"
    }
    return name.first == "." ? "_" + name.dropFirst() : String(name)
}
