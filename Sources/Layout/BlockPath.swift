import Forms

/// The way from a document's body down to one of its blocks.
public struct BlockPath: Hashable, Sendable {
    /// A block among its siblings.
    public struct Step: Hashable, Sendable {
        /// Its place among its siblings, from 1.
        public var number: Int
        /// What it is.
        public var kind: Kind

        /// Block `number`, from 1, which is a `kind`.
        public init(number: Int, kind: Kind) { (self.number, self.kind) = (number, kind) }
    }

    /// What a block is.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// A paragraph.
        case paragraph
        /// A table.
        case table
        /// Blocks side by side.
        case tracks
        /// Blocks from top to bottom.
        case stack
        /// Blocks that stand together.
        case together
        /// A block that keeps to the one before it.
        case attached
        /// Free height, a rule, lines for handwriting or a page break.
        case furniture
    }

    /// From the outermost block in; empty for the body itself.
    public var steps: [Step]

    /// The way along `steps`.
    public init(_ steps: [Step] = []) { self.steps = steps }

    /// The way to the child of number `index`, from 0.
    func child(_ index: Int, _ block: Block) -> BlockPath {
        BlockPath(steps + [Step(number: index + 1, kind: Kind(block))])
    }
}

extension BlockPath.Kind {
    fileprivate init(_ block: Block) {
        self =
            switch block {
            case .paragraph: .paragraph
            case .table: .table
            case .tracks: .tracks
            case .stack: .stack
            case .together: .together
            case .attached: .attached
            case .space, .rule, .ruled, .pageBreak: .furniture
            }
    }
}
