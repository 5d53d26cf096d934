import Journal
import Reports
import Stores

extension SinglePrint {
    /// The facts of the class that the pupil of the order is in, and what is asked of it.
    ///
    /// Of several classes it is the one that the order names, else the one the pupil was in last.
    ///
    /// - Throws: ``Failure`` with code `usage` when nobody with that id was in a class at the time.
    func ofPupil(
        _ order: PrintOrder, _ naming: Naming, _ index: SchoolIndex, _ journal: any JournalStore
    ) throws -> (ClassFacts, Question) {
        let id = order.pupil ?? ""
        let (span, year) = try order.time(naming, index)
        var question = order.question(span, index)
        question.pupilID = id
        let asked = try order.classes.first.map { try naming.schoolClass($0, year: year) }
        var found: (facts: ClassFacts, last: ClosedRange<Day>)?
        for schoolClass in index.classes
        where schoolClass.yearID == year.id && (asked == nil || asked?.id == schoolClass.id) {
            let facts = try journal.classFacts(schoolClass.id)
            guard let last = facts.lastStay(of: id, in: span.days(of: year)) else { continue }
            if let known = found?.last, !known.isBefore(last) { continue }
            found = (facts, last)
        }
        guard let found else { throw Failure.unknown(.pupil, id, nil, language) }
        return (found.facts, question)
    }

    /// Writes the document in every format of the order; named by report, class, id of the pupil
    /// and time.
    ///
    /// - Returns: how many files there are.
    /// - Throws: ``Failure``, as for ``bytes()``, and when the folder takes no file.
    public func write(into folder: String) throws(Failure) -> Int {
        let statement = try statement()
        let press = try Press(shelf: shelf, fonts: fonts, language: language)
        press.isDuplex = order.isDuplex
        let heading = statement.heading
        let name = FileNames([]).name(
            report: heading.report, schoolClass: heading.schoolClass, teacherID: order.pupil,
            span: heading.span, year: heading.year)
        do throws(FileError) { try WholeFile.makeFolder(folder) } catch {
            throw Failure(error, language)
        }
        var count = 0
        for format in order.formats {
            for file in try press.files(of: statement, as: format, isRaw: order.isRaw) {
                try press.write(file.bytes, to: "\(folder)/\(name)\(file.ending)")
                count += 1
            }
        }
        return count
    }
}

extension Press {
    /// The files of a document in one format: one, or one a table for CSV, one a page for pictures.
    ///
    /// - Throws: ``Failure``, as each stage does.
    func files(
        of statement: Statement, as format: OutputFormat, isRaw: Bool
    ) throws(Failure) -> [SheetFile] {
        switch format {
        case .json: return [SheetFile(ending: ".json", bytes: Array(statement.json.pretty.utf8))]
        case .csv, .xlsx, .html: return try sheets(of: statement, as: format, isRaw: isRaw)
        case .pdf: return [SheetFile(ending: ".pdf", bytes: try pdf(of: printout(of: statement)))]
        case .png, .svg:
            guard let picture = PictureFormat(rawValue: format.rawValue) else { return [] }
            let pages = try pictures(of: printout(of: statement), as: picture)
            return pages.enumerated().map { index, bytes in
                let number = String(1001 + index).dropFirst()
                return SheetFile(ending: "-p\(number).\(format.rawValue)", bytes: bytes)
            }
        }
    }
}

extension ClassFacts {
    /// The pupil's last stay in the class that touches the days; nil when there is none.
    fileprivate func lastStay(of id: String, in days: ClosedRange<Day>) -> ClosedRange<Day>? {
        guard let place = pupils.firstIndex(where: { $0.id == id }) else { return nil }
        return enrolments.filter { $0.pupil == place && $0.days.overlaps(days) }.last?.days
    }
}

extension ClosedRange<Day> {
    fileprivate func isBefore(_ other: ClosedRange<Day>) -> Bool {
        (upperBound, lowerBound) < (other.upperBound, other.lowerBound)
    }
}

extension Span {
    /// The days of the span, for a year those of the school year.
    fileprivate func days(of year: SchoolYear) -> ClosedRange<Day> {
        switch self {
        case .period(let period): period.days
        case .month(let month): month.days
        case .year: year.days
        }
    }
}
