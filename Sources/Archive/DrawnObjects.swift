import Glibc
import PDFObjects

/// The objects of a file of Cairo's, read as it is written, and given up as they are used.
///
/// Cairo ends each page with its content, resources and the page itself; fonts and images come at
/// the end, then the cross-references, which nobody needs who has read everything.
///
/// Source: cairo 1.16, as measured.
struct DrawnObjects {
    /// An object, and the bytes of its stream as they lie in the file.
    struct Object {
        var value: PDFValue
        var stream: [UInt8]?
    }

    /// What the trailer says; empty before it has come.
    private(set) var trailer = PDFDictionary()
    private var objects: [Int: Object] = [:]
    /// Numbers of pages that have come and not been taken, in their order.
    private var pages: [Int] = []
    private var taken = 0

    /// Reads what Cairo has written since, whole objects.
    ///
    /// - Throws: ``PDFError/unreadable(offset:)``, from the start of `bytes`.
    mutating func read(_ bytes: [UInt8]) throws(PDFError) {
        var reader = ValueReader(bytes)
        while !reader.isAtEnd() {
            if reader.take("xref") {
                while reader.next != nil, !reader.take("trailer") { _ = reader.word() }
                trailer = try reader.value().dictionary ?? PDFDictionary()
                return
            }
            guard let number = Int(reader.word()), reader.take("0"), reader.take("obj") else {
                throw .unreadable(offset: reader.at)
            }
            var object = Object(value: try reader.value())
            if let dictionary = object.value.dictionary, reader.take("stream") {
                let stream = try stream(dictionary["Length"], in: bytes, at: reader.at + 1)
                object.stream = Array(bytes[stream])
                reader = ValueReader(bytes, at: stream.upperBound)
                _ = reader.take("endstream")
            }
            guard reader.take("endobj") else { throw .unreadable(offset: reader.at) }
            if object.value.dictionary?["Type"] == .name("Page") { pages.append(number) }
            objects[number] = object
        }
    }

    // Cairo says how long a stream is in the object after it: where that and its text agree, it ends.
    private func stream(
        _ length: PDFValue?, in bytes: [UInt8], at start: Int
    ) throws(PDFError) -> Range<Int> {
        if let length = length?.integer, length >= 0, start + length <= bytes.count {
            return start..<(start + length)
        }
        guard let number = length?.reference else { throw .unreadable(offset: start) }
        let mark = Array("\nendstream\nendobj\n\(number) 0 obj".utf8)
        var from = start
        while let found = first(mark, in: bytes, from: from) {
            var reader = ValueReader(bytes, at: found + mark.count)
            if try reader.value() == .integer(found - start) { return start..<found }
            from = found + 1
        }
        throw .unreadable(offset: start)
    }

    private func first(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var at = start
            // The mark begins with a line break.
            while at + mark.count <= bytes.count,
                let found = memchr(base + at, 0x0A, bytes.count - mark.count - at + 1)
            {
                at = UnsafeRawPointer(found) - base
                if memcmp(found, mark, mark.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }
}

extension DrawnObjects {
    /// How many pages have come and not been taken.
    var pagesLeft: Int { pages.count - taken }

    /// An object; null where there is none.
    func object(_ number: Int) -> Object { objects[number] ?? Object(value: .null) }

    /// The value a value stands for: an object's if it is a reference.
    func resolved(_ value: PDFValue?) -> PDFValue {
        guard case .reference(let number)? = value else { return value ?? .null }
        return object(number).value
    }

    /// The next page, its content as it is packed and its resources, all given up; nil without one.
    mutating func takePage() -> (page: PDFDictionary, content: Object, resources: PDFDictionary)? {
        guard taken < pages.count, let page = objects.removeValue(forKey: pages[taken]),
            let dictionary = page.value.dictionary
        else { return nil }
        taken += 1
        let resources = resolved(dictionary["Resources"]).dictionary ?? PDFDictionary()
        if let number = dictionary["Resources"]?.reference { objects[number] = nil }
        guard let number = dictionary["Contents"]?.reference,
            let content = objects.removeValue(forKey: number)
        else { return nil }
        if let number = content.value.dictionary?["Length"]?.reference { objects[number] = nil }
        return (dictionary, content, resources)
    }
}
