/// How pupils are named on paper.
///
/// Source: cli.md, `--names`.
public enum NameStyle: String, Hashable, Sendable, CaseIterable {
    /// Surname, first name and patronymic.
    case full
    /// Surname and initials.
    case initials
    /// The number of the personal file (№ личного дела) and no name.
    case fileNumber = "file-no"
}
