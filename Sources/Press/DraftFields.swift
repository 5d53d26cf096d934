import Checks
import Fields
import Reports

/// What the template of a draft's last page may name, beside the fields of every heading.
enum DraftFields {
    static let id = "draft"

    static let all: [FieldNote] =
        Heading.fieldNotes + [
            FieldNote("form.footer", "левый текст нижнего колонтитула формы"),
            FieldNote("draft", "слово проекта, «ПРОЕКТ»"),
            FieldNote("clean", "замечаний нет; пусто, если они есть"),
            FieldNote("counts", "сколько ошибок и предупреждений; пусто, если их нет"),
            FieldNote("groups", "замечания одного рода", .sections(CheckSheet.groupFields)),
        ]

    /// The values for a document with this heading and findings.
    static func bindings(_ found: [Finding], _ heading: Heading) -> Bindings {
        heading.bindings(with: [
            ("draft", .text(heading.words.draft)), ("clean", .text(CheckSheet.clean(found))),
            ("counts", .text(CheckSheet.counts(found))),
            ("groups", .sections(CheckSheet.groups(found))),
        ])
    }
}
