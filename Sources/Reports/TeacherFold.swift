import Journal

/// The fold of a report of teachers: a document for the one asked for, or for everyone who has a
/// course.
struct TeacherFold<R: TeacherReport>: SchoolFold {
    private let frame: FoldFrame<R>
    private var gathered: [String: Gathered<R>] = [:]
    private var teachers: [String: StaffMember] = [:]

    /// A fold that has taken no class yet.
    init(_ outline: SchoolOutline, _ question: Question) throws(Refusal) {
        frame = try FoldFrame(outline, question)
        if let asked = question.teacherID { gathered[asked] = Gathered() }
    }

    mutating func add(_ facts: ClassFacts) throws(Refusal) {
        var parts: [Int: R.Part]?
        if let own = frame.own(for: facts) { parts = try R.parts(of: facts, for: own) }
        // Source: report-json.md, "Courses that are `extracurricular` are in no report".
        let places = Set(facts.courses.filter { !$0.isExtracurricular }.map(\.teacher))
        for place in places {
            let teacher = facts.staff[place]
            if let asked = frame.question.teacherID, asked != teacher.id { continue }
            teachers[teacher.id] = teacher
            if let part = parts?[place] {
                gathered[teacher.id, default: Gathered()].parts.append(part)
            } else {
                let name = Russian.name(of: facts.schoolClass)
                gathered[teacher.id, default: Gathered()].leftOut.append(name)
            }
        }
    }

    func statements(snapshot: String) -> [Result<Statement, Refusal>] {
        gathered.sorted { $0.key < $1.key }.map { id, gathered in
            guard !gathered.parts.isEmpty else { return .failure(.noCourses(teacherID: id)) }
            var heading = frame.heading(snapshot)
            heading.teacher = teachers[id]
            return gathered.statement(heading)
        }
    }
}
