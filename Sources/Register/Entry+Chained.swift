import Journal

extension Entry: Chained {
    static let table = "lines"

    static let columns: [(name: String, isCount: Bool)] = [
        ("number", false), ("state", false), ("at", false), ("by", false), ("report", false),
        ("class_id", false), ("teacher_id", false), ("year_id", false), ("period_id", false),
        ("month", false), ("mode", false), ("of", false), ("supersedes", false),
        ("signer", false), ("copies", true), ("for", false), ("to", false), ("pages", true),
        ("sheets", true), ("file_sha256", false), ("model_sha256", false),
        ("template_sha256", false), ("snapshot", false), ("program", false), ("reason", false),
    ]

    var data: [Datum] {
        [
            .text(number), .text(state.rawValue), .text(at.description), .text(by),
            .text(report), .text(classID), .text(teacherID), .text(yearID), .text(periodID),
            .text(month), .text(mode.rawValue), .text(of), .text(supersedes), .text(signer),
            .count(copies), .text(purpose), .text(recipient), .count(pages), .count(sheets),
            .text(fileHash), .text(modelHash), .text(templateHash), .text(snapshot),
            .text(program), .text(reason),
        ]
    }

    init?(data: [Datum]) {
        guard data.count == Entry.columns.count else { return nil }
        let texts = data.map { $0.text ?? "" }
        guard let state = LineState(rawValue: texts[1]), let at = Moment(iso: texts[2]),
            let mode = IssueMode(rawValue: texts[10]), let copies = data[14].count,
            let pages = data[17].count, let sheets = data[18].count
        else { return nil }
        self.init(
            reserving: texts[0], at: at, by: texts[3], report: texts[4], yearID: texts[7],
            mode: mode, pages: pages, fileHash: texts[19], modelHash: texts[20],
            templateHash: texts[21], snapshot: texts[22], program: texts[23])
        (self.state, self.copies, self.sheets) = (state, copies, sheets)
        (classID, teacherID, periodID, month) = (texts[5], texts[6], texts[8], texts[9])
        (of, supersedes, signer) = (texts[11], texts[12], texts[13])
        (purpose, recipient, reason) = (texts[15], texts[16], texts[24])
    }
}
