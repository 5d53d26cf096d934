public import Journal
import Reports

/// What the volume of a class prints, part by part, before anyone knows about pages.
public struct VolumeParts: Sendable {
    private let year: ClassYear
    private let file: VolumeCase

    /// The parts of a class's year.
    public init(
        _ facts: ClassFacts, _ annex: ClassAnnex, file: VolumeCase, letters: AbsenceCaptions
    ) {
        (year, self.file) = (ClassYear(facts, annex, letters: letters), file)
    }

    /// Places of the courses that have pages of their own, in the order of the curriculum.
    public var courses: [Int] { year.courses }

    /// What the volume states of the course at `place` of ``ClassFacts/courses``.
    public func journal(of place: Int) -> CourseJournal { year.journal(of: place) }

    /// General data of pupils, remarks on the journal, corrections.
    ///
    /// - Returns: nil for a part that a report prints, or that has pages of its own.
    public func page(_ kind: PartKind) -> FilledPage? {
        switch kind {
        case .pupils: FilledPage(PupilsPage.self, PupilsPage.Model(year: year, file: file))
        case .remarks: FilledPage(RemarksPage.self, year)
        case .corrections: FilledPage(CorrectionsPage.self, year)
        case .contents, .course, .ledger, .summary: nil
        }
    }
}

extension CourseJournal {
    /// The course as a part of the volume.
    public var part: Part { Part(.course, title: title, teacher: Russian.surnameFirst(teacher)) }

    /// The page that opens the course.
    public var opening: FilledPage { FilledPage(CoursePage.self, self) }

    /// Whether there is anything for a spread to state.
    public var hasSpreads: Bool { !lessons.isEmpty || !results.isEmpty }

    /// The left page of a spread of some lessons: pupils and dates.
    public func marks(_ lessons: Range<Int>) -> FilledPage {
        FilledPage(MarksPage.self, Spread(journal: self, lessons: lessons))
    }

    /// The right page of a spread of some lessons: dates and topics.
    public func topics(_ lessons: Range<Int>) -> FilledPage {
        FilledPage(TopicsPage.self, Spread(journal: self, lessons: lessons))
    }
}

extension NumberedVolume {
    /// The title page.
    public var title: FilledPage { FilledPage(TitlePage.self, self) }
    /// The internal inventory.
    public var inventory: FilledPage { FilledPage(Inventory.self, self) }
    /// The contents.
    public var contents: FilledPage { FilledPage(Contents.self, self) }
    /// The attestation.
    public var attestation: FilledPage { FilledPage(Attestation.self, self) }
    /// The sticker.
    public var sticker: FilledPage { FilledPage(Sticker.self, self) }
}

extension FilledPage {
    /// A page left blank.
    public static var blank: FilledPage { FilledPage(BlankPage.self, ()) }

    /// The list of what keeps a year from being closed, one sentence a line.
    public static func gaps(_ gaps: [String]) -> FilledPage { FilledPage(GapsPage.self, gaps) }
}
