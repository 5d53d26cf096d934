import Forms
import Journal
import Paper
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
    let maker: PageMaker
    let parts: VolumeParts
    let facts: ClassFacts
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
                sections.append(try section(Part(kind), maker.compose(page)))
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
        section.add(try maker.compose(journal.opening), on: .front, blank: blank)
        if journal.lessons.isEmpty, journal.hasSpreads {
            section.add(try maker.compose(journal.marks(0..<0)), on: .back, blank: blank)
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
    }

    /// The largest spread from a lesson on whose pages are one each; one lesson, if none is.
    private func spread(
        of journal: CourseJournal, from start: Int
    ) throws(Failure) -> ComposedSpread {
        let most = min(SectionMaker.mostDates, journal.lessons.count - start)
        if let whole = try fitted(journal, start, most) { return whole }
        var best: ComposedSpread?
        var (low, high) = (0, most)
        while high - low > 1 {
            let middle = (low + high) / 2
            if let spread = try fitted(journal, start, middle) {
                (low, best) = (middle, spread)
            } else {
                high = middle
            }
        }
        if let best { return best }
        let lesson = start..<(start + 1)
        return ComposedSpread(
            count: 1, marks: try maker.compose(journal.marks(lesson)),
            topics: try maker.compose(journal.topics(lesson)))
    }

    /// A spread of some lessons; nil when one of its pages would not be one.
    private func fitted(
        _ journal: CourseJournal, _ start: Int, _ count: Int
    ) throws(Failure) -> ComposedSpread? {
        let lessons = start..<(start + count)
        guard let topics = try fitted(journal.topics(lessons)),
            let marks = try fitted(journal.marks(lessons))
        else { return nil }
        return ComposedSpread(count: count, marks: marks, topics: topics)
    }

    /// A page in the largest size, from its template's down by half points, at which it is one page;
    /// nil when it is more in the least size.
    private func fitted(_ page: FilledPage) throws(Failure) -> Composed? {
        let usual = try maker.compose(page)
        if usual.isOnePage { return usual }
        let least = try maker.compose(page) { $0.smaller(by: .pt(40)) }
        guard least.isOnePage else { return nil }
        for step in 1...8 {
            let smaller = try maker.compose(page) { $0.smaller(by: .pt(0.5) * step) }
            if smaller.isOnePage { return smaller }
        }
        return least
    }

    /// A report as a part; nil where it would state nothing.
    private func report(_ kind: PartKind) throws(Failure) -> Composed? {
        guard let report = catalog.first(where: { $0.id == kind.report }),
            case .ofClass(let make) = report.making
        else { return nil }
        let statement: Statement
        do throws(Refusal) {
            statement = try maker.press.state(make, facts, question)
        } catch {
            if error.statesNothing { return nil }
            throw Failure(
                ExitStatus(rawValue: error.exitCode) ?? .data,
                error.message(in: maker.press.language))
        }
        return try maker.compose(report, statement)
    }
}

extension Document {
    /// The document with the text of its tables smaller, but not below the least size of a form.
    fileprivate func smaller(by less: Length) -> Document {
        guard case .stack(let blocks) = body else { return self }
        var document = self
        document.body = .stack(
            blocks.map { block in
                guard case .table(var table) = block else { return block }
                let least = table.style.leastSize
                table.style.font.size = max(least, table.style.font.size - less)
                for place in table.columns.indices {
                    if let size = table.columns[place].fontSize {
                        table.columns[place].fontSize = max(least, size - less)
                    }
                }
                return .table(table)
            })
        return document
    }
}
