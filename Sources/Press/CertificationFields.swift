import Fields
import Forms
import Journal
import Reports

/// What the template of certification may name, beside the fields of every heading.
enum CertificationFields {
    static let id = "certification"

    static let all: [FieldNote] =
        Heading.fieldNotes + fields.map(\.about) + [
            FieldNote("form.footer", "левый текст нижнего колонтитула формы"),
            FieldNote("signer.position", "должность заверяющего"),
            FieldNote("signer.signature", "заверяющий: И. О. Фамилия"),
            FieldNote("certified", "слово заверения, «Верно»"),
            FieldNote("seal", "место печати, «М. П.»"),
            FieldNote("standard", "стандарт, по которому оформлены реквизиты"),
        ]

    private static let fields: [Field<Certification>] = [
        Field("number", "номер документа") { $0.number },
        Field("date", "дата выдачи, такая как 17.11.2025") { Russian.date($0.date) },
        Field("date.signed", "она же у подписи: «17» ноября 2025 г.") {
            Russian.signingDate($0.date)
        },
        Field("mode.original", "подлинник; в других видах пусто") {
            $0.mode == .original ? "Подлинник" : ""
        },
        Field("mode.copy", "заверенная копия, своя или для другой организации; иначе пусто") {
            $0.mode == .copy || $0.mode == .copyOut ? "Копия" : ""
        },
        Field("mode.copy.out", "копия для другой организации; иначе пусто") {
            $0.mode == .copyOut ? "Копия" : ""
        },
        Field("mode.electronic", "электронный подлинник; иначе пусто") {
            $0.mode == .electronic ? "Электронный подлинник" : ""
        },
        Field("mode.unsigned", "электронный подлинник без штампа подписи; иначе пусто") {
            $0.mode == .electronic && $0.stamp == nil ? "Электронный подлинник" : ""
        },
        Field("stamp.serial", "номер сертификата подписи; пусто, если документ не подписывают") {
            $0.stamp?.serial ?? ""
        },
        Field("stamp.owner", "владелец сертификата: фамилия, имя, отчество") {
            $0.stamp?.owner ?? ""
        },
        Field("stamp.from", "с какого дня действителен сертификат, такого как 03.09.2025") {
            $0.stamp.map { Russian.date($0.from.day) } ?? ""
        },
        Field("stamp.until", "до какого дня действителен сертификат") {
            $0.stamp.map { Russian.date($0.until.day) } ?? ""
        },
        Field("stamp.position", "должность владельца; пусто, если он не из тех, кто подписывает") {
            $0.stamp?.position ?? ""
        },
        Field("stamp.signature", "владелец: И. О. Фамилия; пусто вместе с должностью") {
            $0.stamp?.name ?? ""
        },
        Field("original", "номер подлинника; пусто, если это не копия") { $0.original ?? "" },
        Field("original.kept", "где хранится подлинник; пусто, если не указано") {
            $0.originalPlace
        },
        Field("issuer", "учётная запись того, кто выдал") { $0.issuer },
        Field("code.text", "текст QR-кода") { $0.codeText },
    ]

    /// The values for a document with this heading.
    static func bindings(_ certification: Certification, _ heading: Heading) -> Bindings {
        let signer = certification.signer
        let words: [(String, Value)] = [
            ("signer.position", .text(signer.position)),
            ("signer.signature", .text(Russian.initialsFirst(signer.name))),
            ("certified", .text(heading.words.certified)), ("seal", .text(heading.words.seal)),
            ("standard", .text(heading.words.standard)),
        ]
        return heading.bindings(
            with: fields.map { ($0.about.name, $0.value(certification)) } + words)
    }
}
