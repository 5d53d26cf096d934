/// Writes a PDF: streams as they come, everything else packed in object streams, and at the end a
/// stream of cross-references.
///
/// It holds where objects lie, and of the file itself one piece.
///
/// Source: ISO 32000-1, 7.5.7 and 7.5.8.
public struct PDFWriter {
    /// Takes the file piece by piece.
    private let sink: ([UInt8]) -> Void
    private var piece: [UInt8] = []
    /// How many bytes have been taken.
    private var taken = 0
    private let digest = Digest()
    private var places = ObjectPlaces()
    private var pack = Pack()
    private let flate: Flate

    /// Objects that will lie in one stream.
    private struct Pack {
        var number = 0
        var count = 0
        var header: [UInt8] = []
        var body: [UInt8] = []
    }

    /// Most objects in one stream: enough to pack well, few enough to be read one by one.
    private static let most = 600

    /// An empty file, whose bytes `sink` takes piece by piece.
    public init(with flate: Flate, to sink: @escaping ([UInt8]) -> Void) {
        (self.flate, self.sink) = (flate, sink)
        places.append(.free)
        // Bytes above 127 tell every program that the file is no text. Source: ISO 19005-2, 6.1.2.
        piece.append("%PDF-1.7\n%")
        piece += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    }

    /// Takes `count` numbers for objects to come.
    ///
    /// - Returns: the first of them.
    public mutating func reserve(_ count: Int = 1) -> Int {
        defer { places.append(free: count) }
        return places.count
    }

    /// Writes an object that is a stream.
    ///
    /// - Parameters:
    ///   - number: its number, reserved before.
    ///   - head: entries of its dictionary, but for `Length`.
    ///   - stream: its bytes, packed if `head` says so.
    public mutating func write(_ number: Int, _ head: [UInt8], stream: [UInt8]) {
        places[number] = .at(taken + piece.count)
        piece.append(number: number)
        piece.append(" 0 obj\n<<")
        piece += head
        piece.append("/Length ")
        piece.append(number: stream.count)
        piece.append(">>\nstream\n")
        piece += stream
        piece.append("\nendstream\nendobj\n")
        if piece.count >= 1 << 16 { handOver() }
    }

    private mutating func handOver() {
        digest.add(piece)
        sink(piece)
        taken += piece.count
        piece.removeAll(keepingCapacity: true)
    }

    /// Writes a stream, which it packs.
    public mutating func write(_ number: Int, _ head: [UInt8] = [], packing stream: [UInt8]) {
        var head = head
        head.append("/Filter/FlateDecode")
        write(number, head, stream: flate.pack(stream))
    }

    /// Writes an object that is no stream: `body` appends its value.
    public mutating func write(_ number: Int, _ body: (inout [UInt8]) -> Void) {
        if pack.count == PDFWriter.most { endPack() }
        if pack.count == 0 { pack.number = reserve() }
        places[number] = .packed(stream: pack.number, place: pack.count)
        pack.count += 1
        pack.header.append(number: number)
        pack.header.append(0x20)
        pack.header.append(number: pack.body.count)
        pack.header.append(0x20)
        body(&pack.body)
        pack.body.append(0x0A)
    }

    /// Writes a value.
    public mutating func write(_ number: Int, _ value: PDFValue) {
        write(number) { value.write(to: &$0) }
    }

    /// Writes objects that lie in rows, and empties their pack.
    public mutating func write(_ pack: inout RowPack) {
        guard !pack.isEmpty else { return }
        let number = reserve()
        for (index, object) in pack.numbers.enumerated() {
            places[object] = .packed(stream: number, place: index)
        }
        let (rows, first) = pack.stream()
        var head: [UInt8] = []
        head.append("/Type/ObjStm/N ")
        head.append(number: pack.numbers.count)
        head.append("/First ")
        head.append(number: first)
        head.append("/DecodeParms<</Predictor 12/Columns ")
        head.append(number: RowPack.columns)
        head.append(">>")
        write(number, head, packing: rows)
        pack.empty()
    }

    private mutating func endPack() {
        guard pack.count > 0 else { return }
        var head: [UInt8] = []
        head.append("/Type/ObjStm/N ")
        head.append(number: pack.count)
        head.append("/First ")
        head.append(number: pack.header.count)
        write(pack.number, head, packing: pack.header + pack.body)
        pack.count = 0
        pack.header.removeAll(keepingCapacity: true)
        pack.body.removeAll(keepingCapacity: true)
    }

    /// Ends the file, named by a digest of all before the cross-references.
    public mutating func finish(root: Int, info: Int) {
        endPack()
        let number = reserve()
        handOver()
        let offset = taken
        places[number] = .at(offset)
        let id = PDFValue.string(digest.take())
        var head: [UInt8] = []
        head.append("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size ")
        head.append(number: places.count)
        head.append("/Root ")
        head.append(reference: root)
        head.append("/Info ")
        head.append(reference: info)
        head.append("/ID")
        PDFValue.array([id, id]).write(to: &head)
        write(number, head, packing: rows())
        piece.append("startxref\n")
        piece.append(number: offset)
        piece.append("\n%%EOF\n")
        handOver()
    }

    // The places of packed objects differ by one from row to row, so prediction leaves almost
    // nothing of them.
    private func rows() -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(places.count * 8)
        for number in 0..<places.count {
            var (kind, place, index) = (UInt8(0), UInt32(0), UInt16(0))
            switch places[number] {
            case .free: if number == 0 { index = 0xFFFF }
            case .at(let offset): (kind, place) = (1, UInt32(clamping: offset))
            case .packed(let stream, let at):
                (kind, place, index) = (2, UInt32(clamping: stream), UInt16(clamping: at))
            }
            rows.append(Prediction.up)
            rows.append(kind)
            for shift in stride(from: 24, through: 0, by: -8) {
                rows.append(UInt8(truncatingIfNeeded: place >> shift))
            }
            rows.append(UInt8(index >> 8))
            rows.append(UInt8(index & 255))
        }
        Prediction.apply(to: &rows, columns: 7)
        return rows
    }
}
