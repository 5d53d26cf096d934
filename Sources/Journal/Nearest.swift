/// The word of `words` nearest to `word`: the hint of "did you mean".
///
/// - Returns: the first word with the least edit distance, if at most a third of the letters (and
///   at least one) differ; else nil.
public func nearest(to word: String, among words: [String]) -> String? {
    let limit = max(1, word.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words {
        let distance = editDistance(Array(word), Array(candidate))
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
}

/// The least number of letters to insert, drop or change.
///
/// Source: Levenshtein's distance, one row of the matrix at a time.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in right.enumerated() {
            let changed = diagonal + (a == b ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[right.count]
}
