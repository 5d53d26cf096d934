import PDFObjects

/// Marks a page's content: which glyphs belong to which element, and that all else is an artifact.
///
/// Cairo joins runs of one baseline in one operator, so a run may end anywhere in an array: the
/// marker counts glyphs, never operators, and parts an operator where a run ends. A number between
/// two strings moves what follows it, so it opens the part after the cut. Marked content ends as
/// soon as its run is used up and begins right before the next glyph: what stands between, such as
/// a new position, is outside, and none goes on over the end of a text object.
///
/// Source: ISO 32000-1, 14.6; ISO 14289-1, 7.1.
struct ContentMarker {
    private let page: Int
    private var scanner: ContentScanner
    private let runs: [MarkedRun]
    /// Whether the strings of a font of the page are of two bytes a glyph.
    private let isWide: (String) -> Bool

    private(set) var marked: [UInt8] = []
    private var run = 0
    private var left = 0
    /// Glyphs of an artifact that go on in the next text object.
    private var interrupted = 0
    private var mcid = 0
    /// Whether an array of our own is open.
    private var isPartOpen = false
    /// A number that will open the next part.
    private var pending: Range<Int>?
    /// How many sequences of Cairo's own, with ActualText, are open.
    private var nested = 0
    private var isArtifactOpen = false
    private var isFigureOpen = false

    init(
        page: Int, content: [UInt8], runs: [MarkedRun], isWide: @escaping (String) -> Bool
    ) {
        (self.page, self.runs, self.isWide) = (page, runs, isWide)
        scanner = ContentScanner(content)
        marked.reserveCapacity(content.count * 2 + 1024)
    }

    /// Marks the whole content.
    ///
    /// - Throws: ``ArchiveError/glyphCount(page:)`` when the runs are not those of the content,
    ///   ``ArchiveError/unknownOperator(page:name:)``.
    mutating func mark() throws(ArchiveError) {
        var isText = false
        var isWideFont = false
        while let operation = scanner.next() {
            if isText {
                if scanner.isCalled("Tj", operation) || scanner.isCalled("TJ", operation) {
                    try show(operation.whole, isWide: isWideFont)
                    continue
                }
                if scanner.isCalled("Tf", operation) {
                    isWideFont = isWide(fontName(operation))
                } else if scanner.isCalled("ET", operation) {
                    try interruptArtifact()
                    isText = false
                } else if scanner.isCalled("BDC", operation) || scanner.isCalled("BMC", operation) {
                    if left == 0 { try openRun() }
                    nested += 1
                } else if scanner.isCalled("'", operation) || scanner.isCalled("\"", operation) {
                    throw .unknownOperator(page: page, name: scanner.name(of: operation))
                }
                copy(operation.whole)
                if scanner.isCalled("EMC", operation) {
                    nested -= 1
                    closeRun()
                }
            } else {
                isText = try paint(operation)
            }
        }
        closeArtifact()
        guard run == runs.count, left == 0, interrupted == 0, nested == 0 else {
            throw .glyphCount(page: page)
        }
    }

    // Neighbouring artifacts are one run, which may stand in several text objects.
    private mutating func interruptArtifact() throws(ArchiveError) {
        guard left > 0 else { return }
        guard nested == 0, runs[run - 1].type == nil else { throw .glyphCount(page: page) }
        marked.append("EMC\n")
        (interrupted, left) = (left, 0)
    }

    // Outside of text all that is painted is an artifact: fills and rules.
    private mutating func paint(
        _ operation: ContentScanner.Operation
    ) throws(ArchiveError) -> Bool {
        let opensText = scanner.isCalled("BT", operation)
        // Cairo's own marks outside of text are those of a figure: a run without glyphs.
        if scanner.isCalled("BDC", operation) || scanner.isCalled("BMC", operation) {
            closeArtifact()
            guard !isFigureOpen, run < runs.count, runs[run].glyphCount == 0 else {
                throw .glyphCount(page: page)
            }
            try openRun()
            isFigureOpen = true
            return false
        }
        if scanner.isCalled("EMC", operation) {
            guard isFigureOpen else { throw .glyphCount(page: page) }
            marked.append("EMC\n")
            isFigureOpen = false
            return false
        }
        if opensText || scanner.isCalled("q", operation) || scanner.isCalled("Q", operation) {
            closeArtifact()
        } else if scanner.isCalled("BI", operation) {
            throw .unknownOperator(page: page, name: "BI")
        } else if !isArtifactOpen, !isFigureOpen, opensPainting(operation) {
            marked.append("/Artifact BMC\n")
            isArtifactOpen = true
        }
        copy(operation.whole)
        return opensText
    }

    private func opensPainting(_ operation: ContentScanner.Operation) -> Bool {
        scanner.isCalled("m", operation) || scanner.isCalled("re", operation)
            || scanner.isCalled("Do", operation) || scanner.isCalled("sh", operation)
    }

    private mutating func closeArtifact() {
        if isArtifactOpen { marked.append("EMC\n") }
        isArtifactOpen = false
    }

    private func fontName(_ operation: ContentScanner.Operation) -> String {
        let operands = scanner.bytes[operation.whole]
        guard let slash = operands.firstIndex(of: 0x2F) else { return "" }
        return String(
            decoding: operands[(slash + 1)...].prefix { $0.isRegular }, as: UTF8.self)
    }

    private mutating func copy(_ range: Range<Int>) {
        marked += scanner.bytes[range]
        if let last = marked.last, !last.isSpace { marked.append(0x0A) }
    }
}

extension ContentMarker {
    private mutating func openRun() throws(ArchiveError) {
        guard interrupted == 0 else {
            marked.append("/Artifact BMC\n")
            (left, interrupted) = (interrupted, 0)
            return
        }
        guard run < runs.count, nested == 0 else { throw .glyphCount(page: page) }
        if let type = runs[run].type {
            marked.append("/")
            marked.append(type)
            marked.append("<</MCID ")
            marked.append(number: mcid)
            marked.append(">>BDC\n")
            mcid += 1
        } else {
            marked.append("/Artifact BMC\n")
        }
        left = runs[run].glyphCount
        run += 1
    }

    private mutating func closeRun() {
        if left == 0, nested == 0 { marked.append("EMC\n") }
    }

    private mutating func closePart() {
        if isPartOpen { marked.append("]TJ\n") }
        isPartOpen = false
    }

    /// How many glyphs may be taken at once.
    private var most: Int {
        if left > 0 || interrupted > 0 { return max(left, interrupted) }
        return run < runs.count ? runs[run].glyphCount : 1
    }

    /// Parts an operator that shows text where its runs end.
    private mutating func show(_ range: Range<Int>, isWide: Bool) throws(ArchiveError) {
        var at = range.lowerBound
        while at < range.upperBound {
            switch scanner.bytes[at] {
            case 0x28: try showLiteral(&at)
            case 0x3C: try showHex(&at, digits: isWide ? 4 : 2)
            case let byte where byte.opensNumber:
                let start = at
                while at < range.upperBound, scanner.bytes[at].isRegular { at += 1 }
                if isPartOpen {
                    marked += scanner.bytes[start..<at]
                } else {
                    guard pending == nil else { throw .glyphCount(page: page) }
                    pending = start..<at
                }
            default: at += 1
            }
        }
        if let number = pending {
            // It moves what comes later, so it must stay, though it shows nothing.
            marked.append("/Artifact BMC\n[")
            marked += scanner.bytes[number]
            marked.append("]TJ\nEMC\n")
            pending = nil
        }
        closePart()
    }

    private mutating func showLiteral(_ at: inout Int) throws(ArchiveError) {
        at += 1
        let bytes = scanner.bytes
        while at < bytes.count, bytes[at] != 0x29 {
            let start = at
            let most = most
            var count = 0
            while at < bytes.count, bytes[at] != 0x29, count < most {
                skipCharacter(bytes, &at)
                count += 1
            }
            try add(bytes[start..<at], count: count, isHex: false)
        }
        at += 1
    }

    // Cairo escapes parentheses, so none stands within a string.
    private func skipCharacter(_ bytes: [UInt8], _ at: inout Int) {
        let isEscape = bytes[at] == 0x5C
        at += 1
        guard isEscape, at < bytes.count else { return }
        let first = at
        at += 1
        guard (0x30...0x37).contains(bytes[first]) else { return }
        while at < bytes.count, at < first + 3, (0x30...0x37).contains(bytes[at]) { at += 1 }
    }

    private mutating func showHex(_ at: inout Int, digits: Int) throws(ArchiveError) {
        at += 1
        let bytes = scanner.bytes
        while at < bytes.count, bytes[at] != 0x3E {
            let start = at
            let most = most * digits
            var count = 0
            while at < bytes.count, bytes[at] != 0x3E, count < most {
                if !bytes[at].isSpace { count += 1 }
                at += 1
            }
            guard count % digits == 0 else { throw .glyphCount(page: page) }
            if count > 0 { try add(bytes[start..<at], count: count / digits, isHex: true) }
        }
        at += 1
    }

    private mutating func add(
        _ string: ArraySlice<UInt8>, count: Int, isHex: Bool
    ) throws(ArchiveError) {
        if left == 0 {
            closePart()
            try openRun()
        }
        if !isPartOpen {
            marked.append("[")
            isPartOpen = true
        }
        if let number = pending {
            marked += scanner.bytes[number]
            pending = nil
        }
        marked.append(isHex ? "<" : "(")
        // Cairo breaks lines inside of strings.
        if isHex { marked += string.lazy.filter { !$0.isSpace } } else { marked += string }
        marked.append(isHex ? ">" : ")")
        left -= count
        if left == 0 {
            closePart()
            closeRun()
        }
    }
}
