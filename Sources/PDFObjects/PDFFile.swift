/// A PDF file read: objects by number, wherever they lie.
///
/// It reads files of this module and plain ones: one section of cross-references, as a table or a
/// stream, objects of generation 0, no encryption, no filter but FlateDecode where it must look
/// inside. Of the file it holds where objects lie, and the few packs of objects read last.
public final class PDFFile {
    /// The bytes of the file.
    public let source: ByteSource
    /// What the trailer says.
    public private(set) var trailer = PDFDictionary()
    private var places = ObjectPlaces()
    /// The packs unpacked last: a walk in the order of writing unpacks each once, and few are held.
    private var packs: [Pack] = []
    private let flate: Flate

    /// Objects in a stream of objects.
    private struct Pack {
        /// The number of the stream.
        var number: Int
        var bytes: [UInt8]
        /// Where in `bytes` each object begins.
        var places: [Int]
    }

    /// An object, and where its stream lies in the file.
    public struct Object {
        /// Its value.
        public var value: PDFValue
        /// The bytes of its stream as they lie in the file; nil without one.
        public var stream: Range<Int>?
    }

    /// Reads where everything lies.
    ///
    /// - Throws: ``PDFError/unreadable(offset:)``, ``PDFError/unpacking``.
    public init(_ source: ByteSource, with flate: Flate) throws(PDFError) {
        (self.source, self.flate) = (source, flate)
        let start = max(0, source.count - 64)
        let tail = source[start..<source.count]
        guard let mark = tail.firstRange(of: Array("startxref".utf8)) else {
            throw .unreadable(offset: start)
        }
        var reader = ValueReader(tail, at: mark.upperBound)
        guard let offset = try reader.value().integer, (0..<source.count).contains(offset) else {
            throw .unreadable(offset: start + mark.upperBound)
        }
        if source[offset..<(offset + 4)] == Array("xref".utf8) {
            try readTable(at: offset)
        } else {
            try readStream(at: offset)
        }
    }

    /// One more than the highest number of an object.
    public var objectCount: Int { places.count }

    /// Numbers of the objects that are there, in rising order.
    public var numbers: some Sequence<Int> {
        (0..<places.count).lazy.filter { [places] in places[$0] != .free }
    }

    /// An object; null where there is none.
    ///
    /// - Throws: ``PDFError/unreadable(offset:)``, ``PDFError/unpacking``.
    public func object(_ number: Int) throws(PDFError) -> Object {
        guard (0..<places.count).contains(number) else { return Object(value: .null) }
        switch places[number] {
        case .free: return Object(value: .null)
        case .at(let offset): return try object(at: offset)
        case .packed(let stream, let place):
            var reader = try reader(of: place, in: stream)
            return Object(value: try reader.value())
        }
    }

    /// A reader right before the value of an object, to look at it without making a value of it.
    ///
    /// - Throws: ``PDFError/unreadable(offset:)`` where there is none, ``PDFError/unpacking``.
    public func reader(of number: Int) throws(PDFError) -> ValueReader {
        guard (0..<places.count).contains(number) else { throw .unreadable(offset: 0) }
        switch places[number] {
        case .free: throw .unreadable(offset: 0)
        case .packed(let stream, let place): return try reader(of: place, in: stream)
        case .at:
            var bytes: [UInt8] = []
            try object(number).value.write(to: &bytes)
            return ValueReader(bytes)
        }
    }

    /// The value a value stands for: an object's if it is a reference.
    ///
    /// - Throws: ``PDFError`` as ``object(_:)`` does.
    public func resolved(_ value: PDFValue?) throws(PDFError) -> PDFValue {
        guard case .reference(let number)? = value else { return value ?? .null }
        return try object(number).value
    }

    /// An entry of a dictionary, that of an object if it is a reference; null where there is none.
    ///
    /// - Throws: ``PDFError`` as ``object(_:)`` does.
    public func entry(_ name: String, of value: PDFValue) throws(PDFError) -> PDFValue {
        try resolved(try resolved(value).dictionary?[name])
    }

    /// The bytes of a stream as they were before they were packed.
    ///
    /// - Throws: ``PDFError/unpacking`` when they are packed in another way than FlateDecode, or
    ///   are damaged; ``PDFError/unreadable(offset:)`` when the object has no stream.
    public func contents(of object: Object) throws(PDFError) -> [UInt8] {
        guard let (bytes, columns) = try packed(object) else {
            return source[object.stream ?? 0..<0]
        }
        let unpacked = try flate.unpack(bytes)
        guard let columns else { return unpacked }
        return try Prediction.undo(unpacked, columns: columns)
    }

    // The packed bytes, and the columns of their rows if they are predicted; nil if not packed.
    private func packed(_ object: Object) throws(PDFError) -> (bytes: [UInt8], columns: Int?)? {
        guard let stream = object.stream else { throw .unreadable(offset: 0) }
        let dictionary = object.value.dictionary ?? PDFDictionary()
        guard let filter = dictionary["Filter"] else { return nil }
        guard filter == .name("FlateDecode") || filter == .array([.name("FlateDecode")]) else {
            throw .unpacking
        }
        guard let parameters = dictionary["DecodeParms"]?.dictionary,
            let predictor = parameters["Predictor"]?.integer, predictor >= 10
        else { return (source[stream], nil) }
        return (source[stream], parameters["Columns"]?.integer ?? 1)
    }
}

extension PDFFile {
    private func readTable(at offset: Int) throws(PDFError) {
        var reader = ValueReader(source[offset..<source.count])
        _ = reader.take("xref")
        while !reader.take("trailer") {
            guard let first = Int(reader.word()), let count = Int(reader.word()), first >= 0,
                count >= 0, first + count <= source.count
            else { throw .unreadable(offset: offset + reader.at) }
            places.append(free: max(0, first + count - places.count))
            for number in first..<(first + count) {
                guard let place = Int(reader.word()), Int(reader.word()) != nil else {
                    throw .unreadable(offset: offset + reader.at)
                }
                if reader.word() == "n" { places[number] = .at(place) }
            }
        }
        trailer = try reader.value().dictionary ?? PDFDictionary()
    }

    private func readStream(at offset: Int) throws(PDFError) {
        let object = try object(at: offset)
        trailer = object.value.dictionary ?? PDFDictionary()
        guard let size = trailer["Size"]?.integer,
            let widths = trailer["W"]?.array?.compactMap(\.integer), widths.count == 3,
            widths.allSatisfy({ (0...8).contains($0) }), trailer["Index"] == nil,
            let (bytes, columns) = try packed(object), size >= 0, size < 1 << 26
        else { throw .unreadable(offset: offset) }
        let width = widths.reduce(0, +)
        guard width > 0, columns ?? width == width else { throw .unreadable(offset: offset) }
        // The rows of a book are as many as its objects: no more is held of them than must be.
        let rows = try flate.unpack(bytes, most: size * (width + (columns == nil ? 0 : 1)))
        var reader = RowReader(rows, columns: width, isPredicted: columns != nil)
        let (kind, place) = (widths[0], widths[0] + widths[1])
        for _ in 0..<size {
            guard try reader.next() else { throw .unreadable(offset: offset) }
            let first = reader.number(in: kind..<place)
            switch reader.number(in: 0..<kind) {
            case 1: places.append(.at(first))
            case 2:
                places.append(.packed(stream: first, place: reader.number(in: place..<width)))
            default: places.append(.free)
            }
        }
    }

    // How long an object is shows when it is read: pieces of the file of growing size are tried.
    private func object(at offset: Int) throws(PDFError) -> Object {
        var size = 1 << 10
        while true {
            let end = offset.addingReportingOverflow(size)
            guard offset >= 0, offset < source.count, !end.overflow else {
                throw .unreadable(offset: offset)
            }
            let isWhole = end.partialValue >= source.count
            let piece = source[offset..<end.partialValue]
            do throws(PDFError) {
                let object = try object(in: piece, from: offset, isWhole: isWhole)
                if let object { return object }
            } catch {
                if isWhole { throw error }
            }
            size *= 4
        }
    }

    // Nil where the piece may end before the object does.
    private func object(
        in piece: [UInt8], from offset: Int, isWhole: Bool
    ) throws(PDFError) -> Object? {
        var reader = ValueReader(piece)
        guard Int(reader.word()) != nil, reader.take("0"), reader.take("obj") else {
            throw .unreadable(offset: offset)
        }
        let value = try reader.value()
        guard isWhole || reader.at + 32 < piece.count else { return nil }
        guard case .dictionary(let dictionary) = value, reader.take("stream") else {
            return Object(value: value)
        }
        var start = reader.at
        if start < piece.count, piece[start] == 0x0D { start += 1 }
        if start < piece.count, piece[start] == 0x0A { start += 1 }
        start += offset
        guard let length = try resolved(dictionary["Length"]).integer, length >= 0,
            start + length <= source.count
        else { throw .unreadable(offset: start) }
        return Object(value: value, stream: start..<(start + length))
    }

    private func reader(of place: Int, in stream: Int) throws(PDFError) -> ValueReader {
        let pack = try pack(stream)
        guard pack.places.indices.contains(place) else { throw .unreadable(offset: 0) }
        return ValueReader(pack.bytes, at: pack.places[place])
    }

    private func pack(_ number: Int) throws(PDFError) -> Pack {
        if let last = packs.last, last.number == number { return last }
        if let known = packs.firstIndex(where: { $0.number == number }) {
            packs.append(packs.remove(at: known))
            return packs[packs.count - 1]
        }
        guard (0..<places.count).contains(number), case .at(let offset) = places[number] else {
            throw .unreadable(offset: 0)
        }
        let object = try object(at: offset)
        guard let dictionary = object.value.dictionary, let first = dictionary["First"]?.integer,
            let count = dictionary["N"]?.integer, count >= 0, first >= 0
        else { throw .unreadable(offset: offset) }
        var pack = Pack(number: number, bytes: try contents(of: object), places: [])
        var header = ValueReader(pack.bytes)
        for _ in 0..<count {
            guard try header.value().integer != nil, let place = try header.value().integer,
                place >= 0, place <= pack.bytes.count
            else { throw .unreadable(offset: offset) }
            pack.places.append(first + place)
        }
        if packs.count == 4 { packs.removeFirst() }
        packs.append(pack)
        return pack
    }
}
