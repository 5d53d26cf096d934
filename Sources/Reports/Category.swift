import Journal

/// What a pupil's marks make of them; exactly one for any marks.
///
/// Source: report-json.md, "Category of a pupil, first that fits"; K of `summary`.
enum Category: String, Hashable, Sendable, CaseIterable {
    /// Only 5 (отличник).
    case excellent
    /// One 4, the rest 5.
    case oneFour = "one_four"
    /// More than one 4, the rest 5.
    case good
    /// One 3.
    case oneThree = "one_three"
    /// More than one 3.
    case satisfactory
    /// A 2, a 1 or a незачёт.
    case failing
    /// A н/а and no failing mark.
    case notAttested = "not_attested"
    /// No mark that is a number.
    case noData = "no_data"

    /// The category of a pupil with these marks, in any order.
    init(of marks: some Sequence<MarkValue>) {
        let tally = MarkTally(marks)
        self =
            if tally.failures > 0 {
                .failing
            } else if tally.notAttested > 0 {
                .notAttested
            } else if tally.numbers == 0 {
                .noData
            } else if tally.n3 > 0 {
                tally.n3 == 1 ? .oneThree : .satisfactory
            } else if tally.n4 > 0 {
                tally.n4 == 1 ? .oneFour : .good
            } else {
                .excellent
            }
    }

    /// Whether a pupil of it succeeds (успевает).
    var isSuccess: Bool { isGood || self == .oneThree || self == .satisfactory }

    /// Whether a pupil of it counts for the quality of knowledge (качество знаний).
    var isGood: Bool { self == .excellent || self == .oneFour || self == .good }

    /// Whether a mark is one that a form names beside a pupil of the category.
    ///
    /// Source: report-json.md, "the single 4, the single 3, all failing, all н/а".
    func names(_ mark: MarkValue) -> Bool {
        switch self {
        case .oneFour: mark == .four
        case .oneThree: mark == .three
        case .failing: mark.isFailing
        case .notAttested: mark == .notAttested
        case .excellent, .good, .satisfactory, .noData: false
        }
    }

    /// The category beside a pupil's name.
    ///
    /// Source: forms.md 2.4; looks/summary.png.
    var printed: String {
        switch self {
        case .excellent: "на «5»"
        case .oneFour: "с одной «4»"
        case .good: "на «4» и «5»"
        case .oneThree: "с одной «3»"
        case .satisfactory: "на «3», «4», «5»"
        case .failing: "неуспевающий"
        case .notAttested: "не аттестован"
        case .noData: "нет данных"
        }
    }
}

extension MarkValue {
    /// Whether it makes a pupil fail (неуспевающий).
    var isFailing: Bool { self == .two || self == .one || self == .failed }
}
