import ArgumentParser
import Glibc
import Ink
import Journal
import Press
import Reports

extension Print {
    /// The order that the options say.
    func order() throws -> PrintOrder {
        var order = PrintOrder()
        order.reports = report == "all" ? [] : [report]
        if report != "all" { try checkOwner() }
        if output != nil, report == "all" || all || classes.count > 1 {
            throw ValidationError("в один файл печатается один документ; для всех: --out ПАПКА")
        }
        (order.classes, order.teacher) = (classes, teacher)
        (order.period, order.year, order.isProfiled) = (period, year, profile)
        order.month = try month.map { text in
            guard let month = Month(iso: text) else {
                throw ValidationError("месяц пишется так: 2025-10, а не «\(text)»")
            }
            return month
        }
        order.asOf = try asOf.map(day)
        order.jobs = jobs ?? max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        order.formats = try formats()
        guard let names = NameStyle(rawValue: names) else {
            throw ValidationError("--names: full, initials или file-no")
        }
        order.names = names
        order.book = try book.map { text in
            guard let book = Book(rawValue: text) else {
                throw ValidationError("--book: class или school")
            }
            return book
        }
        return order
    }

    // Source: cli.md, "School-wide reports and `teacher` take neither `--class` nor `--all`".
    private func checkOwner() throws {
        guard let owner = catalog.first(where: { $0.id == report })?.owner else {
            throw ValidationError(
                "отчёта «\(report)» нет; есть: all, "
                    + catalog.map(\.id).joined(separator: ", "))
        }
        if owner == .schoolClass, classes.isEmpty, !all {
            throw ValidationError("отчёт «\(report)» – по классу: --class 7А или --all")
        }
        if owner != .schoolClass, !classes.isEmpty || all {
            throw ValidationError("отчёт «\(report)» – по школе: без --class и --all")
        }
        if owner == .teacher, teacher == nil {
            throw ValidationError("отчёт «\(report)» – учителя: --teacher НОМЕР")
        }
    }

    private func formats() throws -> [OutputFormat] {
        let usual = output.map { $0.hasSuffix(".json") ? "json" : "pdf" } ?? "pdf"
        var formats: [OutputFormat] = []
        for word in (format ?? usual).split(separator: ",") {
            guard let format = OutputFormat(rawValue: String(word)) else {
                let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("формата «\(word)» нет; есть: \(known)")
            }
            if !formats.contains(format) { formats.append(format) }
        }
        guard !formats.isEmpty, output == nil || formats.count == 1 else {
            throw ValidationError("в один файл пишется один формат")
        }
        return formats
    }

    private func day(_ text: String) throws -> Day {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 3, let date = Int(parts[0]), let month = Int(parts[1]),
            parts[2].count == 4, let year = Int(parts[2]),
            let day = Day(year: year, month: month, day: date)
        {
            return day
        }
        guard let day = Day(iso: text) else {
            throw ValidationError("дата пишется так: 16.11.2025, а не «\(text)»")
        }
        return day
    }

    /// Prints into a folder; ends with 3 when some documents failed.
    func printBatch(
        _ order: PrintOrder, into folder: String, _ shelf: Shelf, _ fonts: FontSet,
        _ language: Language
    ) throws {
        let manifest = try Batch(
            order, store: common.storePath, folder: folder, shelf: shelf, fonts: fonts,
            language: language, stamp: stamp()
        ).run()
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

    /// Puts one document where it was asked for.
    func deliver(_ bytes: [UInt8], to output: String, _ language: Language) throws {
        guard output != "-" else { return try product(bytes) }
        do throws(FileError) {
            try WholeFile.write(bytes, to: output)
        } catch {
            throw Failure(error, language)
        }
    }
}
