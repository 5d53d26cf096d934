import Archive
import Ink
import Journal
import Structures

/// A PDF on its way to the archive: documents are drawn one after the other, and none is kept.
final class Binding {
    private let cairo: CairoPDF
    private var finishing: Finishing
    private let language: Language
    /// Time spent so far, by stage.
    private(set) var times = StageTimes()

    /// A file that says `about` of itself, whose bytes `sink` takes piece by piece.
    init(
        _ about: PDFDescription, isBook: Bool, with shaper: PangoShaper, language: Language,
        to sink: @escaping ([UInt8]) -> Void
    ) throws(Failure) {
        self.language = language
        do throws(InkError) {
            cairo = try CairoPDF(about: about, shaper: shaper)
        } catch {
            throw Failure(.io, error.message(in: language))
        }
        do throws(ArchiveError) {
            finishing = try Finishing(about: about, isBook: isBook, to: sink)
        } catch {
            throw Failure(.io, error.message(inRussian: language == .russian))
        }
    }

    /// Draws a document.
    ///
    /// - Throws: ``Failure`` with code `io` when the drawing library fails, or its file is not
    ///   understood.
    func add(_ printout: Printout) throws(Failure) {
        finishing.name(printout.about.templates)
        try archive { finishing throws(ArchiveError) in
            try finishing.begin(printout.structure, pageCount: printout.pages.count)
        }
        for page in printout.pages {
            let drawn = try draw { () throws(InkError) in try cairo.draw(page) }
            try archive { finishing throws(ArchiveError) in
                try finishing.take(drawn.pdf)
                try finishing.addPage(drawn.runs)
            }
        }
    }

    /// Ends the file.
    ///
    /// - Throws: ``Failure`` as ``add(_:)`` does.
    func finish() throws(Failure) {
        let rest = try draw { () throws(InkError) in try cairo.finish() }
        try archive { finishing throws(ArchiveError) in
            try finishing.take(rest)
            try finishing.finish()
        }
    }

    private func draw<Drawn>(
        _ work: () throws(InkError) -> Drawn
    ) throws(Failure) -> Drawn {
        do throws(InkError) {
            return try times.measure(.draw, work)
        } catch {
            throw Failure(.io, error.message(in: language))
        }
    }

    private func archive(
        _ work: (inout Finishing) throws(ArchiveError) -> Void
    ) throws(Failure) {
        do throws(ArchiveError) {
            try times.measure(.archive) { () throws(ArchiveError) in try work(&finishing) }
        } catch {
            throw Failure(.io, error.message(inRussian: language == .russian))
        }
    }
}
