import PDFObjects

extension Inspection {
    /// Looks at every object by itself, but for the elements of the structure, which hold only
    /// numbers of objects and words of the document.
    mutating func lookAtObjects() throws(PDFError) {
        for number in file.numbers where !isElement(number) {
            let object = try file.object(number)
            lookAtLimits(object.value, at: number)
            guard let dictionary = object.value.dictionary else { continue }
            if let stream = object.stream { lookAtStream(dictionary, stream, at: number) }
            try lookAt(dictionary, at: number)
        }
    }

    private func isElement(_ number: Int) -> Bool {
        number < visited.count && visited[number]
    }

    // Source: ISO 19005-2, 6.1.13.
    private mutating func lookAtLimits(_ value: PDFValue, at number: Int) {
        switch value {
        case .integer(let integer):
            expect(
                integer >= Int(Int32.min) && integer <= Int(Int32.max), .limits, at: "\(number)")
        case .string(let string):
            expect(string.count <= PDFValue.longestString, .limits, at: "\(number)")
        case .name(let name): expect(name.utf8.count <= 127, .limits, at: "\(number)")
        case .array(let values): for value in values { lookAtLimits(value, at: number) }
        case .dictionary(let dictionary):
            for entry in dictionary.entries {
                expect(entry.name.utf8.count <= 127, .limits, at: "\(number)")
                lookAtLimits(entry.value, at: number)
            }
        case .null, .bool, .real, .reference: break
        }
    }

    private mutating func lookAtStream(
        _ dictionary: PDFDictionary, _ stream: Range<Int>, at number: Int
    ) {
        var reader = ValueReader(file.source[stream.upperBound..<(stream.upperBound + 16)])
        expect(reader.take("endstream"), .streams, at: "\(number)")
        for name in ["F", "FFilter", "FDecodeParms"] {
            expect(dictionary[name] == nil, .streams, at: "\(number) \(name)")
        }
        let filters = dictionary["Filter"]?.array ?? dictionary["Filter"].map { [$0] } ?? []
        expect(filters.allSatisfy { $0 == .name("FlateDecode") }, .filters, at: "\(number)")
    }

    private mutating func lookAt(
        _ dictionary: PDFDictionary, at number: Int
    ) throws(PDFError) {
        let place = "\(number)"
        switch try file.resolved(dictionary["Type"]).name {
        case "Font": try lookAtFont(dictionary, at: place)
        case "ExtGState":
            for name in ["TR", "HTP"] { expect(dictionary[name] == nil, .graphicsState, at: place) }
            expect(
                dictionary["TR2"] == nil || dictionary["TR2"] == .name("Default"), .graphicsState,
                at: place)
        case "Filespec": expect(dictionary["EF"] == nil, .embeddedFiles, at: place)
        case "Action": expect(dictionary["S"] == .name("GoTo"), .actions, at: place)
        default: break
        }
        switch try file.resolved(dictionary["Subtype"]).name {
        case "Image":
            expect(dictionary["Interpolate"] != .bool(true), .images, at: place)
            for name in ["Alternates", "OPI"] {
                expect(dictionary[name] == nil, .images, at: place)
            }
        case "Form":
            for name in ["OPI", "PS", "Ref"] {
                expect(dictionary[name] == nil, .externalObjects, at: place)
            }
            expect(dictionary["Subtype2"] != .name("PS"), .externalObjects, at: place)
        case "PS": expect(false, .externalObjects, at: place)
        default: break
        }
        expect(dictionary["AA"] == nil, .actions, at: place)
        if let action = try file.resolved(dictionary["A"]).dictionary?["S"]?.name {
            expect(action == "GoTo", .actions, at: place)
        }
    }

    private mutating func lookAtFont(
        _ font: PDFDictionary, at place: String
    ) throws(PDFError) {
        let subtype = font["Subtype"]?.name ?? ""
        if !subtype.hasPrefix("CIDFont") {
            var isMapped = false
            if case .reference(let number)? = font["ToUnicode"] {
                let map = try file.object(number)
                isMapped = map.stream != nil ? try !file.contents(of: map).isEmpty : false
            }
            expect(isMapped, .unicode, at: place)
        }
        if subtype == "Type0" || subtype == "Type3" { return }
        let descriptor = font["FontDescriptor"] ?? .null
        var isEmbedded = false
        for name in ["FontFile", "FontFile2", "FontFile3"] {
            if case .reference(let number)? = try file.resolved(descriptor).dictionary?[name] {
                isEmbedded = try file.object(number).stream != nil
            }
        }
        expect(isEmbedded, .fonts, at: place)
        if subtype == "CIDFontType2" {
            expect(font["CIDToGIDMap"] != nil, .glyphMap, at: place)
        }
    }
}
