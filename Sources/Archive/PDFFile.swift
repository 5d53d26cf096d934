/// A PDF file read: objects by number, wherever they lie.
///
/// It reads the files that Cairo and this module write: one section of cross-references, as a table
/// or a stream, objects of generation 0, no encryption, no filter but FlateDecode where it must
/// look inside.
final class PDFFile {
    /// The file.
    let bytes: [UInt8]
    /// What the trailer says.
    private(set) var trailer = PDFDictionary()
    private var entries: [Entry] = []
    private var packs: [Int: [PDFValue]] = [:]
    private let flate: Flate

    private enum Entry {
        case free
        case at(Int)
        case packed(stream: Int, place: Int)
    }

    /// Where an object's stream lies in the file.
    struct Object {
        var value: PDFValue
        var stream: Range<Int>?
    }

    /// Reads where everything lies.
    ///
    /// - Throws: ``ArchiveError/unreadable(offset:)``, ``ArchiveError/unpacking``.
    init(_ bytes: [UInt8], with flate: Flate) throws(ArchiveError) {
        (self.bytes, self.flate) = (bytes, flate)
        let tail = max(0, bytes.count - 64)
        guard let mark = bytes[tail...].firstRange(of: Array("startxref".utf8)) else {
            throw .unreadable(offset: tail)
        }
        var reader = ValueReader(bytes, at: mark.upperBound)
        guard let offset = try reader.value().integer, bytes.indices.contains(offset) else {
            throw .unreadable(offset: mark.upperBound)
        }
        reader = ValueReader(bytes, at: offset)
        if reader.take("xref") { try readTable(&reader) } else { try readStream(at: offset) }
    }

    /// One more than the highest number of an object.
    var objectCount: Int { entries.count }

    /// Numbers of the objects that are there.
    var numbers: [Int] {
        entries.indices.filter { if case .free = entries[$0] { false } else { true } }
    }

    /// An object; null where there is none.
    func object(_ number: Int) throws(ArchiveError) -> Object {
        guard entries.indices.contains(number) else { return Object(value: .null) }
        switch entries[number] {
        case .free: return Object(value: .null)
        case .at(let offset): return try object(at: offset)
        case .packed(let stream, let place):
            let pack = try pack(stream)
            guard pack.indices.contains(place) else { throw .unreadable(offset: 0) }
            return Object(value: pack[place])
        }
    }

    /// The value a value stands for: an object's if it is a reference.
    func resolved(_ value: PDFValue?) throws(ArchiveError) -> PDFValue {
        guard case .reference(let number)? = value else { return value ?? .null }
        return try object(number).value
    }

    /// An entry of a dictionary, that of an object if it is a reference; null where there is none.
    func entry(_ name: String, of value: PDFValue) throws(ArchiveError) -> PDFValue {
        try resolved(try resolved(value).dictionary?[name])
    }

    /// The bytes of a stream as they were before they were packed.
    func contents(of object: Object) throws(ArchiveError) -> [UInt8] {
        guard let stream = object.stream else { throw .unreadable(offset: 0) }
        let dictionary = object.value.dictionary ?? PDFDictionary()
        guard let filter = dictionary["Filter"] else { return Array(bytes[stream]) }
        guard filter == .name("FlateDecode") || filter == .array([.name("FlateDecode")]) else {
            throw .unpacking
        }
        let unpacked = try flate.unpack(bytes[stream])
        guard let parameters = dictionary["DecodeParms"]?.dictionary,
            let predictor = parameters["Predictor"]?.integer, predictor >= 10
        else { return unpacked }
        return try Prediction.undo(unpacked, columns: parameters["Columns"]?.integer ?? 1)
    }

    private func readTable(_ reader: inout ValueReader) throws(ArchiveError) {
        while !reader.take("trailer") {
            guard let first = Int(reader.word()), let count = Int(reader.word()), first >= 0,
                count >= 0, first + count <= bytes.count
            else { throw .unreadable(offset: reader.at) }
            while entries.count < first + count { entries.append(.free) }
            for number in first..<(first + count) {
                guard let offset = Int(reader.word()), Int(reader.word()) != nil else {
                    throw .unreadable(offset: reader.at)
                }
                if reader.word() == "n" { entries[number] = .at(offset) }
            }
        }
        trailer = try reader.value().dictionary ?? PDFDictionary()
    }

    private func readStream(at offset: Int) throws(ArchiveError) {
        let object = try object(at: offset)
        trailer = object.value.dictionary ?? PDFDictionary()
        guard let size = trailer["Size"]?.integer,
            let widths = trailer["W"]?.array?.compactMap(\.integer), widths.count == 3,
            widths.allSatisfy({ (0...8).contains($0) }), trailer["Index"] == nil
        else { throw .unreadable(offset: offset) }
        let rows = try contents(of: object)
        let width = widths.reduce(0, +)
        guard width > 0, size >= 0, rows.count >= size * width else {
            throw .unreadable(offset: offset)
        }
        for number in 0..<size {
            var at = number * width
            let fields = widths.map { count in
                defer { at += count }
                return rows[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
            }
            switch fields[0] {
            case 1: entries.append(.at(fields[1]))
            case 2: entries.append(.packed(stream: fields[1], place: fields[2]))
            default: entries.append(.free)
            }
        }
    }

    private func object(at offset: Int) throws(ArchiveError) -> Object {
        var reader = ValueReader(bytes, at: offset)
        guard Int(reader.word()) != nil, reader.take("0"), reader.take("obj") else {
            throw .unreadable(offset: offset)
        }
        let value = try reader.value()
        guard case .dictionary(let dictionary) = value, reader.take("stream") else {
            return Object(value: value)
        }
        var start = reader.at
        if start < bytes.count, bytes[start] == 0x0D { start += 1 }
        if start < bytes.count, bytes[start] == 0x0A { start += 1 }
        guard let length = try resolved(dictionary["Length"]).integer, length >= 0,
            start + length <= bytes.count
        else { throw .unreadable(offset: start) }
        return Object(value: value, stream: start..<(start + length))
    }

    private func pack(_ number: Int) throws(ArchiveError) -> [PDFValue] {
        if let known = packs[number] { return known }
        guard case .at(let offset)? = entries.indices.contains(number) ? entries[number] : nil
        else { throw .unreadable(offset: 0) }
        let object = try object(at: offset)
        guard let dictionary = object.value.dictionary, let first = dictionary["First"]?.integer,
            let count = dictionary["N"]?.integer, count >= 0, first >= 0
        else { throw .unreadable(offset: offset) }
        let bytes = try contents(of: object)
        var header = ValueReader(bytes)
        var values: [PDFValue] = []
        for _ in 0..<count {
            guard Int(header.word()) != nil, let place = Int(header.word()) else {
                throw .unreadable(offset: offset)
            }
            var reader = ValueReader(bytes, at: first + place)
            values.append(try reader.value())
        }
        packs[number] = values
        return values
    }
}
