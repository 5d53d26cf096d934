@testable import PDFObjects

/// A finished file taken apart, so that one thing can be broken and all else left as it was.
struct Surgery {
    var objects: [Int: PDFValue] = [:]
    var streams: [Int: [UInt8]] = [:]
    var trailer: PDFDictionary

    init(_ pdf: [UInt8]) throws {
        let file = try PDFFile(ByteSource(pdf), with: Flate())
        trailer = file.trailer
        for number in file.numbers {
            let object = try file.object(number)
            if let name = object.value.dictionary?["Type"]?.name, ["ObjStm", "XRef"].contains(name)
            {
                continue
            }
            objects[number] = object.value
            if object.stream != nil { streams[number] = try file.contents(of: object) }
        }
        for name in ["Type", "W", "DecodeParms", "Filter", "Length", "Size"] { trailer[name] = nil }
        for number in streams.keys {
            change(number) {
                $0["Filter"] = nil
                $0["Length"] = nil
            }
        }
    }

    mutating func change(_ number: Int, _ change: (inout PDFDictionary) -> Void) {
        guard var dictionary = objects[number]?.dictionary else { return }
        change(&dictionary)
        objects[number] = .dictionary(dictionary)
    }

    /// Changes the first object that `isOne` says, and answers its number.
    @discardableResult
    mutating func changeFirst(
        _ isOne: (PDFDictionary) -> Bool, _ change: (inout PDFDictionary) -> Void
    ) -> Int? {
        let number = objects.keys.sorted().first { number in
            objects[number]?.dictionary.map(isOne) ?? false
        }
        if let number { self.change(number, change) }
        return number
    }

    mutating func changeCatalog(_ change: (inout PDFDictionary) -> Void) {
        changeFirst({ $0["Type"] == .name("Catalog") }, change)
    }

    mutating func changeElement(
        _ type: String, _ isOne: (PDFDictionary) -> Bool = { _ in true },
        _ change: (inout PDFDictionary) -> Void
    ) {
        changeFirst({ $0["S"] == .name(type) && $0["P"] != nil && isOne($0) }, change)
    }

    /// Puts one text in place of the first other in the streams of a kind.
    mutating func replace(
        _ old: String, _ new: String, in isOne: (PDFDictionary) -> Bool = { $0["Type"] == nil }
    ) {
        for number in streams.keys.sorted() {
            guard let dictionary = objects[number]?.dictionary, isOne(dictionary),
                let bytes = streams[number], let range = bytes.firstRange(of: Array(old.utf8))
            else { continue }
            streams[number]?.replaceSubrange(range, with: Array(new.utf8))
            return
        }
    }

    /// The file as a plain one with a table of cross-references.
    var pdf: [UInt8] {
        var bytes = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        let count = (objects.keys.max() ?? 0) + 1
        var table = "xref\n0 \(count)\n"
        for number in 0..<count {
            guard let value = objects[number] else {
                table += "0000000000 65535 f \n"
                continue
            }
            let offset = String(10_000_000_000 + bytes.count).dropFirst()
            table += "\(offset) 00000 n \n"
            bytes += Array("\(number) 0 obj\n".utf8)
            if let stream = streams[number], var dictionary = value.dictionary {
                if dictionary["Length"] == nil { dictionary["Length"] = .integer(stream.count) }
                PDFValue.dictionary(dictionary).write(to: &bytes)
                bytes += Array("\nstream\n".utf8) + stream + Array("\nendstream".utf8)
            } else {
                value.write(to: &bytes)
            }
            bytes += Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        bytes += Array("\(table)trailer\n".utf8)
        var trailer = trailer
        trailer["Size"] = .integer(count)
        PDFValue.dictionary(trailer).write(to: &bytes)
        return bytes + Array("\nstartxref\n\(start)\n%%EOF\n".utf8)
    }
}
