extension JournalError {
    /// The error as a sentence: the rule, where, what was found.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.notCanonical(let offset), .russian):
            "сохранённые данные журнала не читаются: байт \(offset)"
        case (.notCanonical(let offset), .english):
            "the kept facts of the journal cannot be read: byte \(offset)"
        }
    }
}
