import ArgumentParser
import Glibc
import Ink
import Journal
import Press
import Reports

extension Print {
    /// The order that the options say.
    func order() throws(UsageFault) -> PrintOrder {
        try checkTogether()
        try checkReport()
        if let jobs, !(1...64).contains(jobs) { throw .jobs(jobs) }
        var order = PrintOrder()
        order.reports = report == "all" ? [] : [report]
        (order.classes, order.teacher) = (classes, teacher)
        (order.period, order.year, order.isProfiled) = (period, year, profile)
        if let month {
            guard let known = Month(iso: month) else { throw .month(month) }
            order.month = known
        }
        order.asOf = try asOf.map { text throws(UsageFault) in try parsedDay(text) }
        order.isDuplex = duplex
        order.jobs = jobs ?? max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        order.formats = try parsedFormats(format, output: output)
        order.purpose = draft ? .draft : self.final ? .final : .working
        order.isRaw = raw
        if let names { order.names = try parsedChoice(names, of: "--names") }
        order.book = try book.map { text throws(UsageFault) in try parsedChoice(text, of: "--book")
        }
        return order
    }

    private func checkTogether() throws(UsageFault) {
        guard (output == nil) != (out == nil) else { throw .place }
        guard period == nil || month == nil else { throw .twoTimes }
        guard period != nil || month != nil || year != nil else { throw .noTime }
        guard !all || classes.isEmpty else { throw .classAndAll }
        guard !draft || !self.final else { throw .draftAndFinal }
    }

    private func checkReport() throws(UsageFault) {
        if report != "all" {
            guard let known = catalog.first(where: { $0.id == report }) else {
                throw .report(report, canBeAll: true)
            }
            let owner = known.owner
            if owner == .schoolClass, classes.isEmpty, !all { throw .classWanted(report: report) }
            if owner != .schoolClass, !classes.isEmpty || all {
                throw .noClassWanted(report: report)
            }
            if owner == .teacher, teacher == nil { throw .teacherWanted(report: report) }
            if owner != .teacher, teacher != nil { throw .noTeacherWanted(report: report) }
        } else if teacher != nil {
            throw .noTeacherWanted(report: report)
        }
        if output != nil, report == "all" || all || classes.count > 1 { throw .manyDocuments }
    }

    /// Prints into a folder; ends with 3 when some documents failed.
    func printBatch(
        _ order: PrintOrder, into folder: String, _ shelf: Shelf, _ fonts: FontSet,
        _ language: Language
    ) throws {
        let manifest = try Batch(
            order, store: common.storePath, folder: folder, shelf: shelf, fonts: fonts,
            language: language, stamp: stamp(zone: order.timeZone)
        ).run()
        try logged(language) { () throws(Failure) in
            try register.log(common, order, language).add(manifest, names: order.names)
        }
        try refuseIfSingle(manifest)
        let (files, skipped) = (manifest.files.count, manifest.skipped.count)
        let pages = manifest.files.reduce(0) { $0 + $1.pages }
        Progress.write(
            language == .russian
                ? "Файлов \(files), страниц \(pages), без содержания \(skipped): \(folder)\n"
                : "\(files) files, \(pages) pages, \(skipped) with nothing to state: \(folder)\n")
        guard !manifest.failed.isEmpty else { return }
        let list = manifest.failed.map { left in
            "  \(left.report)\(left.classID.map { " \($0)" } ?? ""): \(left.reason)"
        }
        throw Failure(
            .partial,
            (language == .russian ? "не напечатано:" : "not printed:") + "\n"
                + list.joined(separator: "\n"))
    }

    // One document into a folder ends as one document into a file does.
    private func refuseIfSingle(_ manifest: Manifest) throws {
        let owner = catalog.first { $0.id == report }?.owner
        guard owner != nil, !all, classes.count == (owner == .schoolClass ? 1 : 0),
            manifest.files.isEmpty,
            let left = (manifest.failed + manifest.skipped).first
        else { return }
        throw Failure(left.code, left.reason)
    }
}
