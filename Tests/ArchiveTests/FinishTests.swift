import Archive
import Ink
import Layout
import Structures
import Support
import Testing

@Suite struct FinishTests {
    @Test("other programs find the file sound")
    func sound() throws {
        let pdf = try sample().pdf
        let told = try Oracle.text("qpdf", on: pdf, "--check", "@")
        #expect(told.contains("No syntax or stream encoding errors found"))
        let gs = try Oracle.text(
            "gs", on: pdf, "-q", "-dPDFA=2", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", "@")
        #expect(gs.isEmpty, "\(gs)")
        let mupdf = try Oracle.text("mutool", on: pdf, "trace", "@")
        #expect(!mupdf.contains("error"))
    }

    @Test("the text reads the same before and after", arguments: ["", "-raw", "-layout"])
    func text(_ option: String) throws {
        let finished = try sample()
        let arguments = (option.isEmpty ? [] : [option]) + ["@", "-"]
        let before = try Oracle.bytes("pdftotext", on: finished.drawing.pdf, arguments)
        #expect(try Oracle.bytes("pdftotext", on: finished.pdf, arguments) == before)
        #expect(before.count > 1000)
    }

    @Test("not a dot changes")
    func pixels() throws {
        let finished = try sample()
        let arguments = ["draw", "-q", "-r", "96", "-F", "pgm", "-o", "-", "@"]
        let before = try Oracle.bytes("mutool", on: finished.drawing.pdf, arguments)
        #expect(try Oracle.bytes("mutool", on: finished.pdf, arguments) == before)
        #expect(before.count > 100_000)
    }

    @Test("the same input gives the same bytes, other input another identifier")
    func same() throws {
        let first = try sample()
        #expect(try sample().pdf == first.pdf)
        var about = House.about
        about.date = "2025-11-17T09:30:01"
        let other = try Archive.finish(
            first.drawing.pdf, runs: first.drawing.runs, structure: first.structure, about: about)
        #expect(identifier(of: other) != identifier(of: first.pdf))
    }

    @Test("the file says what it is, when it was true, and that it is tagged")
    func description() throws {
        let told = try Oracle.text("pdfinfo", on: try sample().pdf, "-rawdates", "@")
        for line in [
            "Title: Ведомость <1> & «2»", "Author: МБОУ «Школа № 12»",
            "Subject: 5А, 1 триместр", "CreationDate: D:20251117093000", "Tagged: yes",
            "PDF version: 1.7", "Metadata Stream: yes",
        ] {
            let parts = line.split(separator: ": ", maxSplits: 1)
            let found = told.split(separator: "\n").contains { row in
                row.replacing(/\ +/, with: " ").hasPrefix("\(parts[0]): \(parts[1])")
            }
            #expect(found, "\(line)\n\(told)")
        }
    }

    @Test("runs, structure and file must be of one document")
    func mismatch() throws {
        let finished = try sample()
        let drawing = finished.drawing
        let finish = { (runs: [[Run]], structure: Structure) throws(ArchiveError) in
            try Archive.finish(drawing.pdf, runs: runs, structure: structure, about: House.about)
        }
        #expect(
            throws: ArchiveError.pageCount(
                drawn: drawing.runs.count - 1, found: drawing.runs.count)
        ) {
            let bare = Structure(elements: [Structure.Element(.document, in: -1)], texts: [])
            return try finish(drawing.runs.dropLast(), bare)
        }
        var runs = drawing.runs
        runs[0][0].glyphCount += 1
        #expect(throws: ArchiveError.glyphCount(page: 0)) {
            try finish(runs, finished.structure)
        }
        // The first run of an element: those before it may be of headers.
        let texts = Set(finished.structure.texts.filter { $0.page == 0 }.map(\.placed))
        runs = drawing.runs
        runs[0].remove(at: try #require(runs[0].firstIndex { texts.contains($0.placed) }))
        #expect(throws: ArchiveError.lostText(page: 0)) { try finish(runs, finished.structure) }
        #expect(throws: ArchiveError.self) {
            try Archive.finish([0x25], runs: [], structure: finished.structure, about: House.about)
        }
    }

    private func identifier(of pdf: [UInt8]) -> String {
        let text = String(decoding: pdf.suffix(4096), as: UTF8.self)
        return text.firstMatch(of: /\/ID\[<([0-9A-F]+)>/).map { String($0.output.1) } ?? ""
    }
}
