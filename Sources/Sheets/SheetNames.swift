/// Names of sheets for these captions: at most 31 signs and 54 bytes, no sign forbidden, no two
/// alike.
///
/// A longer caption is cut at a space and ends in `…`; one that equals an earlier one, case aside,
/// gets a number.
///
/// - Returns: a name a caption, in their order.
/// Source: Microsoft, "Rename a worksheet", lengths in UTF-16 units, as Excel counts; the library
/// cuts the columns and rows to be repeated on paper, where the name stands twice, at 127 bytes.
func sheetNames(_ captions: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return captions.map { caption in
        let plain = legal(caption)
        var name = cut(plain, end: "")
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = cut(plain, end: " (\(number))")
            number += 1
        }
        return name
    }
}

private func legal(_ caption: String) -> String {
    var name = ""
    for scalar in caption.unicodeScalars {
        let isForbidden =
            "[]:*?/\\'".unicodeScalars.contains(scalar) || scalar.value < 32
            || [0xFFFE, 0xFFFF].contains(scalar.value)
        name.unicodeScalars.append(isForbidden ? " " : scalar)
    }
    let words = name.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? "Лист" : words
}

/// The name with `end`, its last words taken away as far as it is too long.
private func cut(_ name: String, end: String) -> String {
    guard !fits(name + end) else { return name + end }
    var words = name.split(separator: " ")
    while words.count > 1, !fits(words.joined(separator: " ") + "…" + end) { words.removeLast() }
    var start = words.joined(separator: " ")
    while !fits(start + "…" + end) { start.removeLast() }
    return start + "…" + end
}

private func fits(_ name: String) -> Bool {
    name.utf16.count <= SheetLimits.name && name.utf8.count <= SheetLimits.nameBytes
}
