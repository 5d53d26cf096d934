import Forms
import Layout
import Paper
import Testing

/// Rows grow within the range of their template; columns fill the page.
struct GrowTests {
    private func growing(_ count: Int, to most: Double) -> TableBlock {
        var table = list(count)
        table.style.mostRowHeight = .mm(most)
        return table
    }

    /// Heights of the rows of a page, from its rules.
    private func heights(_ page: Page) -> [Length] {
        let levels = Set(page.rules.filter { $0.from.y == $0.to.y }.map(\.from.y)).sorted()
        return zip(levels.dropFirst(), levels).map { $0 - $1 }
    }

    @Test("rows grow to their greatest height where the page has room")
    func most() throws {
        // Head 5 mm and 4 rows of 8 mm: 37 mm.
        let page = try pages([.table(growing(4, to: 8))], height: .mm(37))[0]
        #expect(heights(page) == [.mm(5)] + Array(repeating: .mm(8), count: 4))
    }

    @Test("rows grow as far as they fit one page, by 1/32 of the way")
    func between() throws {
        // 31 mm for four rows: 7.75 mm, a step of 3/32 mm below or at it.
        let page = try pages([.table(growing(4, to: 8))], height: .mm(36))[0]
        #expect(heights(page)[1] == .mm(7.71875))
    }

    @Test("a table that takes two pages grows until it would take three")
    func twoPages() throws {
        // 11 rows: at 5 mm two pages of 9 and 2; two pages hold 2 × 45 mm of rows.
        let pages = try pages([.table(growing(11, to: 20))], height: .mm(50))
        #expect(pages.count == 2)
        #expect(heights(pages[0])[1] > .mm(7))
    }

    @Test("what must stand below a table keeps its place")
    func tail() throws {
        let body: [Block] = [.table(growing(4, to: 20)), .attached(text("S"), rows: 2)]
        let pages = try pages(body, height: .mm(50))
        #expect(pages.map(\.words) == [["H", "1", "2", "3", "4", "S"]])
    }

    @Test("every part up to a page break grows by itself")
    func parts() throws {
        let body: [Block] = [
            .table(growing(4, to: 8)), .pageBreak, .table(growing(6, to: 8)),
        ]
        let pages = try pages(body, height: .mm(37))
        #expect(pages.map { heights($0)[1] } == [.mm(8), .mm(5.28125)])
    }

    @Test("a table that fills the page goes over the greatest widths of its columns")
    func fills() throws {
        var table = list(1)
        table.columns = [
            TableColumn(width: .fixed(.mm(20))),
            TableColumn(width: .share(weight: 1, least: .mm(5), most: .mm(10))),
            TableColumn(width: .share(weight: 1, least: .mm(5), most: .mm(30))),
        ]
        table.head = [(0..<3).map { HeadCell(column: $0, text: "") }]
        table.rows = [row("a", "b", "c")]
        func sides(_ table: TableBlock) throws -> [Length] {
            Set(try pages([.table(table)])[0].rules.filter { $0.from.x == $0.to.x }.map(\.from.x))
                .sorted()
        }
        #expect(try sides(table) == [.zero, .mm(20), .mm(30), .mm(60)])
        table.fillsWidth = true
        // 40 mm are left, shared by 10 : 30.
        #expect(try sides(table) == [.zero, .mm(20), .mm(40), .mm(100)])
    }

    @Test("a table wider than the page is parted, or refused where the template says so")
    func tooWide() throws {
        var table = list(1)
        table.columns = columns(60, 60)
        table.head = [[HeadCell(column: 0, text: "A"), HeadCell(column: 1, text: "B")]]
        table.rows = [row("a", "b")]
        #expect(try pages([.table(table)]).count == 1)
        table.whenTooWide = .refuse
        #expect(throws: LayoutError.self) { try pages([.table(table)]) }
    }
}
