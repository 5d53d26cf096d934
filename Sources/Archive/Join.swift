import Structures

/// What joins the drawing with the structure: for each run of a page its element.
struct Join {
    private let structure: Structure
    /// For each page the texts that belong to elements, by place on the page.
    private let pages: [[Placed]]

    private struct Placed {
        var placed: UInt32
        var element: Int32
    }

    init(_ structure: Structure, pageCount: Int) throws(ArchiveError) {
        self.structure = structure
        var pages = [[Placed]](repeating: [], count: pageCount)
        for index in structure.elements.indices {
            for text in structure.texts(of: index) {
                guard Int(text.page) < pageCount else { throw .lostText(page: Int(text.page)) }
                pages[Int(text.page)].append(
                    Placed(placed: text.placed, element: Int32(clamping: index)))
            }
        }
        for page in pages.indices { pages[page].sort { $0.placed < $1.placed } }
        self.pages = pages
    }

    /// The runs of a page as they are to be marked, and for each MCID its text and element.
    ///
    /// - Throws: ``ArchiveError/lostText(page:)`` when a text of an element was not drawn.
    func marks(_ runs: [Run], page: Int) throws(ArchiveError) -> PageMarks {
        var marks = PageMarks()
        for run in runs {
            guard let element = element(of: run.placed, page: page) else {
                if let last = marks.runs.last, last.type == nil {
                    marks.runs[marks.runs.count - 1].glyphCount += Int(run.glyphCount)
                } else {
                    marks.runs.append(MarkedRun(glyphCount: Int(run.glyphCount), type: nil))
                }
                continue
            }
            marks.runs.append(
                MarkedRun(
                    glyphCount: Int(run.glyphCount),
                    type: structure.elements[Int(element)].tag.type))
            marks.elements.append(element)
            marks.placed.append(run.placed)
        }
        guard marks.elements.count == pages[page].count else { throw .lostText(page: page) }
        return marks
    }

    private func element(of placed: UInt32, page: Int) -> Int32? {
        let texts = pages[page]
        var (low, high) = (0, texts.count)
        while low < high {
            let middle = (low + high) / 2
            if texts[middle].placed < placed { low = middle + 1 } else { high = middle }
        }
        return low < texts.count && texts[low].placed == placed ? texts[low].element : nil
    }
}

/// How a page is marked.
struct PageMarks {
    /// Its runs in drawing order, neighbours of no element as one.
    var runs: [MarkedRun] = []
    /// For each MCID its element.
    var elements: [Int32] = []
    /// For each MCID the place of its text on the page.
    var placed: [UInt32] = []
}
