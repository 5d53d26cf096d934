import Forms
import Layout
import Paper
import Testing

/// Makes documents of all kinds of blocks; every word is a number, in reading order.
private struct FlowMaker {
    var random: SplitMix
    /// Numbers handed out so far.
    var count = 0
    /// Numbers of blocks that must not open a page.
    var attached: Set<String> = []

    mutating func blocks() -> [Block] {
        var blocks: [Block] = []
        // An attached block needs a block before it to keep to.
        var hasNeighbour = false
        for _ in 0..<random.logUniform(1...40) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0, 1: blocks.append(lines(random.logUniform(1...30)))
            case 2, 3: blocks.append(table(random.logUniform(0...40)))
            case 4: blocks.append(.together([lines(2), .space(.mm(3)), lines(1)]))
            case 5:
                let half = Width.share(weight: 1, least: .zero, most: nil)
                blocks.append(
                    .tracks([
                        Track(width: half, block: lines(2)),
                        Track(width: half, block: lines(1), sitsAtBottom: true),
                    ]))
            case 6:
                blocks.append(.space(.mm(Double(Int.random(in: 0...5, using: &random)))))
                continue
            case 7:
                blocks.append(.pageBreak)
                hasNeighbour = false
                continue
            default:
                guard hasNeighbour else { continue }
                attached.insert(String(count))
                blocks.append(.attached(lines(1), rows: Int.random(in: 1...3, using: &random)))
                // One to a block: a chain may become taller than a page.
                hasNeighbour = false
                continue
            }
            hasNeighbour = true
        }
        return blocks
    }

    private mutating func word() -> String {
        count += 1
        return String(count - 1)
    }

    private mutating func lines(_ count: Int) -> Block {
        text((0..<count).map { _ in word() }.joined(separator: "\n"))
    }

    private mutating func table(_ rows: Int) -> Block {
        .table(
            TableBlock(
                columns: columns(20, 20),
                head: [[HeadCell(column: 0, columnSpan: 2, text: "H")]],
                rows: (0..<rows).map { _ in row(word(), word()) }, style: brickStyle()))
    }
}

struct RandomFlowTests {
    @Test("random documents: every word once, in order and in place; nothing attached opens a page")
    func properties() throws {
        for seed in 0..<400 as Range<UInt64> {
            var maker = FlowMaker(random: SplitMix(state: seed))
            let blocks = maker.blocks()
            let height = Length.mm(Double(Int.random(in: 40...120, using: &maker.random)))
            let document = document(blocks, height: height)
            let pages = try pages(document)
            let words = pages.flatMap { $0.words.filter { $0 != "H" } }
            #expect(words == (0..<maker.count).map(String.init), "seed \(seed)")
            for page in pages {
                #expect(page.isInside(document.margins), "seed \(seed)")
                #expect(page.overlap == nil, "seed \(seed)")
                #expect(!maker.attached.contains(page.words.first ?? ""), "seed \(seed)")
                #expect(!page.placed.isEmpty || pages.count == 1, "seed \(seed)")
            }
        }
    }
}
