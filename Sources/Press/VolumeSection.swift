import Forms
import Journal
import Reports
import Volume

/// A part of a volume, made up into pages that wait for their numbers.
struct VolumeSection {
    let part: Part
    /// Its documents, blank pages among them; printed on both sides they fill whole sheets.
    private(set) var documents: [Composed] = []
    private(set) var pageCount = 0

    /// A part without pages.
    init(_ part: Part) { self.part = part }

    /// The side of a sheet a document begins on.
    enum Side { case front, back, either }

    /// Adds a document that begins on `side`; nil for no side, as where only fronts are printed.
    mutating func add(_ document: Composed, on side: Side, blank: Composed?) {
        if let blank, side != .either, (side == .front) != pageCount.isMultiple(of: 2) {
            append(blank)
        }
        append(document)
    }

    /// Ends the part on a back, where backs are printed.
    mutating func close(blank: Composed?) {
        if let blank, !pageCount.isMultiple(of: 2) { append(blank) }
    }

    private mutating func append(_ document: Composed) {
        documents.append(document)
        pageCount += document.pageCount
    }
}

/// Makes the parts of a class's year up, in the order of the volume.
struct SectionMaker {
    let press: Press
    let parts: VolumeParts
    let facts: ClassFacts
    let heading: Heading
    let question: Question
    /// A page left blank; nil where only fronts are printed.
    let blank: Composed?

    /// The most dates on a spread.
    ///
    /// Source: forms.md 7.1, "the largest number of dates, at most 22".
    private static let mostDates = 22

    /// All parts behind the contents.
    ///
    /// - Throws: ``Failure`` with code `data` when a template is at fault or cannot hold its page.
    func sections() throws(Failure) -> [VolumeSection] {
        var sections: [VolumeSection] = []
        for kind in PartKind.allCases {
            switch kind {
            case .contents: continue
            case .course:
                for place in parts.courses { sections.append(try course(place)) }
            case .pupils, .remarks, .corrections:
                guard let page = parts.page(kind) else { continue }
                sections.append(try section(Part(kind), press.compose(page, heading)))
            case .ledger, .summary:
                guard let report = try report(kind) else { continue }
                sections.append(try section(Part(kind), report))
            }
        }
        return sections
    }

    private func section(_ part: Part, _ document: Composed) throws(Failure) -> VolumeSection {
        var section = VolumeSection(part)
        section.add(document, on: .front, blank: blank)
        section.close(blank: blank)
        return section
    }

    private func course(_ place: Int) throws(Failure) -> VolumeSection {
        let journal = parts.journal(of: place)
        var section = VolumeSection(journal.part)
        section.add(try press.compose(journal.opening, heading), on: .front, blank: blank)
        if journal.lessons.isEmpty, journal.hasSpreads {
            section.add(try press.compose(journal.marks(0..<0), heading), on: .back, blank: blank)
        }
        var start = 0
        while start < journal.lessons.count {
            let spread = try spread(of: journal, from: start)
            section.add(spread.marks, on: .back, blank: blank)
            section.add(spread.topics, on: .front, blank: blank)
            start += spread.count
        }
        section.close(blank: blank)
        return section
    }

    private struct ComposedSpread {
        var count: Int
        var marks: Composed
        var topics: Composed
        var fits: Bool { marks.isOnePage && topics.isOnePage }
    }

    /// The largest spread from a lesson on whose pages are one each; one lesson, if none is.
    private func spread(
        of journal: CourseJournal, from start: Int
    ) throws(Failure) -> ComposedSpread {
        let most = min(SectionMaker.mostDates, journal.lessons.count - start)
        let whole = try composed(journal, start, most)
        if whole.fits || most == 1 { return whole }
        var best = try composed(journal, start, 1)
        var (low, high) = (1, most)
        while high - low > 1 {
            let middle = (low + high) / 2
            let spread = try composed(journal, start, middle)
            if spread.fits {
                (low, best) = (middle, spread)
            } else {
                high = middle
            }
        }
        return best
    }

    private func composed(
        _ journal: CourseJournal, _ start: Int, _ count: Int
    ) throws(Failure) -> ComposedSpread {
        let lessons = start..<(start + count)
        return ComposedSpread(
            count: count, marks: try press.compose(journal.marks(lessons), heading),
            topics: try press.compose(journal.topics(lessons), heading))
    }

    /// A report as a part; nil where it would state nothing.
    private func report(_ kind: PartKind) throws(Failure) -> Composed? {
        guard let report = catalog.first(where: { $0.id == kind.report }),
            case .ofClass(let make) = report.making
        else { return nil }
        let statement: Statement
        do throws(Refusal) {
            statement = try press.state(make, facts, question)
        } catch {
            if error.statesNothing { return nil }
            throw Failure(
                ExitStatus(rawValue: error.exitCode) ?? .data,
                error.message(in: press.language))
        }
        let contents = try press.template("volume-contents", volumeForms)
        return try press.compose(
            report, statement, head: contents.bind(heading.bindings(with: [])).header)
    }
}

extension Press {
    fileprivate func template(_ id: String, _ forms: [PageForm]) throws(Failure) -> Template {
        guard let form = forms.first(where: { $0.template == id }) else {
            preconditionFailure("every page of a volume is among its forms")
        }
        return try template(id, form.notes)
    }
}
