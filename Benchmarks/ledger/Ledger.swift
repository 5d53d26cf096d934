import Glibc
import Ink
import Journal
import Layout
import Press
import Structures

/// Prints a book of ledger pages as the program prints books, and says what it took:
/// `ledger PAGES FILE`.
@main struct Ledger {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[1]) else {
            print("ledger PAGES FILE")
            exit(64)
        }
        let path = CommandLine.arguments[2]
        let shelf = try Shelf.find(home: nil, overlay: nil, fonts: nil, language: .english)
        let fonts = try shelf.fontSet(language: .english)
        let shaper = try PangoShaper(fonts: fonts)
        let about = PDFDescription(
            title: "Журнал", author: "МБОУ «Школа № 12»", subject: "2025/2026",
            creator: "vedomost \(programVersion)", date: "2025-11-17T09:30:00")
        let press = try Press(shelf: shelf, fonts: fonts, language: .english)
        let book = try BookFile(about, to: path, by: press)
        var elements = 0
        for number in 1...count {
            var page = LedgerPage(number, of: count)
            let (pages, structure) = try layOut(page.document(), with: shaper)
            elements += structure.elements.count
            try book.add(Printout(pages: pages, structure: structure, about: about))
        }
        let drawn = peak()
        try book.finish()
        report(count, elements, path, drawn: drawn, press.times)
    }

    private static func report(
        _ pages: Int, _ elements: Int, _ path: String, drawn: Int, _ times: StageTimes
    ) {
        var status = stat()
        stat(path, &status)
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let cpu = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
        let system = Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
        let size = Double(status.st_size) / 1024 / Double(pages)
        print("pages \(pages), elements \(elements), \(size) KB a page")
        print("CPU \(cpu + system) s, \((cpu + system) / Double(pages) * 1000) ms a page")
        print("peak \(peak() / 1024) MB, before the end \(drawn / 1024) MB")
        print(times.lines, terminator: "")
    }

    /// Most memory so far, KB.
    private static func peak() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}
