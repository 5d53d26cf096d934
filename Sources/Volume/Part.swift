/// A part of a volume: a document of its inventory and contents.
public struct Part: Hashable, Sendable {
    /// What it is.
    public var kind: PartKind
    /// What the inventory and the contents call it.
    public var title: String
    /// Whose it is: the teacher of a course, such as `Орлова И. В.`; empty for others.
    public var teacher: String

    /// A part of `kind`.
    public init(_ kind: PartKind, title: String? = nil, teacher: String = "") {
        (self.kind, self.title, self.teacher) = (kind, title ?? kind.title, teacher)
    }
}

/// What a part of a volume is, in the order of the volume.
///
/// Source: forms.md 7.1.
public enum PartKind: String, Hashable, Sendable, CaseIterable {
    /// The list of what follows (оглавление).
    case contents = "О"
    /// Pages of a course (предметные страницы).
    case course = "Ж"
    /// General data of pupils (общие сведения об обучающихся).
    case pupils = "С"
    /// Missed lessons: the ledger of the year.
    case ledger = "4"
    /// Results of the year with the decision of the council.
    case summary = "1"
    /// Remarks on keeping the journal (проверка журнала).
    case remarks = "П"
    /// Corrections of the year.
    case corrections = "И"

    /// What it is called.
    public var title: String {
        switch self {
        case .contents: "Оглавление"
        case .course: "Предметные страницы"
        case .pupils: "Общие сведения об обучающихся"
        case .ledger: "Сведения о количестве уроков, пропущенных обучающимися"
        case .summary:
            "Сводная ведомость учёта успеваемости с решением педагогического совета"
        case .remarks: "Замечания по ведению журнала («Проверка журнала»)"
        case .corrections: "Исправления отметок за год"
        }
    }

    /// The report that prints it; nil for a part with a page of the volume's own.
    public var report: String? {
        switch self {
        case .ledger: "ledger"
        case .summary: "summary"
        case .contents, .course, .pupils, .remarks, .corrections: nil
        }
    }
}
