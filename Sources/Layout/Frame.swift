import Forms
import Paper

/// Where the body of pages stands.
struct Frame {
    private var left: (front: Length, back: Length)
    var top: Length
    var width: Length
    /// Height of the body of a page without header.
    var heightWithoutHeader: Length
    /// Height of every other page's body.
    var height: Length

    init(_ document: Document) throws(LayoutError) {
        let margins = document.margins
        let isMirrored = document.binding.spine == .left
        (left, top) = ((margins.left, isMirrored ? margins.right : margins.left), margins.top)
        width = document.sheet.width - margins.left - margins.right
        heightWithoutHeader =
            document.sheet.height - margins.top - margins.bottom - document.footer.height
        height = heightWithoutHeader - document.header.height
        guard width > .zero, height > .zero else {
            throw .noRoom(width: width, height: height)
        }
    }

    func left(of leaf: Leaf) -> Length { leaf.isBack ? left.back : left.front }

    /// Where the requisite of the first page begins.
    func requisite(of leaf: Leaf, _ document: Document) -> Point {
        let height = document.requisite?.height ?? .zero
        return Point(x: left(of: leaf), y: top + heightWithoutHeader - height)
    }
}
