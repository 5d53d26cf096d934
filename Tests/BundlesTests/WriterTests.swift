import Bundles
import Testing

@Suite("The tables of the bundle")
struct TableTests {
    @Test("a table comes after all that it refers to")
    func order() {
        for table in BundleTable.allCases {
            for target in table.columns.compactMap(\.target) {
                #expect(target.order < table.order)
            }
        }
    }
}
