import Journal
import Press

extension UsageFault {
    /// The failure of a run that this ends.
    func failure(_ language: Language) -> Failure {
        Failure(.usage, language == .russian ? russian : english)
    }

    private var russian: String {
        switch self {
        case .language(let found): "язык сообщений: ru или en, а не «\(found)»"
        case .report(let found, let canBeAll):
            "отчёта «\(found)» нет; есть: \(known(canBeAll))"
        case .classWanted(let report): "отчёт «\(report)» – по классу: --class 7А или --all"
        case .noClassWanted(let report):
            "отчёт «\(report)» – по школе в целом: без --class и --all"
        case .teacherWanted(let report): "отчёт «\(report)» – учителя: --teacher НОМЕР"
        case .noTeacherWanted(let report):
            "--teacher – для отчёта об учителе, а не для «\(report)»"
        case .place: "нужно одно из двух: --output ФАЙЛ или --out ПАПКА"
        case .twoTimes: "нужно одно из двух: --period или --month"
        case .noTime: "укажите время: --period, --month или --year"
        case .classAndAll: "нужно одно из двух: --class или --all"
        case .draftAndFinal: "нужно одно из двух: --draft или --final"
        case .manyDocuments: "в один файл печатается один документ; для всех: --out ПАПКА"
        case .manyFormats: "в один файл пишется один формат; для нескольких: --out ПАПКА"
        case .format(let found, let known):
            "формата «\(found)» нет; есть: \(known.joined(separator: ", "))"
        case .month(let found): "месяц пишется так: 2025-10, а не «\(found)»"
        case .date(let found): "дата пишется так: 16.11.2025 или 2025-11-16, а не «\(found)»"
        case .choice(let option, let found, let known):
            "\(option): \(known.joined(separator: ", ")), а не «\(found)»"
        case .sheets(let found): "--sheets-a-volume: число от 2 до 10000, а не \(found)"
        case .setting(let found):
            "настройка пишется так: --set rules.lateness_from=5, а не «\(found)»"
        case .text(let option):
            "\(option): непустой текст в одну строку, не длиннее 200 знаков"
        case .originalOf: "--of называет подлинник копии: --mode copy или copy-out"
        case .certificateOfPaper:
            "--certificate – для электронного подлинника: --mode electronic"
        case .reportWanted: "назовите отчёт, или all, или подлинник копии: --of НОМЕР"
        case .originalAlone:
            "что копируется, сказано в --of: не называйте ни класса, ни времени – или назовите и отчёт"
        case .manyCopies: "--of – для одной копии: один отчёт одного класса"
        case .copies(let found): "--copies: число от 1 до 999, а не \(found)"
        case .jobs(let found): "--jobs: число от 1 до 64, а не \(found)"
        }
    }

    private var english: String {
        switch self {
        case .language(let found): "the language of messages is ru or en, not “\(found)”"
        case .report(let found, let canBeAll):
            "there is no report “\(found)”; there are: \(known(canBeAll))"
        case .classWanted(let report):
            "the report “\(report)” is of a class: --class 7А or --all"
        case .noClassWanted(let report):
            "the report “\(report)” is of the school: without --class and --all"
        case .teacherWanted(let report): "the report “\(report)” is of a teacher: --teacher ID"
        case .noTeacherWanted(let report):
            "--teacher goes with a report of a teacher, not with “\(report)”"
        case .place: "give one of the two: --output FILE or --out DIR"
        case .twoTimes: "give one of the two: --period or --month"
        case .noTime: "name the time: --period, --month or --year"
        case .classAndAll: "give one of the two: --class or --all"
        case .draftAndFinal: "give one of the two: --draft or --final"
        case .manyDocuments: "one file holds one document; for all of them: --out DIR"
        case .manyFormats: "one file has one format; for several: --out DIR"
        case .format(let found, let known):
            "there is no format “\(found)”; there are: \(known.joined(separator: ", "))"
        case .month(let found): "a month is written so: 2025-10, not “\(found)”"
        case .date(let found): "a date is written so: 16.11.2025 or 2025-11-16, not “\(found)”"
        case .choice(let option, let found, let known):
            "\(option): \(known.joined(separator: ", ")), not “\(found)”"
        case .sheets(let found): "--sheets-a-volume: a number from 2 to 10000, not \(found)"
        case .setting(let found):
            "a setting is written so: --set rules.lateness_from=5, not “\(found)”"
        case .text(let option): "\(option): a text of one line, 200 characters at most"
        case .originalOf: "--of names the original of a copy: --mode copy or copy-out"
        case .certificateOfPaper:
            "--certificate goes with an electronic original: --mode electronic"
        case .reportWanted: "name a report, or all, or the original of a copy: --of NUMBER"
        case .originalAlone:
            "--of says what is copied: name neither class nor time, or the report too"
        case .manyCopies: "--of goes with one copy: one report of one class"
        case .copies(let found): "--copies: a number from 1 to 999, not \(found)"
        case .jobs(let found): "--jobs: a number from 1 to 64, not \(found)"
        }
    }

    private func known(_ canBeAll: Bool) -> String {
        ((canBeAll ? ["all"] : []) + reportIDs).joined(separator: ", ")
    }
}
