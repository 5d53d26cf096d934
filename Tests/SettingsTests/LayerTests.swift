import Journal
import Testing

@testable import Settings

@Test("the shipped file sets every key, and to the usual rules and letters")
func shippedSetsEveryKey() throws {
    let reading = try read()
    #expect(reading.values.map(\.key) == SettingKey.all.map(\.name))
    #expect(reading.values.allSatisfy { $0.origin.layer == .shipped })
    #expect(reading.settings.rules == Options())
    #expect(reading.settings.checks == CheckLimits())
    #expect(reading.settings.absences == AbsenceCaptions())
    #expect(reading.settings.wording.certified == "Верно")
}

@Test("a shipped file without a key is refused")
func shippedNeedsEveryKey() throws {
    let text = shippedText.replacing("  lateness_from: 3\n", with: "")
    let file = SettingsFile(.shipped, name: "shipped.yaml", bytes: Array(text.utf8))
    let error = #expect(throws: SettingsError.self) { try readSettings([file]) }
    #expect(error?.problems.map(\.fault) == [.missingKey("rules.lateness_from")])
}

@Test("the starting file sets nothing, and each value taken out of its comment sets itself")
func startingFileSetsNothing() throws {
    let text = startingFile(from: shippedText)
    let reading = try read(school(text))
    #expect(reading == (try read()))
    let uncommented = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("#  ") ? String(line.dropFirst()) : String(line)
    }.joined(separator: "\n")
    #expect(uncommented == shippedText)
    var known = 0
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (place, line) in lines.enumerated() where line.hasPrefix("#  ") {
        lines[place] = String(line.dropFirst())
        let one = try read(school(lines.joined(separator: "\n")))
        known +=
            one.values.contains { $0.origin.layer == .school && $0.origin.line <= place + 1 }
            ? 1 : 0
        lines[place] = line
    }
    #expect(known >= SettingKey.all.count)
}

@Test("a file written of settings is read as the same settings, whoever has set them")
func wholeFileReadsBack() throws {
    for settings in [try read().settings, try read(school(everything)).settings] {
        let text = settingsFile(of: settings)
        let file = SettingsFile(.shipped, name: "kept.yaml", bytes: Array(text.utf8))
        #expect(try readSettings([file]).settings == settings)
        #expect(settingsFile(of: try readSettings([file]).settings) == text)
    }
}

@Test("each value is written as it is read", arguments: SettingKey.all.map(\.name))
func valuesReadBack(key: String) throws {
    let rich = try read(school(everything))
    let value = try #require(rich.values.first { $0.key == key })
    let flag = try read(SettingsFile(flag: key, value: value.text))
    let written = try #require(flag.values.first { $0.key == key })
    #expect(written.text == value.text)
    #expect(written.origin.description == "--set \(key)")
    #expect(value.origin.layer == .school, "the text of the test sets every key")
}

@Test("region, school, user, flag: the later layer holds, key by key, whatever their order")
func laterLayerHolds() throws {
    let region = SettingsFile(
        .region, name: "region.yaml",
        bytes: Array("rules:\n  lateness_from: 4\n  risk_share: 20\n".utf8))
    let own = school("paper: {names: initials}\nrules:\n  lateness_from: 5\n")
    let user = SettingsFile(.user, name: "user.yaml", bytes: Array("paper: {duplex: да}\n".utf8))
    let flag = SettingsFile(flag: "paper.names", value: "file-no")
    let reading = try readSettings([flag, user, own, region, shipped])
    #expect(reading.settings.rules.latenessFrom == 5)
    #expect(reading.settings.rules.riskShare == 20)
    #expect(reading.settings.paper.names == .fileNumber)
    #expect(reading.settings.paper.isDuplex)
    let origins = Dictionary(uniqueKeysWithValues: reading.values.map { ($0.key, $0.origin) })
    #expect(origins["rules.lateness_from"]?.description == "vedomost.yaml:3")
    #expect(origins["rules.risk_share"]?.description == "region.yaml:3")
    #expect(origins["paper.duplex"]?.description == "user.yaml:1")
    #expect(origins["rules.day_rule"]?.words(in: .russian) == "как поставлено")
}

@Test("acting persons sign from their first day to their last")
func actingPersons() throws {
    let director = try read(school(everything)).settings.signers.director
    #expect(director.name == Person(lastName: "де ла Круз", firstName: "Анна Мария"))
    let days = ["2026-01-11", "2026-01-12", "2026-01-30", "2026-01-31", "2026-03-01", "2027-01-01"]
    let acting = days.map { Day(iso: $0).flatMap(director.acting(on:))?.name.lastName }
    #expect(acting == [nil, "Петрова", "Петрова", nil, "Сидоров", "Сидоров"])
}

/// Every key with a value that the shipped file does not have.
private let everything = """
    school:
      full_name: "Школа \\"Заря\\""
      short_name: Заря
      address: "ул. Новая, 1"
      locality: г. Видное
      founder: Министерство
      time_zone: Asia/Omsk
    signers:
      director:
        position: И. о.
        name: "де ла Круз, Анна Мария,"
        acting:
          - {name: Сидоров Пётр, position: И. о. директора, from: 2026-03-01}
          - name: Петрова Анна Ильинична
            position: И. о. директора
            from: 12.01.2026
            to: 30.01.2026
            basis: "приказ № 5-к"
      deputy: {position: Зам., name: Орлова И. В., acting: [{name: А Б, position: В, from: 2026-01-01}]}
      clerk: {position: Секретарь, name: Белова Вера Павловна, acting: [{name: А Б, position: В, from: 2026-01-01}]}
    rules:
      day_rule: share:60
      class_denominator: attested
      excused_lowers_attendance: нет
      sou_weights: [100, 64, 36, 14, 7, 0]
      lateness_from: 1
      risk_share: 100
    check: {late_entry_days: 0, marks_needed: 5, thresholds: [2.55, 3.5, 4]}
    absences:
      ill: {letter: б, meaning: болен}
      excused: {letter: у, meaning: уважительная}
      unexcused: {letter: п, meaning: прогул}
      unspecified: {letter: "?", meaning: неизвестно}
      late: {letter: оп, meaning: опоздал}
    wording:
      standard: ГОСТ
      legal_references: ["Приказ № 115", "Устав"]
      certified: ВЕРНО
      certified_copy: Копия
      original_kept: "Подлинник – {school}, {{дело}"
      electronic_original: "{sha256}"
      personal_data: ПДн
      draft: Проект
      seal: Печать
    register:
      number: "{n}-{class}"
      case_index: "02-15/{form}"
      forms: {plan: П}
    paper: {duplex: true, names: initials, yo: false}
    volume: {sheets: 120, guardians: true, phones: true}
    retention:
      - {title: Всё, documents: [volume, plan], term: 75 лет}

    """
