import PDFObjects
import Structures

extension PDFDescription {
    /// What the file says of itself in XMP; it equals the dictionary of information.
    ///
    /// Source: ISO 19005-2, 6.6.2 and 6.6.4; ISO 14289-1, 5. PDF/A-2 does not know the name space
    /// of PDF/UA, so its schema is described.
    func xmp(producer: String) -> [UInt8] {
        let text = """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(title))</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(subject))</rdf:li></rdf:Alt></dc:description>
            \(sources)<dc:language><rdf:Bag><rdf:li>ru-RU</rdf:li></rdf:Bag></dc:language>\(issued)
            <xmp:CreatorTool>\(escaped(creator))</xmp:CreatorTool>
            <xmp:CreateDate>\(escaped(date))</xmp:CreateDate>
            <xmp:ModifyDate>\(escaped(date))</xmp:ModifyDate>
            <pdf:Producer>\(escaped(producer))</pdf:Producer>
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" \
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """
        return Array(text.utf8)
    }

    /// The resources it was made from.
    ///
    /// Source: XMP, part 1, 8.3, `dc:source`.
    private var sources: String {
        guard !templates.isEmpty else { return "" }
        return "<dc:source>\(escaped(templates.joined(separator: ", ")))</dc:source>\n"
    }

    /// What ties an issued document to its register.
    ///
    /// Source: Dublin Core, `identifier` and `relation`, both of XMP's own schema.
    private var issued: String {
        let own = identifier.map { "\n<dc:identifier>\(escaped($0))</dc:identifier>" } ?? ""
        let before = previous.map {
            "\n<dc:relation><rdf:Bag><rdf:li>\(escaped($0))</rdf:li></rdf:Bag></dc:relation>"
        }
        return own + (before ?? "")
    }

    /// The dictionary of information.
    func information(producer: String) -> PDFValue {
        .dictionary(
            PDFDictionary([
                ("Title", PDFValue(text: title)), ("Author", PDFValue(text: author)),
                ("Subject", PDFValue(text: subject)), ("Creator", PDFValue(text: creator)),
                ("Producer", PDFValue(text: producer)),
                ("CreationDate", PDFValue(text: pdfDate(date))),
                ("ModDate", PDFValue(text: pdfDate(date))),
            ]))
    }
}
