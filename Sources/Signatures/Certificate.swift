import CCrypto
public import Journal

/// A certificate of the key that checks signatures (сертификат ключа проверки электронной подписи).
///
/// Only what the visible mark of a signature names is read. Whether an accredited authority issued
/// it and whether it was revoked is not asked: that takes its lists.
///
/// Source: forms.md 8.4; RFC 5280.
public struct Certificate: Hashable, Sendable {
    /// The certificate, DER.
    public let bytes: [UInt8]
    /// Its serial number in hexadecimal digits, upper case, two a byte.
    public let serial: String
    /// Whose it is: surname, name and patronymic.
    public let owner: String
    /// From when on it is valid, local to the school.
    public let from: Moment
    /// Until when it is valid, local to the school.
    public let until: Moment
    /// Object identifier of the key's algorithm, such as `1.2.643.7.1.1.1.1`.
    public let key: String

    /// Reads the bytes of a file, DER or PEM; of several certificates in PEM the first.
    ///
    /// - Parameters:
    ///   - file: the bytes.
    ///   - local: what the clock of the school shows so many seconds after 1970-01-01 00:00 UTC.
    /// - Throws: ``CertificateError/unreadable`` when they are no certificate,
    ///   ``CertificateError/noOwner`` when it names nobody that can be printed.
    public init(_ file: [UInt8], local: (Int) -> Moment) throws(CertificateError) {
        guard let x509 = read(file, "CERTIFICATE", as: d2i_X509) else { throw .unreadable }
        defer { X509_free(x509) }
        guard let serial = hexadecimal(X509_get0_serialNumber(x509)),
            let from = seconds(X509_get0_notBefore(x509)),
            let until = seconds(X509_get0_notAfter(x509)), let key = algorithm(of: x509)
        else { throw .unreadable }
        guard let owner = subject(of: x509) else { throw .noOwner }
        bytes = encoded { i2d_X509(x509, $0) }
        (self.serial, self.owner, self.key) = (serial, owner, key)
        (self.from, self.until) = (local(from), local(until))
    }

    /// Looks whether a document may be signed by its key at a moment.
    ///
    /// - Throws: ``CertificateError``: `notYet` or `expired` when it is not valid then, `outdated`
    ///   for a key of ГОСТ Р 34.10-2001 or older.
    public func check(at now: Moment) throws(CertificateError) {
        if now < from { throw .notYet(from: from) }
        if now > until { throw .expired(until: until) }
        if outdatedKeys.contains(key) { throw .outdated(key: key) }
    }

    /// Whether its key is of a ГОСТ algorithm.
    var isGOST: Bool { key.hasPrefix("1.2.643.") }
}

/// Keys of ГОСТ Р 34.10-94 and 34.10-2001, which no longer make a qualified signature.
///
/// Source: forms.md 8.4, "old 34.10-2001 -> reject as outdated"; RFC 4357.
private let outdatedKeys: Set<String> = ["1.2.643.2.2.19", "1.2.643.2.2.20"]

private func hexadecimal(_ serial: UnsafePointer<ASN1_INTEGER>?) -> String? {
    guard let number = ASN1_INTEGER_to_BN(serial, nil) else { return nil }
    defer { BN_free(number) }
    guard BN_is_negative(number) == 0, let digits = BN_bn2hex(number) else { return nil }
    defer { CRYPTO_free(digits, #file, #line) }
    return String(cString: digits)
}

private func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int? {
    guard let epoch = ASN1_TIME_set(nil, 0) else { return nil }
    defer { ASN1_STRING_free(epoch) }
    var (days, rest): (Int32, Int32) = (0, 0)
    guard let time, ASN1_TIME_diff(&days, &rest, epoch, time) == 1 else { return nil }
    // "Without end" is the last day of the year 9999, and stays within it in every time zone.
    return min(max(Int(days) * 86_400 + Int(rest), -62_135_500_000), 253_402_250_399)
}

private func algorithm(of x509: OpaquePointer) -> String? {
    var object: OpaquePointer?
    guard X509_PUBKEY_get0_param(&object, nil, nil, nil, X509_get_X509_PUBKEY(x509)) == 1 else {
        return nil
    }
    return object.flatMap(identifier)
}

/// Surname, and name with patronymic, which a certificate of an organisation has beside the
/// organisation's name; else the common name.
private func subject(of x509: OpaquePointer) -> String? {
    let name = X509_get_subject_name(x509)
    let person = [NID_surname, NID_givenName].compactMap { word($0, of: name) }
    let owner = person.count == 2 ? person.joined(separator: " ") : word(NID_commonName, of: name)
    guard let owner else { return nil }
    let words = owner.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain = owner.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    return isPlain && !words.isEmpty && words.count <= 200 ? words : nil
}

private func word(_ kind: Int32, of name: OpaquePointer?) -> String? {
    let place = X509_NAME_get_index_by_NID(name, kind, -1)
    guard place >= 0, let entry = X509_NAME_get_entry(name, place) else { return nil }
    var text: UnsafeMutablePointer<UInt8>?
    let count = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry))
    guard count > 0, let text else { return nil }
    defer { CRYPTO_free(text, #file, #line) }
    return String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
}
