import Fields
import Journal
import Reports
import Stores
import Volume

/// The model of a volume: what its pages state, part by part, and with what it was printed.
///
/// Source: issue 8, "the JSON of their models".
struct VolumeModel {
    /// All of it: the members of a report's JSON before its body, `body`, `printing`.
    let json: JSON
    private let printing: JSON

    /// Nil for JSON that is no model of a volume.
    init?(_ json: JSON) {
        guard json["report"]?.text == "year", let printing = json["printing"] else { return nil }
        (self.json, self.printing) = (json, printing)
    }

    /// What it states; the rest is how it came to be printed.
    var statement: JSON {
        guard case .object(let members) = json else { return .null }
        return .object(members.filter { $0.key != "printing" })
    }

    /// The moment that its data are true for.
    var exportedAt: Moment? { json["exported_at"]?.text.flatMap { Moment(iso: $0) } }

    /// With what it was printed; nil for one of a program that did not say so.
    var imprint: Imprint? { Imprint(printing["imprint"]) }

    /// SHA-256 of its templates, by id.
    var templates: [String: String] {
        guard case .object(let members)? = printing["templates"] else { return [:] }
        return Dictionary(members.map { ($0.key, $0.value.text ?? "") }) { $1 }
    }

    /// The order that printed it; nil where the model does not say so.
    var order: VolumeOrder? {
        guard let year = json["year"]?["id"]?.text, let own = json["class"]?["id"]?.text,
            let sheets = printing["sheets_a_volume"]?.count
        else { return nil }
        var order = VolumeOrder(year: year)
        (order.classes, order.sheets) = ([own], sheets)
        order.isDuplex = printing["duplex"] == .bool(true)
        order.showsGuardians = printing["guardians"] == .bool(true)
        order.showsPhones = printing["phones"] == .bool(true)
        return order
    }
}

extension VolumeModel {
    /// What is the same for all volumes of a run.
    static func printing(
        _ order: VolumeOrder, _ imprint: Imprint, templates: [(id: String, text: String)]
    ) -> JSON {
        let digests = templates.map { JSON.Member($0.id, .text(sha256(Array($0.text.utf8)))) }
        return [
            "duplex": .bool(order.isDuplex),
            "sheets_a_volume": .count(order.numbering.sheetsAVolume),
            "guardians": .bool(order.showsGuardians), "phones": .bool(order.showsPhones),
            "templates": .object(digests.sorted { $0.key < $1.key }), "imprint": imprint.json,
        ]
    }

    /// The model of a volume that is being bound.
    ///
    /// `sections` are its parts, the contents first, one for each of the volume's; `gaps` is what keeps
    /// the year from being closed.
    init(
        _ heading: Heading, _ volume: NumberedVolume, _ sections: [VolumeSection],
        gaps: [String], printing: JSON
    ) {
        let parts = zip(sections, volume.sheets).map { section, sheets -> JSON in
            [
                "kind": .text(section.part.kind.rawValue), "title": .text(section.part.title),
                "teacher": .text(section.part.teacher),
                "sheets": [.count(sheets.lowerBound), .count(sheets.upperBound)],
                "pages": .array(section.documents.compactMap(\.contents.json)),
            ]
        }
        let own = [volume.title, volume.inventory, volume.attestation, volume.sticker]
        let body: JSON = [
            "volume": .count(volume.number), "volumes": .count(volume.count),
            "sheets": .count(volume.sheetCount),
            "inventory_sheets": .count(volume.inventorySheets),
            "gaps": .array(gaps.map { .text($0) }),
            "own": .array(own.compactMap { Composed.Contents.page($0).json }),
            "parts": .array(parts),
        ]
        let members = [JSON.Member("body", body), JSON.Member("printing", printing)]
        (json, self.printing) = (.object(heading.members + members), printing)
    }
}

extension Composed.Contents {
    /// What it states; nil for a page left blank.
    fileprivate var json: JSON? {
        switch self {
        case .report(let statement): statement.json
        case .page(let page) where page.values.isEmpty: nil
        case .page(let page):
            .object(
                [JSON.Member("page", .text(page.template))]
                    + page.values.map { JSON.Member($0.name, JSON($0.value)) })
        }
    }
}

extension JSON {
    /// A value as it is printed.
    fileprivate init(_ value: Fields.Value) {
        switch value {
        case .text(let text): self = .text(text)
        case .table(let table): self = JSON(table)
        case .sections(let sections):
            self = .array(
                sections.map { section in
                    .object(
                        section.values.sorted { $0.key < $1.key }
                            .map { JSON.Member($0.key, JSON($0.value)) })
                })
        }
    }

    private init(_ table: Table) {
        self = [
            "columns": .array(table.columns.map { .text($0.key) }),
            "rows": .array(
                table.rows.map { row in .array(row.cells.map { .text($0.text) }) }),
        ]
    }
}
