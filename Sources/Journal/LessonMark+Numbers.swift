extension LessonMark {
    /// The numbers in a mark as entered: `4-` is a 4, `4/5` two marks; none in `.` and words.
    ///
    /// Source: forms.md 1.2.
    public var numbers: [Int] {
        value.split(separator: "/").compactMap { part in
            part.first?.wholeNumberValue.flatMap { (1...5).contains($0) ? $0 : nil }
        }
    }
}
