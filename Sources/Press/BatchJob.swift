import Checks
import Journal
import Layout
import Reports
import Stores
import Structures

/// A job of a batch: prints the reports of classes.
final class BatchJob: Job, @unchecked Sendable {
    private let press: Press
    private let ledger: BatchLedger
    private let names: FileNames
    private let order: PrintOrder
    private let folder: String
    private let language: Language
    private let inspecting: Inspecting?

    init(
        press: Press, ledger: BatchLedger, names: FileNames, order: PrintOrder, folder: String,
        language: Language, inspecting: Inspecting?
    ) {
        self.inspecting = inspecting
        (self.press, self.ledger) = (press, ledger)
        (self.names, self.order, self.folder, self.language) = (names, order, folder, language)
    }

    func end() { ledger.add(press.times) }

    func perform(_ task: BatchTask) {
        guard !ledger.isOver else { return }
        switch task {
        case .ofSchool(let statement, let findings):
            guard let printout = print(statement, findings), order.book == .ofSchool else {
                return
            }
            let document = BookDocument(heading: statement.heading, printout: printout)
            ledger.bind(BookSection(schoolClass: nil, documents: [document]))
        case .ofClass(let facts, let question, let reports):
            var documents: [BookDocument] = []
            let findings =
                inspecting?.inspector(question).findings(in: facts, of: question.span) ?? []
            for report in reports where !ledger.isOver {
                guard case .ofClass(let make) = report.making else { continue }
                do throws(Refusal) {
                    let statement = try press.state(make, facts, question)
                    guard let printout = print(statement, findings), order.book != nil else {
                        continue
                    }
                    documents.append(BookDocument(heading: statement.heading, printout: printout))
                } catch {
                    ledger.leaveOut(report.id, facts.schoolClass.id, error, language)
                }
            }
            let section = BookSection(schoolClass: facts.schoolClass, documents: documents)
            switch order.book {
            case .ofClass: bind(section, question, facts.year)
            case .ofSchool: ledger.bind(section)
            case nil: break
            }
            ledger.finish(facts.schoolClass.name)
        }
    }

    /// Prints a document in every format asked for; answers its pages when it has some.
    private func print(_ statement: Statement, _ findings: [Finding]) -> Printout? {
        let heading = statement.heading
        let name = names.name(
            report: heading.report, schoolClass: heading.schoolClass,
            teacherID: heading.teacher?.id, span: heading.span, year: heading.year)
        do throws(Failure) {
            let standing = try order.purpose.standing(findings, language)
            var printout: Printout?
            for format in order.formats {
                try put(statement, standing, as: format, name, &printout)
            }
            return printout
        } catch {
            stop(error, heading)
            return nil
        }
    }

    /// Writes a document in one format; lays it out at most once, into `printout`.
    private func put(
        _ statement: Statement, _ standing: Standing, as format: OutputFormat, _ name: String,
        _ printout: inout Printout?
    ) throws(Failure) {
        let heading = statement.heading
        switch format {
        case .json: try put(Array(statement.json.pretty.utf8), "\(name).json", heading, pages: 0)
        case .csv, .xlsx, .html:
            for file in try press.sheets(of: statement, as: format, isRaw: order.isRaw) {
                try put(file.bytes, name + file.ending, heading, pages: 0)
            }
        case .pdf, .png, .svg:
            let laidOut =
                if let printout { printout } else {
                    try press.printout(of: statement, as: standing)
                }
            printout = laidOut
            guard let picture = PictureFormat(rawValue: format.rawValue) else {
                let bytes = try press.pdf(of: laidOut)
                return try put(bytes, "\(name).pdf", heading, pages: laidOut.pages.count)
            }
            for (index, bytes) in try press.pictures(of: laidOut, as: picture).enumerated() {
                let number = String(1001 + index).dropFirst()
                try put(bytes, "\(name)-p\(number).\(picture.rawValue)", heading, pages: 1)
            }
        }
    }

    private func put(
        _ bytes: [UInt8], _ file: String, _ heading: Heading, pages: Int
    ) throws(Failure) {
        try press.write(bytes, to: "\(folder)/\(file)")
        var (period, month): (String?, String?)
        switch heading.span {
        case .period(let own): period = own.id
        case .month(let own): month = own.description
        case .year: break
        }
        ledger.add(
            PrintedFile(
                file: file, report: heading.report, classID: heading.schoolClass?.id,
                className: heading.schoolClass?.name, teacherID: heading.teacher?.id,
                periodID: period, month: month,
                pages: pages, sha256: sha256(bytes), snapshot: heading.snapshot))
    }

    // A folder that takes no file ends the batch; any other fault is of this document alone.
    private func stop(_ failure: Failure, _ heading: Heading) {
        switch failure.code {
        case .cannotCreate, .io, .unavailable: ledger.end(failure)
        default:
            ledger.fail(
                LeftOut(
                    report: heading.report, classID: heading.schoolClass?.id,
                    reason: failure.message, code: failure.code))
        }
    }

    private func bind(_ section: BookSection, _ question: Question, _ year: SchoolYear) {
        let name = names.name(
            report: "book", schoolClass: section.schoolClass, teacherID: nil, span: question.span,
            year: year)
        let title = "Отчёты, \(section.schoolClass?.name ?? "")"
        do throws(Failure) {
            let book = BoundBook(title: title, path: "\(folder)/\(name).pdf", by: press)
            try book.add(section)
            try book.finish()
        } catch {
            ledger.end(error)
        }
    }
}
