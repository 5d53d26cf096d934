/// Writes a PDF: streams as they come, everything else packed in object streams, and at the end a
/// stream of cross-references.
///
/// Source: ISO 32000-1, 7.5.7 and 7.5.8.
struct PDFWriter {
    private(set) var bytes: [UInt8] = []
    private var entries: [Entry] = [Entry(kind: 0, place: 0, index: 0xFFFF)]
    private var pack = Pack()
    private let flate: Flate

    private struct Entry {
        var kind: UInt8
        /// Offset of an object, or number of the stream it lies in.
        var place: UInt32
        /// Place in that stream.
        var index: UInt16
    }

    /// Objects that will lie in one stream.
    private struct Pack {
        var number = 0
        var count = 0
        var header: [UInt8] = []
        var body: [UInt8] = []
    }

    /// Most objects in one stream: enough to pack well, few enough to be read one by one.
    private static let most = 600

    /// An empty file.
    init(with flate: Flate) {
        self.flate = flate
        // Bytes above 127 tell every program that the file is no text. Source: ISO 19005-2, 6.1.2.
        bytes.append("%PDF-1.7\n%")
        bytes += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    }

    /// Takes `count` numbers for objects to come.
    ///
    /// - Returns: the first of them.
    mutating func reserve(_ count: Int = 1) -> Int {
        let first = entries.count
        entries.append(
            contentsOf: repeatElement(Entry(kind: 0, place: 0, index: 0), count: count))
        return first
    }

    /// Writes an object that is a stream.
    ///
    /// - Parameters:
    ///   - number: its number, reserved before.
    ///   - head: entries of its dictionary, but for `Length`.
    ///   - stream: its bytes, packed if `head` says so.
    mutating func write(_ number: Int, _ head: [UInt8], stream: some Collection<UInt8>) {
        entries[number] = Entry(kind: 1, place: UInt32(clamping: bytes.count), index: 0)
        bytes.append(number: number)
        bytes.append(" 0 obj\n<<")
        bytes += head
        bytes.append("/Length ")
        bytes.append(number: stream.count)
        bytes.append(">>\nstream\n")
        bytes += stream
        bytes.append("\nendstream\nendobj\n")
    }

    /// Writes a stream, which it packs.
    mutating func write(_ number: Int, _ head: [UInt8] = [], packing stream: [UInt8]) {
        var head = head
        head.append("/Filter/FlateDecode")
        write(number, head, stream: flate.pack(stream))
    }

    /// Writes an object that is no stream: `body` appends its value.
    mutating func write(_ number: Int, _ body: (inout [UInt8]) -> Void) {
        if pack.count == PDFWriter.most { endPack() }
        if pack.count == 0 { pack.number = reserve() }
        entries[number] = Entry(
            kind: 2, place: UInt32(clamping: pack.number), index: UInt16(clamping: pack.count))
        pack.count += 1
        pack.header.append(number: number)
        pack.header.append(0x20)
        pack.header.append(number: pack.body.count)
        pack.header.append(0x20)
        body(&pack.body)
        pack.body.append(0x0A)
    }

    /// Writes a value.
    mutating func write(_ number: Int, _ value: PDFValue) {
        write(number) { value.write(to: &$0) }
    }

    /// Writes objects that lie in rows, and empties their pack.
    mutating func write(_ pack: inout RowPack) {
        guard !pack.isEmpty else { return }
        let number = reserve()
        for (index, object) in pack.numbers.enumerated() {
            entries[object] = Entry(
                kind: 2, place: UInt32(clamping: number), index: UInt16(clamping: index))
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

    /// Ends the file.
    ///
    /// The entries of the packed objects differ by one from row to row, so prediction leaves almost
    /// nothing of them.
    mutating func finish(root: Int, info: Int) throws(ArchiveError) {
        endPack()
        let number = reserve()
        let offset = bytes.count
        entries[number] = Entry(kind: 1, place: UInt32(clamping: offset), index: 0)
        var rows: [UInt8] = []
        rows.reserveCapacity(entries.count * 8)
        for entry in entries {
            rows += [Prediction.up, entry.kind]
            for shift in [24, 16, 8, 0] { rows.append(UInt8(entry.place >> shift & 255)) }
            rows += [UInt8(entry.index >> 8), UInt8(entry.index & 255)]
        }
        Prediction.apply(to: &rows, columns: 7)
        let id = PDFValue.string(try digest(bytes))
        var head: [UInt8] = []
        head.append("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size ")
        head.append(number: entries.count)
        head.append("/Root ")
        head.append(reference: root)
        head.append("/Info ")
        head.append(reference: info)
        head.append("/ID")
        PDFValue.array([id, id]).write(to: &head)
        write(number, head, packing: rows)
        bytes.append("startxref\n")
        bytes.append(number: offset)
        bytes.append("\n%%EOF\n")
    }
}
