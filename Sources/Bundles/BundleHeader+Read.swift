import Foundation
import Journal

extension BundleSource {
    /// Reads `bundle.json`; nil when it is not there or at fault.
    ///
    /// - Throws: ``BundleError`` when the file cannot be read to its end.
    public func header(reporting problems: inout ProblemList) throws(BundleError) -> BundleHeader? {
        guard files.contains(HeaderReader.file) else { return nil }
        var reader = HeaderReader(try headerBytes())
        let header = reader.read()
        for problem in reader.problems { problems.add(problem) }
        return reader.problems.allSatisfy(\.isWarning) ? header : nil
    }

    /// Line and column of a key of `bundle.json`, from 1.
    ///
    /// - Throws: ``BundleError`` when the file cannot be read to its end.
    public func headerPlace(of key: String) throws(BundleError) -> (line: Int, column: Int) {
        HeaderReader(try headerBytes()).place(of: key)
    }

    private func headerBytes() throws(BundleError) -> [UInt8] {
        var bytes: [UInt8] = []
        try open(HeaderReader.file).forEachPiece { piece in
            if bytes.count <= HeaderReader.most { bytes += piece }
        }
        return bytes
    }
}

/// Reads the object of `bundle.json` key by key, noting what is wrong.
private struct HeaderReader {
    static let file = "bundle.json"
    // Source: ours; a header is shorter than a page.
    static let most = 1 << 20

    private let bytes: [UInt8]
    private(set) var problems: [BundleProblem] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    mutating func read() -> BundleHeader? {
        guard bytes.count <= HeaderReader.most,
            let json = try? JSONSerialization.jsonObject(with: Data(bytes)),
            let object = json as? [String: Any]
        else {
            note(nil, .notJSON)
            return nil
        }
        let keys = ["format", "version", "scope", "exported_at", "source", "school"]
        for key in object.keys.sorted() where !keys.contains(key) { note(key, .unknownKey(key)) }
        if let format = text("format", object, isRequired: true), format != "vedomost-bundle" {
            note("format", .wrongKey("format", expected: "vedomost-bundle"))
        }
        readVersion(object)
        let scope = scope(object)
        let moment = moment(object)
        let source = text("source", object, isRequired: false)
        guard let school = object["school"] else {
            note(nil, .missingKey("school"))
            return nil
        }
        guard let school = school as? [String: Any] else {
            note("school", .wrongKey("school", expected: "{…}"))
            return nil
        }
        guard let record = record(school), let moment else { return nil }
        return BundleHeader(
            scope: scope, exportedAt: moment, source: source ?? "", school: record)
    }

    private mutating func readVersion(_ object: [String: Any]) {
        guard let value = object["version"] else { return note(nil, .missingKey("version")) }
        guard let number = value as? Int else {
            return note("version", .wrongKey("version", expected: "1"))
        }
        if number != 1 { note("version", .unknownVersion(number)) }
    }

    private mutating func scope(_ object: [String: Any]) -> BundleScope {
        guard let text = text("scope", object, isRequired: false), !text.isEmpty else {
            return .merge
        }
        if let scope = BundleScope(rawValue: text) { return scope }
        note("scope", .wrongKey("scope", expected: "merge, replace"))
        return .merge
    }

    private mutating func moment(_ object: [String: Any]) -> Moment? {
        guard let text = text("exported_at", object, isRequired: true) else { return nil }
        if let moment = Moment(iso: text) { return moment }
        note("exported_at", .wrongKey("exported_at", expected: "YYYY-MM-DDTHH:MM:SS"))
        return nil
    }

    private mutating func record(_ school: [String: Any]) -> SchoolRecord? {
        let empty = SchoolRecord(id: "", nameFull: "", nameShort: "")
        let keys = empty.fields.map(\.name)
        for key in school.keys.sorted() where !keys.contains(key) {
            note(key, .unknownKey("school.\(key)"))
        }
        var values: [String: String] = [:]
        for key in keys {
            let isRequired = ["id", "name_full", "name_short"].contains(key)
            values[key] = text(key, school, isRequired: isRequired, within: "school.")
        }
        for key in ["id", "director_id"] {
            let count = values[key]?.unicodeScalars.count ?? 0
            if count > 64 { note(key, .longID(column: key, count: count)) }
        }
        guard let id = values["id"], let full = values["name_full"],
            let short = values["name_short"]
        else { return nil }
        return SchoolRecord(
            id: id, nameFull: full, nameShort: short, address: values["address"] ?? "",
            phone: values["phone"] ?? "", email: values["email"] ?? "",
            inn: values["inn"] ?? "", ogrn: values["ogrn"] ?? "",
            locality: values["locality"] ?? "", founder: values["founder"] ?? "",
            directorID: values["director_id"] ?? "")
    }

    private mutating func text(
        _ key: String, _ object: [String: Any], isRequired: Bool, within path: String = ""
    ) -> String? {
        guard let value = object[key], !(value is NSNull) else {
            if isRequired { note(nil, .missingKey(path + key)) }
            return nil
        }
        guard let text = value as? String else {
            note(key, .wrongKey(path + key, expected: "\"…\""))
            return nil
        }
        guard !isRequired || !text.isEmpty else {
            note(key, .empty(column: path + key))
            return nil
        }
        if let (scalar, position) = TextRules.forbidden(in: text) {
            note(key, .forbidden(column: path + key, scalar: scalar, position: position))
            return nil
        }
        return TextRules.normalized(text)
    }

    private mutating func note(_ key: String?, _ fault: BundleFault) {
        let (line, column) = key.map(place) ?? (1, 1)
        problems.append(
            .init(file: HeaderReader.file, line: line, column: column, fault: fault))
    }

    // Foundation keeps no places. A key of the header stands in quotes and before a colon, and
    // no value of it looks so; those of the school come after `"school"`.
    func place(of key: String) -> (line: Int, column: Int) {
        let needle = Array("\"\(key)\"".utf8)
        var (line, column) = (1, 1)
        for index in bytes.indices {
            if bytes[index] == 0x22, bytes[index...].starts(with: needle),
                bytes[(index + needle.count)...].first(where: { $0 > 0x20 }) == 0x3A
            {
                return (line, column)
            }
            if bytes[index] == 0x0A {
                (line, column) = (line + 1, 1)
            } else if bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (1, 1)
    }
}
