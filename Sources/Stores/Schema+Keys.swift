extension Schema {
    /// A table of the journal, and what tells its rows apart.
    struct Table: Hashable, Sendable {
        /// Its name.
        let name: String
        /// Terms of the key, in the order of its index; a term that may be empty counts as `''`.
        let key: [String]
    }

    /// Tables of the journal in the order of bundle.md; `school` stands apart.
    ///
    /// Source: bundle.md, "Where a table has no id its key is".
    static let tables = [
        Table(name: "years", key: ["id"]),
        Table(name: "periods", key: ["id"]),
        Table(name: "days_off", key: ["date", "ifnull(class_id, '')"]),
        Table(name: "staff", key: ["id"]),
        Table(name: "classes", key: ["id"]),
        Table(name: "pupils", key: ["id"]),
        Table(name: "guardians", key: ["pupil_id", "name"]),
        Table(name: "enrolments", key: ["class_id", "pupil_id", "start"]),
        Table(name: "subjects", key: ["id"]),
        Table(name: "courses", key: ["id"]),
        Table(name: "course_pupils", key: ["course_id", "pupil_id", "ifnull(start, '')"]),
        Table(name: "plan", key: ["course_id", "number"]),
        Table(name: "lessons", key: ["id"]),
        Table(name: "attendance", key: ["lesson_id", "pupil_id"]),
        Table(name: "marks", key: ["id"]),
        Table(
            name: "final_marks",
            key: ["class_id", "pupil_id", "subject_id", "kind", "ifnull(period_id, '')"]),
        Table(name: "decisions", key: ["class_id", "pupil_id"]),
        Table(name: "inspections", key: ["id"]),
        Table(name: "codes", key: ["code"]),
        Table(
            name: "audit",
            key: [
                "at", "user", "action", "entity", "ifnull(entity_id, '')", "ifnull(details, '')",
            ]),
    ]
}
