import Structures

@testable import PDFObjects

/// What a reader who follows the tags finds in a file: an own look, by the characters of glyphs.
struct TaggedText {
    /// An element as it is read.
    struct Node: Equatable {
        var type: String
        var text: String
        var actual: String?
        var expansion: String?
        var columnSpan: Int
        var rowSpan: Int
        var scope: String?
        var kids: [Node]
    }

    private let file: PDFFile
    private var texts: [Int: [Int: String]] = [:]

    init(_ pdf: [UInt8]) throws { file = try PDFFile(ByteSource(pdf), with: Flate()) }

    /// The document.
    mutating func document() throws -> Node {
        let root = try file.entry("StructTreeRoot", of: file.resolved(file.trailer["Root"]))
        return try node(root.dictionary?["K"] ?? .null)
    }

    private mutating func node(_ value: PDFValue) throws -> Node {
        let element = try file.resolved(value).dictionary ?? PDFDictionary()
        let attributes = try file.resolved(element["A"]).dictionary ?? PDFDictionary()
        var node = Node(
            type: element["S"]?.name ?? "", text: "", actual: element["ActualText"]?.text,
            expansion: element["E"]?.text, columnSpan: attributes["ColSpan"]?.integer ?? 1,
            rowSpan: attributes["RowSpan"]?.integer ?? 1, scope: attributes["Scope"]?.name,
            kids: [])
        let kids = element["K"]
        for kid in kids?.array ?? kids.map({ [$0] }) ?? [] {
            let page = kid.dictionary?["Pg"]?.reference ?? element["Pg"]?.reference ?? 0
            if let mcid = kid.integer ?? kid.dictionary?["MCID"]?.integer {
                node.text += try text(mcid, page: page)
            } else {
                node.kids.append(try self.node(kid))
            }
        }
        return node
    }

    private mutating func text(_ mcid: Int, page: Int) throws -> String {
        if texts[page] == nil { texts[page] = try read(page) }
        return texts[page]?[mcid] ?? "?"
    }

    private func read(_ number: Int) throws -> [Int: String] {
        let page = try file.object(number).value
        let contents = page.dictionary?["Contents"]?.reference ?? 0
        var scanner = ContentScanner(try file.contents(of: file.object(contents)))
        var texts: [Int: String] = [:]
        var font: (isWide: Bool, characters: [Int: String]) = (false, [:])
        var mcid: Int?
        while let operation = scanner.next() {
            var reader = ValueReader(Array(scanner.bytes[operation.whole]))
            switch scanner.name(of: operation) {
            case "BDC", "BMC":
                _ = try reader.value()
                mcid = (try? reader.value())?.dictionary?["MCID"]?.integer
                if let mcid { texts[mcid, default: ""] += "" }
            case "EMC": mcid = nil
            case "Tf":
                let name = try reader.value().name ?? ""
                let fonts = try file.entry("Font", of: file.entry("Resources", of: page))
                font = try characters(fonts.dictionary?[name] ?? .null)
            case "Tj", "TJ":
                let value = try reader.value()
                for string in (value.array ?? [value]).compactMap(\.string) {
                    guard let mcid else { continue }
                    let step = font.isWide ? 2 : 1
                    for at in stride(from: 0, to: string.count, by: step) {
                        let code = string[at..<(at + step)].reduce(0) { $0 << 8 | Int($1) }
                        texts[mcid, default: ""] += font.characters[code] ?? "?"
                    }
                }
            default: break
            }
        }
        return texts
    }

    private func characters(_ font: PDFValue) throws -> (Bool, [Int: String]) {
        let dictionary = try file.resolved(font).dictionary
        let map = try file.contents(of: file.object(dictionary?["ToUnicode"]?.reference ?? 0))
        let text = String(decoding: map, as: UTF8.self)
        var characters: [Int: String] = [:]
        for match in text.matches(of: /\n<([0-9a-fA-F]+)> <([0-9a-fA-F]+)>(?: <([0-9a-fA-F]+)>)?/) {
            guard let first = Int(match.output.1, radix: 16) else { continue }
            let last = match.output.3 == nil ? first : Int(match.output.2, radix: 16) ?? first
            let target = Int(match.output.3 ?? match.output.2, radix: 16) ?? 0
            if match.output.3 == nil, match.output.2.count != 4 { continue }
            for code in first...max(first, last) {
                characters[code] = Unicode.Scalar(target + code - first).map { String($0) }
            }
        }
        return (dictionary?["Subtype"] == .name("Type0"), characters)
    }
}
