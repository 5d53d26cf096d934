import Bundles
import Testing

@Suite("What values mean")
struct ValueTests {
    private func last(_ table: BundleTable, _ text: String) throws -> BundleValue? {
        let (problems, rows) = try rows(table, Array(text.utf8))
        #expect(problems.errors == [])
        return rows.first?.last
    }

    @Test(
        "marks are brought to one spelling",
        arguments: [
            ("5", "5"), ("4-", "4-"), ("4−", "4-"), ("4–", "4-"), ("3+", "3+"), ("4/5", "4/5"),
            ("4-/5+", "4-/5+"), (".", "."), ("н/а", "н/а"), ("Н/А", "н/а"), ("H/A", "н/а"),
            ("осв", "осв"), ("ОСВ", "осв"), ("ЗЧ", "зач"), ("зач", "зач"), ("НЗ", "незач"),
            ("незач", "незач"),
        ])
    func marks(_ written: String, _ read: String) throws {
        let text = "id,lesson_id,pupil_id,value\n1,l,p,\(written)\n"
        let (problems, rows) = try rows(.marks, Array(text.utf8))
        #expect(problems.errors == [] && rows.first?[3] == .text(read))
    }

    @Test(
        "codes are read in capitals, Latin look-alikes as Cyrillic, comments after a colon",
        arguments: [
            ("Б", "Б", nil), ("уп", "УП", nil), ("HП", "НП", nil), ("h", "Н", nil),
            ("on", "ОN", nil), ("О: проспал", "О", "проспал"), ("осв:", "ОСВ", nil),
        ] as [(String, String, String?)])
    func codes(_ written: String, _ code: String, _ comment: String?) throws {
        let text = "lesson_id,pupil_id,code\nl,p,\(written)\n"
        let (problems, rows) = try rows(.attendance, Array(text.utf8))
        #expect(problems.errors == [])
        #expect(rows.first?[2] == .text(code))
        #expect(rows.first?[4] == comment.map { .text($0) } ?? BundleValue.none)
    }

    @Test("a comment in both places is kept from both")
    func comments() throws {
        let text = "lesson_id,pupil_id,code,comment\nl,p,Б:грипп,справка 5\n"
        let (_, rows) = try rows(.attendance, Array(text.utf8))
        #expect(rows.first?[4] == .text("грипп; справка 5"))
    }

    @Test("empty values that mean something are given it, others are none")
    func standards() throws {
        let (_, lessons) = try rows(
            .lessons, Array("id,course_id,date,slot,topic\nl,k,01.09.2025,1,\n".utf8))
        #expect(
            lessons == [
                [
                    .text("l"), .text("k"), .text("2025-09-01"), .integer(1), .none, .none, .none,
                    .none, .none, .text("held"), .integer(1), .none,
                ]
            ])
        let (_, marks) = try rows(
            .marks, Array("id,lesson_id,pupil_id,value,weight\n1,l,p,5,\n2,l,p,5,3\n".utf8))
        #expect(marks.map { $0[5] } == [.integer(1), .integer(3)])
    }

    @Test(
        "flags are read as Excel leaves them, too",
        arguments: [("true", 1), ("ИСТИНА", 1), ("false", 0), ("ЛОЖЬ", 0)])
    func flags(_ written: String, _ read: Int) throws {
        let head = "id,class_id,subject_id,teacher_id,extracurricular"
        #expect(try last(.courses, "\(head)\nk,c,m,s,\(written)\n") == .integer(read))
    }

    @Test("text is brought to NFC, and nothing is trimmed")
    func composed() throws {
        let decomposed = " и\u{306}, е\u{308} \u{1F600}\t"
        let text = "id,name,order,area\nm,А,1,\"\(decomposed)\"\n"
        let value = try last(.subjects, text)
        guard case .text(let read)? = value else {
            Issue.record("no text")
            return
        }
        #expect(
            Array(read.unicodeScalars)
                == Array(" \u{439}, \u{451} \u{1F600}\t".unicodeScalars))
    }
}
