import Foundation
public import Ink
public import Journal
import Reports
import Settings
import Stores

/// Prints many documents in one run: one reader, several jobs, memory that does not grow with the
/// number of classes.
///
/// The reader goes through one snapshot of the store class by class, hands facts to the jobs
/// through a bounded queue and feeds the folds of the school reports as it goes.
public final class Batch {
    private let order: PrintOrder
    private let store: String
    private let folder: String
    private let shelf: Shelf
    private let fonts: FontSet
    private let language: Language
    private let stamp: Moment?

    /// A batch of `order`, from the store at `store` into `folder`; `stamp` is the moment to print in
    /// place of the store's own.
    public init(
        _ order: PrintOrder, store: String, folder: String, shelf: Shelf, fonts: FontSet,
        language: Language, stamp: Moment?
    ) {
        (self.order, self.store, self.folder) = (order, store, folder)
        (self.shelf, self.fonts, self.language, self.stamp) = (shelf, fonts, language, stamp)
    }

    /// Prints, and writes `manifest.json` and `index.html` beside the documents.
    ///
    /// - Returns: what was written, skipped and failed.
    /// - Throws: ``Failure`` when the store, the order or the folder is at fault.
    public func run() throws(Failure) -> Manifest {
        try orFailure(language) { () throws(FileError) in try WholeFile.makeFolder(folder) }
        return try reading(store, language) { journal throws(Failure) in
            let index = try self.index(of: journal)
            let plan = try BatchPlan(order, index, language)
            let manifest = try print(plan, index, journal)
            try finish(manifest, index)
            return manifest
        }
    }

    private func index(of journal: any JournalStore) throws(Failure) -> SchoolIndex {
        try orFailure(language) { () throws(StoreError) in
            try journal.index(named: order.settings.school, stamp)
        }
    }

    private func print(
        _ plan: BatchPlan, _ index: SchoolIndex, _ journal: any JournalStore
    ) throws(Failure) -> Manifest {
        let queue = BoundedQueue<BatchTask>(capacity: order.jobs + 1)
        // Of all classes of the year: a file has one name, whatever else is printed with it.
        let ofYear = index.classes.filter { $0.yearID == plan.year.id }
        let names = FileNames(ofYear, teacherIDs: index.staff.map(\.id))
        let inspecting =
            order.purpose == .working ? nil : Inspecting(try shelf.signerRoles(language), order)
        let book = order.book == .ofSchool ? try self.book(plan, names) : nil
        let ledger = BatchLedger(total: plan.classes.count, book: book, language: language)
        let jobs = try (0..<order.jobs).map { _ throws(Failure) in
            BatchJob(
                press: try press(), ledger: ledger, names: names, order: order, folder: folder,
                language: language, inspecting: inspecting)
        }
        let reader = BatchReader(
            plan: plan, index: index, queue: queue, ledger: ledger, language: language,
            stamp: stamp, inspecting: inspecting)
        let fault = work(jobs, on: queue) { reader.read(journal) }
        if order.isProfiled { Progress.write(ledger.times.lines) }
        if let fault = fault ?? ledger.fatal { throw fault }
        try book?.finish()
        return ledger.manifest
    }

    private func book(_ plan: BatchPlan, _ names: FileNames) throws(Failure) -> SchoolBook {
        let press = try press()
        let name = names.name(
            report: "book", schoolClass: nil, teacherID: nil, span: plan.span, year: plan.year)
        let book = BoundBook(title: "Отчёты школы", path: "\(folder)/\(name).pdf", by: press)
        let classes = plan.classes.sorted { names.place(of: $0) < names.place(of: $1) }
        return SchoolBook(book, classIDs: classes.map(\.id))
    }

    private func press() throws(Failure) -> Press {
        try Press(shelf: shelf, fonts: fonts, language: language, isDuplex: order.isDuplex)
    }

    private func finish(_ manifest: Manifest, _ index: SchoolIndex) throws(Failure) {
        let page = IndexPage(
            school: index.school.shortName, manifest: manifest,
            titles: Dictionary(uniqueKeysWithValues: catalog.map { ($0.id, $0.title) }),
            exportedAt: Russian.moment(index.exportedAt))
        do throws(FileError) {
            try WholeFile.write(Array(manifest.json.pretty.utf8), to: "\(folder)/manifest.json")
            try WholeFile.write(Array(page.html.utf8), to: "\(folder)/index.html")
        } catch {
            throw Failure(error, language)
        }
        WholeFile.sync(folder: folder)
    }
}
