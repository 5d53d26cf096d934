import PDFObjects

extension Inspection {
    /// Looks at what the file says of itself.
    mutating func lookAtMetadata() throws(PDFError) {
        guard case .reference(let number)? = catalog.dictionary?["Metadata"] else {
            return expect(false, .metadata)
        }
        let object = try file.object(number)
        guard object.stream != nil, object.value.dictionary?["Filter"] == nil,
            object.value.dictionary?["Subtype"] == .name("XML")
        else { return expect(false, .metadata) }
        let xmp = String(decoding: try file.contents(of: object), as: UTF8.self)
        expect(xmp.hasPrefix("<?xpacket begin="), .metadata, at: "xpacket")
        expect(
            text(of: "pdfaid:part", in: xmp) == "2"
                && text(of: "pdfaid:conformance", in: xmp) == "A",
            .identification)
        expect(text(of: "pdfuaid:part", in: xmp) == "1", .accessibility)
        expect(
            xmp.contains("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<"), .metadata,
            at: "pdfuaid")
        expect(!(item(of: "dc:title", in: xmp) ?? "").isEmpty, .title, at: "dc:title")
        let information = try file.resolved(file.trailer["Info"]).dictionary ?? PDFDictionary()
        let pairs = [
            ("Title", item(of: "dc:title", in: xmp)), ("Author", item(of: "dc:creator", in: xmp)),
            ("Subject", item(of: "dc:description", in: xmp)),
            ("Creator", text(of: "xmp:CreatorTool", in: xmp)),
            ("Producer", text(of: "pdf:Producer", in: xmp)),
            ("CreationDate", text(of: "xmp:CreateDate", in: xmp).map(pdfDate)),
            ("ModDate", text(of: "xmp:ModifyDate", in: xmp).map(pdfDate)),
        ]
        for (name, said) in pairs {
            expect(information[name]?.text.map(escaped) == said, .metadata, at: name)
        }
    }

    // The text of a property; our files have each once and without attributes.
    private func text(of name: String, in xmp: String) -> String? {
        guard let start = xmp.range(of: "<\(name)>"),
            let end = xmp[start.upperBound...].range(of: "</\(name)>")
        else { return nil }
        return String(xmp[start.upperBound..<end.lowerBound])
    }

    private func item(of name: String, in xmp: String) -> String? {
        guard let list = text(of: name, in: xmp), let start = list.range(of: "<rdf:li"),
            let open = list[start.upperBound...].firstIndex(of: ">"),
            let end = list[open...].range(of: "</rdf:li>")
        else { return nil }
        return String(list[list.index(after: open)..<end.lowerBound])
    }
}

extension StringProtocol {
    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
