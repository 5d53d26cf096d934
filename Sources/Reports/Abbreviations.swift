import Journal

extension SchoolWords {
    /// What the letters in tables of attendance stand for, for readers who hear them.
    ///
    /// Source: forms.md 4.1, "Legend line"; 1.1 for `ОП`.
    public var abbreviations: [String: String] {
        var meanings = ["ОП": "опоздания"]
        for caption in absences.all where !caption.letter.isEmpty {
            meanings[caption.letter] = caption.meaning
        }
        return meanings
    }
}
