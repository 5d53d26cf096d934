import Bundles
import GRDB

/// Brings a bundle into the store, as one transaction: all of it or nothing.
///
/// A store that is not there yet appears when it is whole. The bundle is read in pieces into
/// temporary tables of the engine, so memory does not grow with it.
///
/// - Parameters:
///   - bundle: a folder or a .zip.
///   - store: the store's file.
///   - dryRun: whether all is done and then taken back.
/// - Returns: what was found and done; ``ImportReport/Outcome/refused`` when the bundle has errors.
/// - Throws: ``ImportError`` when the bundle cannot be read, or when the store is no store, is
///   held by another process, holds another school or cannot be written.
public func importBundle(
    at bundle: String, into store: String, dryRun: Bool = false
) throws(ImportError) -> ImportReport {
    do {
        let source = try BundleSource(path: bundle)
        var problems = ProblemList()
        source.check(reporting: &problems)
        let header = try source.header(reporting: &problems)
        let target = try ImportTarget(path: store, dryRun: dryRun)
        defer { target.discard() }
        let report = try target.write { database in
            var run = ImportRun(
                database: database, source: source, header: header, path: store,
                problems: problems)
            return try run.report(dryRun: dryRun)
        }
        if report.outcome == .stored { try target.keep() }
        return report
    } catch let error as BundleError {
        throw .bundle(error)
    } catch let error as StoreError {
        throw .store(error)
    } catch {
        throw .store(StoreError(error, path: store))
    }
}
