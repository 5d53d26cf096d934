public import Journal
public import Reports
public import Settings
import Stores

/// Statements of a report from which the author's reference takes its examples.
///
/// The first is the one that a preview shows when nothing is named; then, of every class, those of
/// its periods, and the one of the year. What states nothing is left out.
///
/// - Throws: ``Failure`` when the store cannot be read, or even the first states nothing.
public func examples(
    of report: AnyReport, in store: String, by settings: SettingsReading, language: Language
) throws(Failure) -> [Statement] {
    func statement(_ order: PrintOrder) throws(Failure) -> Statement {
        try StatementReading(order, store: store, language: language, stamp: nil)
            .statement(fillsGaps: true)
    }
    var order = PrintOrder()
    order.reports = [report.id]
    order.use(settings, namesAreGiven: false)
    var examples = [try statement(order)]
    let index = try reading(store, language) { journal throws(Failure) in
        do throws(StoreError) { return try journal.index() } catch {
            throw Failure(error, language)
        }
    }
    for schoolClass in report.owner == .schoolClass ? index.classes : [] {
        order.classes = [schoolClass.id]
        let periods = index.periods.filter {
            $0.yearID == schoolClass.yearID && $0.scheme == schoolClass.scheme
        }
        for period in periods {
            order.period = period.id
            if let more = try? statement(order) { examples.append(more) }
        }
        order.period = nil
    }
    (order.classes, order.year) = ([], index.years.last?.id)
    if let more = try? statement(order) { examples.append(more) }
    return examples
}
