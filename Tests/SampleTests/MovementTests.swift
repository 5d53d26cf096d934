import Journal
import Testing

struct MovementTests {
    let journal: Journalled

    init() throws { journal = try invented.get() }

    @Test("a pupil is in one class at a time, and a transfer ends the day before the next stay")
    func keepsStaysApart() throws {
        var transfers = 0
        var returns = 0
        for stays in journal.stays.values {
            for (before, after) in zip(stays, stays.dropFirst()) {
                let end = try #require(Day(iso: before["end"]))
                let start = try #require(Day(iso: after["start"]))
                #expect(end < start)
                if before["class_id"] == after["class_id"] {
                    returns += 1
                } else {
                    transfers += 1
                    #expect(end.advanced(by: 1) == start)
                    #expect(before["end_order"] == after["start_order"])
                }
            }
        }
        #expect(transfers > 0)
        #expect(returns > 0)
    }

    @Test("who comes or goes during the year does so by an order, from or to somewhere")
    func hasOrders() {
        let rows = journal.bundle["enrolments"]
        for row in rows where row["start"] > "2025-09-01" {
            #expect(row["start_order"].hasPrefix("№") && !row["start_from"].isEmpty)
        }
        for row in rows where !row["end"].isEmpty {
            #expect(row["end_order"].hasPrefix("№"))
            #expect(!row["end_to"].isEmpty && !row["end_reason"].isEmpty)
        }
        #expect(rows.contains { $0["start"] > "2025-09-01" })
        #expect(rows.contains { !$0["end"].isEmpty })
    }

    @Test("a member of a class is in one group of each subject, and one of them changes it")
    func keepsGroupsApart() throws {
        let subjects = Dictionary(grouping: journal.bundle["course_pupils"]) { row in
            [
                row["pupil_id"], journal.courses[row["course_id"]]?["subject_id"] ?? "",
                journal.courses[row["course_id"]]?["class_id"] ?? "",
            ]
        }
        var changes = 0
        for rows in subjects.values {
            let sorted = rows.sorted { $0["start"] < $1["start"] }
            for (before, after) in zip(sorted, sorted.dropFirst()) {
                #expect(!before["end"].isEmpty && before["end"] < after["start"])
                changes += before["course_id"] == after["course_id"] ? 0 : 1
            }
        }
        #expect(changes > 0)
    }

    @Test("no two pupils bear the same name, and each has a guardian and a date of birth")
    func knowsPeople() {
        let pupils = journal.bundle["pupils"]
        let names = pupils.map { [$0["last_name"], $0["first_name"], $0["patronymic"]] }
        #expect(Set(names).count == pupils.count)
        #expect(
            Set(journal.bundle["guardians"].map { $0["pupil_id"] }) == Set(pupils.map { $0["id"] }))
        for pupil in pupils {
            #expect(Day(iso: pupil["birth_date"]) != nil)
            #expect(["м", "ж"].contains(pupil["sex"]))
        }
    }
}
