import PDFObjects

extension Inspection {
    /// Looks at the structure tree, and whether it and the pages' content find each other.
    mutating func lookAtStructure(_ pages: [InspectedPage]) throws(PDFError) {
        let root = catalog.dictionary?["StructTreeRoot"] ?? .null
        guard case .reference(let rootNumber) = root,
            let kids = try file.resolved(root).dictionary?["K"]
        else { return expect(false, .structure) }
        var walk = TreeWalk(pages: pages, objectCount: file.objectCount)
        try walk.parents(file.entry("ParentTree", of: root), in: file)
        for kid in kids.array ?? [kids] {
            guard case .reference(let number) = kid else {
                expect(false, .structure)
                continue
            }
            try walk.element(number, parent: rootNumber, of: nil, page: nil, in: file)
        }
        try walk.finish(in: file)
        visited = walk.visited
        for fault in walk.faults { expect(false, fault.clause, at: fault.place) }
    }
}
