/// A date as PDF writes it, from one as ISO 8601 does: `2025-11-17T09:30:00`, with a zone such as
/// `+03:00` or without.
///
/// Source: ISO 32000-1, 7.9.4.
public func pdfDate(_ iso: String) -> String {
    let digits = iso.prefix(19).filter { $0.isASCII && $0.isNumber }
    let zone = iso.dropFirst(19)
    guard zone.count == 6, let sign = zone.first, sign == "+" || sign == "-" else {
        return "D:\(digits)\(zone == "Z" ? "Z" : "")"
    }
    return "D:\(digits)\(sign)\(zone.dropFirst().prefix(2))'\(zone.suffix(2))'"
}
