extension Schema {
    /// Tables of the journal in the order of bundle.md; `school` stands apart.
    static let tables = [
        "years", "periods", "days_off", "staff", "classes", "pupils", "guardians", "enrolments",
        "subjects", "courses", "course_pupils", "plan", "lessons", "attendance", "marks",
        "final_marks", "decisions", "inspections", "codes", "audit",
    ]
}
