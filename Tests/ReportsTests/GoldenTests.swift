import Fields
import Journal
import Testing

@testable import Reports

/// What a reader of the JSON gets, letter by letter.
struct GoldenTests {
    private static var facts: ClassFacts {
        var builder = FactsBuilder()
        _ = builder.pupil("Абрамов Лев Ильич", ("2025-09-01", "2026-05-31"))
        _ = builder.pupil("Ёлкин Пётр", ("2025-09-01", "2025-09-01"))
        _ = builder.course()
        builder.lesson("2025-09-01", slot: 1, [0: .late, 1: .ill])
        builder.lesson("2025-09-02", slot: 1, [0: .unspecified])
        builder.lesson("2025-09-02", slot: 2, [0: .excused])
        builder.lesson("2025-09-03", slot: 1, [0: .unexcused])
        builder.lesson("2025-09-03", slot: 2)
        return builder.facts
    }

    @Test("attendance is written as the specification writes it")
    func attendance() throws {
        let statement = try Statement(
            ClassAttendance.self,
            ClassAttendance.model(of: Self.facts, for: ExampleA.question))
        let none = absence(0, 0, 0, 0)
        #expect(
            statement.json.compact == """
                {"format":"vedomost-report","version":1,"report":"attendance",\
                "school":{"id":"s1","name":"ГКОУ «Пример»"},\
                "year":{"id":"y25","name":"2025/2026"},"class":{"id":"c7a","name":"7 «А»"},\
                "period":{"id":"trimester-1","name":"1 триместр","start":"2025-09-01",\
                "end":"2025-11-16"},"as_of":"2025-11-16","exported_at":"2025-11-17T09:30:00",\
                "options":{},"snapshot":"3f9a41c2\(String(repeating: "0", count: 56))",\
                "warnings":[{"code":"reason-missing","count":1,\
                "text":"Причина не указана: 1\u{A0}урок"}],"body":{"months":[{"month":"2025-09",\
                "start":"2025-09-01","end":"2025-09-30",\
                "days":["2025-09-01","2025-09-02","2025-09-03"],\
                "rows":[{"pupil_id":"p0","name":"Абрамов Лев Ильич",\
                "cells":{"2025-09-01":{"late":1},"2025-09-02":{"full":"unspecified"},\
                "2025-09-03":{"unexcused":1}},"days":\(absence(0, 0, 1, 1)),\
                "lessons":\(absence(0, 1, 2, 1)),"late":1},\
                {"pupil_id":"p1","name":"Ёлкин Пётр",\
                "cells":{"2025-09-01":{"full":"ill"},"2025-09-02":"-","2025-09-03":"-"},\
                "days":\(absence(1, 0, 0, 0)),"lessons":\(absence(1, 0, 0, 0)),"late":0}],\
                "by_day":{"2025-09-01":{"enrolled":2,"absent_all_day":1,"missed_lessons":1},\
                "2025-09-02":{"enrolled":1,"absent_all_day":1,"missed_lessons":2},\
                "2025-09-03":{"enrolled":1,"absent_all_day":0,"missed_lessons":1}},\
                "total":{"days":\(absence(1, 0, 1, 1)),"lessons":\(absence(1, 1, 2, 1)),\
                "late":1}}],"summary":{"rows":[{"pupil_id":"p0","name":"Абрамов Лев Ильич",\
                "months":{"2025-09":{"days":1,"lessons":3,"ill_lessons":0}},\
                "days":\(absence(0, 0, 1, 1)),"lessons":\(absence(0, 1, 2, 1)),"late":1,\
                "available":5,"rate":{"percent":"40.0","count":2,"of":5}},\
                {"pupil_id":"p1","name":"Ёлкин Пётр",\
                "months":{"2025-09":{"days":1,"lessons":1,"ill_lessons":1}},\
                "days":\(absence(1, 0, 0, 0)),"lessons":\(absence(1, 0, 0, 0)),"late":0,\
                "available":1,"rate":{"percent":"0.0","count":0,"of":1}}],\
                "total":{"days":\(absence(1, 0, 1, 1)),"lessons":\(absence(1, 1, 2, 1)),"late":1,\
                "available":6,"rate":{"percent":"33.3","count":2,"of":6}}}}}
                """)
        #expect(!statement.json.compact.contains("\"days\":\(none),\"lessons\":\(none)"))
    }

    @Test("the ledger is written as the specification writes it")
    func ledger() throws {
        let statement = try Statement(
            ClassLedger.self, ClassLedger.model(of: Self.facts, for: Question(.year)))
        let brief = #"{"days":\#(absence(1, 0, 0, 0)),"lessons":\#(absence(1, 0, 0, 0)),"late":0}"#
        let full =
            #"{"days":\#(absence(1, 0, 1, 1)),"lessons":\#(absence(1, 1, 2, 1)),"late":1,"#
            + #""available":6,"rate":{"percent":"33.3","count":2,"of":6}}"#
        let text = statement.body.compact
        #expect(text.hasPrefix(#"{"periods":[{"id":"trimester-1","name":"1 триместр"}],"rows":["#))
        #expect(
            text.hasSuffix(
                #"{"pupil_id":"p1","name":"Ёлкин Пётр","periods":{"trimester-1":\#(brief)},"#
                    + #""year":\#(brief)}],"total":{"periods":{"trimester-1":\#(full)},"#
                    + #""year":\#(full)}}"#))
        #expect(statement.json["period"] == .null)
    }

    @Test("the page gets its heading, its legend and its list in plain Russian")
    func page() throws {
        let asked = try #require(Self.facts.periods.first)
        let question = Question(.period(asked), asOf: day("2025-10-01"))
        let statement = try Statement(
            ClassAttendance.self, ClassAttendance.model(of: Self.facts, for: question))
        func text(_ name: String) -> String {
            if case .text(let text)? = statement.bindings[name] { text } else { "нет \(name)" }
        }
        #expect(
            text("period") == "1 триместр 2025/2026 учебного года (01.09.2025 – 16.11.2025), "
                + "по состоянию на 01.10.2025")
        #expect(text("class") == "7\u{A0}«А»")
        #expect(text("class.teacher") == "Орлова\u{A0}И.\u{A0}В.")
        #expect(text("snapshot") == "3f9a\u{A0}41c2")
        #expect(text("warnings") == "Причина не указана: 1\u{A0}урок.")
        #expect(
            text("summary.note") == "Посещаемость: 33,3\u{A0}% (2 из 6\u{A0}человеко-уроков). "
                + "Обучающихся без пропусков уроков: 0. Уроков не было: октябрь 2025\u{A0}г.")
        #expect(
            text("risk") == "Пропустили 30\u{A0}% уроков месяца и более: сентябрь – "
                + "Абрамов\u{A0}Л.\u{A0}И. (3 из 5), Ёлкин\u{A0}П. (1 из 1).")
        guard case .sections(let sections)? = statement.bindings["months"] else {
            Issue.record("no months")
            return
        }
        #expect(sections[0]["month"] == .text("сентябрь 2025\u{A0}г."))
        #expect(
            sections[0]["month.movement"]
                == .text("Ёлкин\u{A0}П.: выбыл(а) 01.09.2025."))
    }

    private func absence(_ ill: Int, _ excused: Int, _ unexcused: Int, _ unknown: Int) -> String {
        #"{"total":\#(ill + excused + unexcused),"ill":\#(ill),"excused":\#(excused),"#
            + #""unexcused":\#(unexcused),"unspecified":\#(unknown)}"#
    }
}
