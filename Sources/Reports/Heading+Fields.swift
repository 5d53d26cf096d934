public import Fields
import Journal

extension Heading {
    /// The notes of the names that every template may use.
    public static var fieldNotes: [FieldNote] { fields.map(\.about) }

    /// The values of the names that every template may use, and `own` beside them.
    public func bindings(with own: [(String, Value)]) -> Bindings {
        let common = Heading.fields.map { ($0.about.name, $0.value(self)) }
        return Bindings(Dictionary(common + own) { _, own in own })
    }

    /// The names that templates of every report may use.
    static let fields: [Field<Heading>] = [
        Field("title", "название формы") { $0.title },
        Field("title.caps", "название формы прописными буквами") { $0.title.uppercased() },
        Field("school.full", "полное наименование организации") { $0.school.fullName },
        Field("school.short", "краткое наименование организации") { $0.school.shortName },
        Field("school.founder", "учредитель") { $0.school.founder },
        Field("school.locality", "населённый пункт") { $0.school.locality },
        Field("class", "класс; в отчёте по школе пусто") {
            $0.schoolClass.map(Russian.name(of:)) ?? ""
        },
        Field("class.teacher", "классный руководитель: Фамилия И. О.") {
            $0.classTeacher.map(Russian.surnameFirst) ?? ""
        },
        Field("class.teacher.signature", "классный руководитель: И. О. Фамилия") {
            $0.classTeacher.map(Russian.initialsFirst) ?? ""
        },
        Field("deputy.position", "должность заместителя директора") {
            $0.signers.deputy?.position ?? "Заместитель директора"
        },
        Field("deputy.signature", "заместитель директора: И. О. Фамилия") {
            $0.signers.deputy.map { Russian.initialsFirst($0.name) } ?? ""
        },
        Field("director.position", "должность руководителя") {
            $0.signers.director?.position ?? "Директор"
        },
        Field("director.signature", "руководитель: И. О. Фамилия") {
            $0.signers.director.map { Russian.initialsFirst($0.name) } ?? ""
        },
        Field("year", "учебный год") { $0.year.name },
        Field("period", "период с учебным годом и датами") { $0.periodPrinted },
        Field("as_of", "последний учтённый день") { Russian.date($0.asOf) },
        Field("exported", "дата и время, на которые верны данные") {
            Russian.moment($0.exportedAt)
        },
        Field("pupil.caption", "над столбцом обучающихся: как они названы") {
            $0.names.caption
        },
        Field("absence.ill", "знак пропуска по болезни") { $0.words.absences.ill.letter },
        Field("absence.excused", "знак пропуска по уважительной причине") {
            $0.words.absences.excused.letter
        },
        Field("absence.unexcused", "знак пропуска по неуважительной причине") {
            $0.words.absences.unexcused.letter
        },
        Field("words.personal", "помета о персональных данных") { $0.words.personalData },
        Field("words.standard", "стандарт оформления реквизитов") { $0.words.standard },
        Field("words.legal", "нормативные акты; пусто, если их нет") {
            $0.words.legalReferences.joined(separator: "; ")
        },
        Field("words.certified", "слово заверения копии") { $0.words.certified },
        Field("words.certified_copy", "помета на копии") { $0.words.certifiedCopy },
        Field("words.seal", "место печати") { $0.words.seal },
        Field("snapshot", "начало контрольной суммы данных") { $0.snapshotPrinted },
        Field("warnings", "предупреждения о данных; пусто, если их нет") {
            $0.warnings.map { $0.text + "." }.joined(separator: " ")
        },
    ]

    // Source: forms.md 3.1, "Период: 1 триместр 2025/2026 учебного года (01.09.2025 – 16.11.2025)".
    private var periodPrinted: String {
        let name =
            switch span {
            case .period(let period): "\(period.name) \(year.name) учебного года"
            case .month(let month): Russian.month(month)
            case .year: "\(year.name) учебный год"
            }
        let cut = asOf < days.upperBound ? ", по состоянию на \(Russian.date(asOf))" : ""
        return "\(name) (\(Russian.days(days)))\(cut)"
    }

    // Source: looks/attendance-month.png, "снимок 3f9a 41c2".
    private var snapshotPrinted: String {
        let first = snapshot.prefix(8)
        return first.count < 8 ? "" : "\(first.prefix(4))\(Russian.space)\(first.suffix(4))"
    }
}

extension NameStyle {
    /// What stands over a column of pupils who are named so.
    ///
    /// Source: forms.md 12.5 for full names; ours for the others.
    var caption: String {
        switch self {
        case .full: "Фамилия, имя, отчество (при наличии)"
        case .initials: "Фамилия, инициалы"
        case .fileNumber: "№ личного дела"
        }
    }
}
