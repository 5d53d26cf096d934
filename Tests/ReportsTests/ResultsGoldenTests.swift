import Journal
import Testing

@testable import Reports

/// What a reader of the JSON about marks gets, letter by letter.
///
/// Source: the bodies are those of the Python model for example B, keys in the order of
/// report-json.md.
struct ResultsGoldenTests {
    @Test("summary of example B is written as the specification writes it")
    func summary() throws {
        let statement = try Statement(
            ClassSummary.self,
            ClassSummary.model(of: ExampleB.facts, for: ExampleB.question))
        #expect(statement.heading.warnings == [])
        #expect(
            statement.body.compact == """
                {"subjects":[{"id":"rus","name":"Русский язык"},{"id":"lit",\
                "name":"Литература"},{"id":"mat","name":"Математика"},{"id":"ist",\
                "name":"История"},{"id":"fiz","name":"Физическая культура"}],\
                "rows":[{"pupil_id":"p1","name":"Абрамов Иван Петрович","marks":{"rus":"5",\
                "lit":"5","mat":"5","ist":"5","fiz":"5"},"not_studied":[],"mean":"5.00",\
                "category":"excellent","missed":{"total":0,"ill":0,"excused":0,"unexcused":0,\
                "unspecified":0},"departed":null,"arrived":null},{"pupil_id":"p2",\
                "name":"Борисова Анна Олеговна","marks":{"rus":"5","lit":"5","mat":"4",\
                "ist":"5","fiz":"5"},"not_studied":[],"mean":"4.80","category":"one_four",\
                "missed":{"total":0,"ill":0,"excused":0,"unexcused":0,"unspecified":0},\
                "departed":null,"arrived":null},{"pupil_id":"p3","name":"Власов Пётр Ильич",\
                "marks":{"rus":"4","lit":"4","mat":"4","ist":"5","fiz":"5"},"not_studied":[],\
                "mean":"4.40","category":"good","missed":{"total":0,"ill":0,"excused":0,\
                "unexcused":0,"unspecified":0},"departed":null,"arrived":null},\
                {"pupil_id":"p4","name":"Громова Ольга Игоревна","marks":{"rus":"4","lit":"4",\
                "mat":"3","ist":"4","fiz":"осв"},"not_studied":[],"mean":"3.75",\
                "category":"one_three","missed":{"total":0,"ill":0,"excused":0,"unexcused":0,\
                "unspecified":0},"departed":null,"arrived":null},{"pupil_id":"p5",\
                "name":"Дёмин Олег Юрьевич","marks":{"rus":"3","lit":"4","mat":"3","ist":"4",\
                "fiz":"5"},"not_studied":[],"mean":"3.80","category":"satisfactory",\
                "missed":{"total":0,"ill":0,"excused":0,"unexcused":0,"unspecified":0},\
                "departed":null,"arrived":null},{"pupil_id":"p6","name":"Егоров Яков Львович",\
                "marks":{"rus":"2","lit":"3","mat":"3","ist":"4","fiz":"5"},"not_studied":[],\
                "mean":"3.40","category":"failing","missed":{"total":0,"ill":0,"excused":0,\
                "unexcused":0,"unspecified":0},"departed":null,"arrived":null},\
                {"pupil_id":"p7","name":"Жуков Лев Андреевич","marks":{"rus":"н/а",\
                "lit":"н/а","mat":"н/а","ist":"н/а","fiz":"н/а"},"not_studied":[],"mean":null,\
                "category":"not_attested","missed":{"total":15,"ill":15,"excused":0,\
                "unexcused":0,"unspecified":0},"departed":null,"arrived":null},\
                {"pupil_id":"p8","name":"Зайцева Инна Романовна","marks":{"rus":"4","lit":"5",\
                "mat":"4","ist":"5","fiz":"5"},"not_studied":[],"mean":"4.60",\
                "category":"good","missed":{"total":0,"ill":0,"excused":0,"unexcused":0,\
                "unspecified":0},"departed":null,"arrived":"2025-10-10"},{"pupil_id":"p9",\
                "name":"Ильин Егор Павлович","marks":{"rus":null,"lit":null,"mat":null,\
                "ist":null,"fiz":null},"not_studied":[],"mean":null,"category":null,\
                "missed":{"total":0,"ill":0,"excused":0,"unexcused":0,"unspecified":0},\
                "departed":"2025-10-20","arrived":null}],"by_subject":[{"id":"rus","n5":2,\
                "n4":3,"n3":1,"n2":1,"n1":0,"not_attested":1,"exempt":0,"passed":0,"failed":0,\
                "none":0,"base":8,"success":"75.0","quality":"62.5","sou":"56.4",\
                "mean":"3.86"},{"id":"lit","n5":3,"n4":3,"n3":1,"n2":0,"n1":0,\
                "not_attested":1,"exempt":0,"passed":0,"failed":0,"none":0,"base":8,\
                "success":"87.5","quality":"75.0","sou":"66.9","mean":"4.29"},{"id":"mat",\
                "n5":1,"n4":3,"n3":3,"n2":0,"n1":0,"not_attested":1,"exempt":0,"passed":0,\
                "failed":0,"none":0,"base":8,"success":"87.5","quality":"50.0","sou":"50.9",\
                "mean":"3.71"},{"id":"ist","n5":4,"n4":3,"n3":0,"n2":0,"n1":0,\
                "not_attested":1,"exempt":0,"passed":0,"failed":0,"none":0,"base":8,\
                "success":"87.5","quality":"87.5","sou":"74.9","mean":"4.57"},{"id":"fiz",\
                "n5":6,"n4":0,"n3":0,"n2":0,"n1":0,"not_attested":1,"exempt":1,"passed":0,\
                "failed":0,"none":0,"base":7,"success":"85.7","quality":"85.7","sou":"86.7",\
                "mean":"5.00"}],"class":{"end_count":8,"categories":{"excellent":1,\
                "one_four":1,"good":2,"one_three":1,"satisfactory":1,"failing":1,\
                "not_attested":1,"no_data":0},"success":{"percent":"75.0","count":6,"of":8},\
                "quality":{"percent":"50.0","count":4,"of":8},"mean":"4.26"}}
                """)
    }

    @Test("class-teacher of example B is written as the specification writes it")
    func classTeacher() throws {
        let statement = try Statement(
            ClassTeacherReport.self,
            ClassTeacherReport.model(of: ExampleB.facts, for: ExampleB.question))
        #expect(statement.heading.warnings == [])
        #expect(
            statement.body.compact == """
                {"movement":{"start":8,"arrived":1,"departed":1,"end":8,\
                "arrivals":[{"pupil_id":"p8","name":"Зайцева Инна Романовна",\
                "date":"2025-10-10","order":"№ 52-у","from":"школа № 3"}],\
                "departures":[{"pupil_id":"p9","name":"Ильин Егор Павлович",\
                "date":"2025-10-20","order":"№ 45-у","to":"г. Тула"}]},\
                "results":{"categories":{"excellent":{"count":1,"previous":null,\
                "pupils":[{"pupil_id":"p1","name":"Абрамов Иван Петрович","subjects":[]}]},\
                "one_four":{"count":1,"previous":null,"pupils":[{"pupil_id":"p2",\
                "name":"Борисова Анна Олеговна","subjects":["Математика"]}]},\
                "good":{"count":2,"previous":null,"pupils":[{"pupil_id":"p3",\
                "name":"Власов Пётр Ильич","subjects":[]},{"pupil_id":"p8",\
                "name":"Зайцева Инна Романовна","subjects":[]}]},"one_three":{"count":1,\
                "previous":null,"pupils":[{"pupil_id":"p4","name":"Громова Ольга Игоревна",\
                "subjects":["Математика"]}]},"satisfactory":{"count":1,"previous":null,\
                "pupils":[{"pupil_id":"p5","name":"Дёмин Олег Юрьевич","subjects":[]}]},\
                "failing":{"count":1,"previous":null,"pupils":[{"pupil_id":"p6",\
                "name":"Егоров Яков Львович","subjects":["Русский язык"]}]},\
                "not_attested":{"count":1,"previous":null,"pupils":[{"pupil_id":"p7",\
                "name":"Жуков Лев Андреевич","subjects":["Русский язык","Литература",\
                "Математика","История","Физическая культура"]}]},"no_data":{"count":0,\
                "previous":null,"pupils":[]}},"failing_by_subjects":{"1":1,"2":0,"3":0},\
                "not_attested_excused":1,"not_attested_truant":0,"success":{"percent":"75.0",\
                "count":6,"of":8},"quality":{"percent":"50.0","count":4,"of":8},\
                "mean":"4.26"},"attendance":{"lessons":{"total":15,"ill":15,"excused":0,\
                "unexcused":0,"unspecified":0},"days":{"total":3,"ill":3,"excused":0,\
                "unexcused":0,"unspecified":0},"late":0,"available":125,\
                "rate":{"percent":"88.0","count":110,"of":125},"mean_missed":"1.9",\
                "unexcused":[],"lateness":[]},"inspections":[]}
                """)
    }

    @Test("summary-school of example B is written as the specification writes it")
    func schoolSummary() throws {
        let statement = try schoolStatement(
            "summary-school", of: [ExampleB.facts], ExampleB.question)
        #expect(statement.heading.warnings == [])
        #expect(
            statement.body.compact == """
                {"rows":[{"class_id":"c7a","class":"7 «А»","period_id":"trimester-1",\
                "end_count":8,"markless":0,"success_total":6,"excellent":1,"good_total":3,\
                "one_four":1,"one_three":1,"satisfactory":1,"not_attested":1,\
                "not_attested_excused":1,"not_attested_truant":0,"failing":1,"failing_1":1,\
                "failing_2":0,"failing_3":0,"no_data":0,"success":{"percent":"75.0","count":6,\
                "of":8},"quality":{"percent":"50.0","count":4,"of":8}}],\
                "subtotals":[{"level":"5–9","end_count":8,"markless":0,"success_total":6,\
                "excellent":1,"good_total":3,"one_four":1,"one_three":1,"satisfactory":1,\
                "not_attested":1,"not_attested_excused":1,"not_attested_truant":0,"failing":1,\
                "failing_1":1,"failing_2":0,"failing_3":0,"no_data":0,\
                "success":{"percent":"75.0","count":6,"of":8},"quality":{"percent":"50.0",\
                "count":4,"of":8}}],"total":{"end_count":8,"markless":0,"success_total":6,\
                "excellent":1,"good_total":3,"one_four":1,"one_three":1,"satisfactory":1,\
                "not_attested":1,"not_attested_excused":1,"not_attested_truant":0,"failing":1,\
                "failing_1":1,"failing_2":0,"failing_3":0,"no_data":0,\
                "success":{"percent":"75.0","count":6,"of":8},"quality":{"percent":"50.0",\
                "count":4,"of":8}}}
                """)
    }
}
