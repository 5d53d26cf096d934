extension Structure {
    /// The structure of a book: each document is a section of it.
    ///
    /// - Parameter documents: structure and count of pages, in the order of the book.
    public init(book documents: [(structure: Structure, pageCount: Int)]) {
        self.init(elements: [Element(.document, in: -1)], texts: [])
        var page = 0
        for (structure, pageCount) in documents {
            let shift = elements.count
            for (index, element) in structure.elements.enumerated() {
                var element = element
                element.firstText += Int32(clamping: texts.count)
                if index == 0 {
                    (element.tag, element.parent) = (.section, 0)
                } else {
                    element.parent += Int32(clamping: shift)
                }
                elements.append(element)
            }
            for text in structure.texts {
                texts.append(TextPlace(page: Int(text.page) + page, placed: Int(text.placed)))
            }
            for (index, words) in structure.words { self.words[index + shift] = words }
            page += pageCount
        }
    }
}
