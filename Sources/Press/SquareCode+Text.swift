import CQRCode
import Forms
import Paper

extension SquareCode {
    /// The QR code of a text, its squares as few as hold it, 20 mm a side; nil where the text is
    /// longer than 2,331 bytes of UTF-8.
    ///
    /// Source: ISO/IEC 18004, level M: it is read where a stamp or a fold hides up to 15 %.
    init?(_ text: String) {
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
        defer { QRinput_free(input) }
        // Readers guess the encoding of other letters, and guess wrong, unless they are told.
        // Source: AIM ECI assignment 26, UTF-8.
        let bytes = Array(text.utf8)
        if bytes.contains(where: { $0 > 0x7E }), QRinput_appendECIheader(input, 26) != 0 {
            return nil
        }
        guard QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0,
            let made = QRcode_encodeInput(input)
        else { return nil }
        defer { QRcode_free(made) }
        let count = Int(made.pointee.width)
        // The lowest bit of each byte is the square's colour.
        let isDark = (0..<count * count).map { made.pointee.data[$0] & 1 == 1 }
        self.init(count: count, isDark: isDark, side: .mm(20), alternative: "QR-код: \(text)")
    }
}
