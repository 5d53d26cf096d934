/// The value that the word of an option names.
///
/// - Throws: ``UsageFault/choice(option:found:known:)`` for a word that names none.
func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, of option: String
) throws(UsageFault) -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    throw .choice(option: option, found: text, known: Choice.allCases.map(\.rawValue))
}
