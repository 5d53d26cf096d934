public import Fields
import Reports

/// A page of a volume: how its model is said to the template that prints it.
protocol VolumePage: Sendable {
    associatedtype Model: Sendable

    /// Id of its template, such as `volume-title`.
    static var id: String { get }
    /// Names its template may use beside those of every heading.
    static var fields: [Field<Model>] { get }
}

/// What a page of a volume states, ready for its template.
public struct FilledPage: Hashable, Sendable {
    /// Id of its template.
    public let template: String
    /// Names the template may use; those of every heading first.
    public let notes: [FieldNote]
    /// Values of the page's own names.
    public let values: [FilledValue]

    init<Page: VolumePage>(_ page: Page.Type, _ model: Page.Model) {
        (template, notes) = (Page.id, PageForm(page).notes)
        values = Page.fields.map { FilledValue(name: $0.about.name, value: $0.value(model)) }
    }
}

/// A name of a template and its value.
public struct FilledValue: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: Value
}

/// A form of a page: its template and what that may name.
public struct PageForm: Sendable {
    /// Id of the template.
    public let template: String
    /// Names the template may use; those of every heading first.
    public let notes: [FieldNote]

    init<Page: VolumePage>(_ page: Page.Type) {
        (template, notes) = (Page.id, Heading.fieldNotes + Page.fields.map(\.about))
    }
}

/// The forms of all pages of a volume that no report prints, in its order.
///
/// Source: forms.md 7.1.
public let volumeForms = [
    PageForm(TitlePage.self), PageForm(Inventory.self), PageForm(Contents.self),
    PageForm(CoursePage.self), PageForm(MarksPage.self), PageForm(TopicsPage.self),
    PageForm(PupilsPage.self), PageForm(RemarksPage.self), PageForm(CorrectionsPage.self),
    PageForm(BlankPage.self), PageForm(Attestation.self), PageForm(Sticker.self),
    PageForm(GapsPage.self),
]

extension Field {
    /// A field that holds a table with these columns.
    init(
        _ name: String, _ note: String, columns: [Column], kinds: [String] = [],
        rows: @escaping @Sendable (Model) -> [Row]
    ) {
        self.init(name, note, .table(columns.map(\.note), rows: kinds)) { model in
            .table(Table(id: name, caption: note, columns: columns, rows: rows(model)))
        }
    }
}
