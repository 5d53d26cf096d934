import Forms
import Journal
import Layout
import Reports
import Structures
import Volume

/// Binds a class's year into volumes: parts, then their sheets, then what states the sheets.
struct VolumeBinding {
    let maker: PageMaker
    let facts: ClassFacts
    let file: VolumeCase
    let numbering: SheetNumbering
    /// What keeps the year from being closed; empty for a final volume.
    let gaps: [String]
    /// With what all volumes of the run are printed.
    let printing: JSON
    private let sections: [VolumeSection]
    private let blank: Composed?

    /// Makes every part up.
    ///
    /// - Throws: ``Failure`` with code `data` when a template is at fault or cannot hold its page, or
    ///   when the class has nobody and nothing to state.
    init(
        _ facts: ClassFacts, _ annex: ClassAnnex, _ question: Question, file: VolumeCase,
        numbering: SheetNumbering, gaps: [String], snapshot: String, printing: JSON, press: Press
    ) throws(Failure) {
        self.printing = printing
        (self.facts, self.file) = (facts, file)
        (self.numbering, self.gaps) = (numbering, gaps)
        do throws(Refusal) {
            let heading = try Heading(
                page: "year", title: "Журнал учёта успеваемости", of: facts, question,
                snapshot: snapshot)
            maker = PageMaker(press: press, heading: heading, isDraft: !gaps.isEmpty)
        } catch {
            throw Failure(
                ExitStatus(rawValue: error.exitCode) ?? .data,
                error.message(in: press.language))
        }
        blank = numbering.isDuplex ? try maker.compose(.blank) : nil
        sections = try SectionMaker(
            maker: maker,
            parts: VolumeParts(facts, annex, file: file, letters: question.words.absences),
            facts: facts, question: question, blank: blank
        ).sections()
    }

    /// For each volume the places of its parts.
    ///
    /// - Throws: ``Failure`` with code `data` when a template is at fault.
    func volumes() throws(Failure) -> [Range<Int>] {
        let all = try contents(of: sections.indices, number: 1, count: 1)
        return numbering.volumes(
            ofPages: sections.map(\.pageCount), contents: all.pageCount)
    }

    /// A volume as one printout.
    ///
    /// The contents are made up once to know their pages, which depend on the number of their rows
    /// alone, and once more with the sheets that follow from it; so is the inventory.
    ///
    /// - Throws: ``Failure`` with code `data` when a template is at fault, or the length of contents
    ///   or inventory depends on the figures in them.
    func bound(_ places: Range<Int>, number: Int, count: Int) throws(Failure) -> BoundYear {
        let contentsPages = try contents(of: places, number: number, count: count).pageCount
        var volume = self.volume(
            of: places, number: number, count: count, contentsPages: contentsPages)
        let inventoryPages = try maker.compose(volume.inventory).pageCount
        volume.inventorySheets = numbering.sheets(inventoryPages)
        let (contents, inventory) = (
            try maker.compose(volume.contents),
            try maker.compose(volume.inventory)
        )
        guard contents.pageCount == contentsPages, inventory.pageCount == inventoryPages else {
            throw .countsChangeLength(maker.press.language)
        }
        var first = VolumeSection(volume.parts[0])
        first.add(contents, on: .front, blank: blank)
        first.close(blank: blank)
        var documents = try outside([volume.title])
        documents.append(try whole(inventory))
        for (section, sheets) in zip([first] + sections[places], volume.sheets) {
            documents.append(
                try printed(section, from: numbering.firstPage(of: sheets.lowerBound)))
        }
        documents += try outside([volume.attestation, volume.sticker])
        if !gaps.isEmpty { documents += try outside([.gaps(gaps)]) }
        let model = VolumeModel(
            maker.heading, volume, [first] + sections[places], gaps: gaps, printing: printing)
        return BoundYear(volume: volume, printout: joined(documents, volume), model: model)
    }

    private func contents(
        of places: Range<Int>, number: Int, count: Int
    ) throws(Failure) -> Composed {
        let volume = volume(of: places, number: number, count: count, contentsPages: 1)
        return try maker.compose(volume.contents)
    }

    private func volume(
        of places: Range<Int>, number: Int, count: Int, contentsPages: Int
    ) -> NumberedVolume {
        let sections = sections[places]
        return NumberedVolume(
            file: file, of: facts, number: number, count: count, numbering: numbering,
            parts: [Part(.contents)] + sections.map(\.part),
            sheets: numbering.ranges(ofPages: [contentsPages] + sections.map(\.pageCount)),
            inventorySheets: 1)
    }

    private func printed(_ section: VolumeSection, from first: Int) throws(Failure) -> Printout {
        var printouts: [Printout] = []
        var page = first
        for document in section.documents {
            printouts.append(try maker.printout(of: document, from: page))
            page += document.pageCount
        }
        guard printouts.count > 1 else { return printouts[0] }
        return joined(printouts)
    }

    /// Pages that no number counts, each on sheets of its own.
    private func outside(_ pages: [FilledPage]) throws(Failure) -> [Printout] {
        var printouts: [Printout] = []
        for page in pages { printouts.append(try whole(maker.compose(page))) }
        return printouts
    }

    /// A document on whole sheets of its own, numbered from 1.
    private func whole(_ document: Composed) throws(Failure) -> Printout {
        var printout = try maker.printout(of: document, from: 1)
        if numbering.isDuplex, !printout.pages.count.isMultiple(of: 2),
            let last = printout.pages.last
        {
            printout.about.labels.append(PageLabels(page: printout.pages.count))
            printout.pages.append(Page(size: last.size, placed: []))
        }
        return printout
    }

    private func joined(_ documents: [Printout]) -> Printout {
        var about = documents[0].about
        about.templates = PDFDescription.templates(of: documents.map(\.about))
        about.labels = PageLabels.joined(documents.map { ($0.about.labels, $0.pages.count) })
        return Printout(
            pages: documents.flatMap(\.pages),
            structure: Structure(book: documents.map { ($0.structure, $0.pages.count) }),
            about: about)
    }

    private func joined(_ documents: [Printout], _ volume: NumberedVolume) -> Printout {
        var printout = joined(documents)
        if volume.count > 1 { printout.about.title += ". Том \(volume.number) из \(volume.count)" }
        return printout
    }
}

/// A volume ready for ink.
struct BoundYear {
    var volume: NumberedVolume
    var printout: Printout
    var model: VolumeModel
}

extension Failure {
    /// A template of the contents or the inventory whose length depends on the figures in it.
    fileprivate static func countsChangeLength(_ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "volume-contents, volume-inventory: число страниц зависит от чисел в таблице; "
                    + "сделайте столбцы листов шире"
                : "volume-contents, volume-inventory: the count of pages depends on the figures in "
                    + "the table; make the columns of sheets wider")
    }
}
