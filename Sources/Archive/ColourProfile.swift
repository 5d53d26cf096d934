import Glibc

/// A profile of the colour space sRGB, made from its definition.
///
/// Source: ICC.1:2001-04 (version 2.4), 6.1 and 6.5; IEC 61966-2-1 for the curve; the colourants
/// are those of ITU-R BT.709 adapted to D50 by Bradford's matrix.
enum ColourProfile {
    static let bytes: [UInt8] = {
        let tags: [(String, [UInt8])] = [
            ("desc", description("sRGB")), ("cprt", text("No copyright, use freely")),
            ("wtpt", xyz(0xF6D6, 0x10000, 0xD32D)), ("rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)),
            ("gXYZ", xyz(0x6299, 0xB785, 0x18DA)), ("bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = number(UInt32(tags.count))
        var data: [UInt8] = []
        let start = 128 + 4 + 12 * tags.count
        var curveOffset: Int?
        for (name, element) in tags {
            let isCurve = name.hasSuffix("TRC")
            let offset = isCurve ? curveOffset ?? start + data.count : start + data.count
            if !isCurve || curveOffset == nil {
                data += element
                while data.count % 4 != 0 { data.append(0) }
            }
            // The three curves are one.
            if isCurve { curveOffset = offset }
            table += Array(name.utf8) + number(UInt32(offset)) + number(UInt32(element.count))
        }
        return header(size: start + data.count) + table + data
    }()

    private static func header(size: Int) -> [UInt8] {
        var header = number(UInt32(size)) + number(0) + number(0x0240_0000)
        header += Array("mntrRGB XYZ ".utf8)
        // A date is asked for: that of the version of the standard.
        for part in [2001, 4, 1, 0, 0, 0] { header += [UInt8(part >> 8), UInt8(part & 255)] }
        header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 24)
        header += number(0)  // perceptual
        // The illuminant D50.
        header += number(0xF6D6) + number(0x10000) + number(0xD32D)
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    private static let curve: [UInt8] = {
        var curve = Array("curv".utf8) + number(0) + number(256)
        for step in 0..<256 {
            let x = Double(step) / 255
            let y = x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4)
            let value = UInt16((y * 65535).rounded())
            curve += [UInt8(value >> 8), UInt8(value & 255)]
        }
        return curve
    }()

    private static func xyz(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> [UInt8] {
        Array("XYZ ".utf8) + number(0) + number(x) + number(y) + number(z)
    }

    private static func text(_ text: String) -> [UInt8] {
        Array("text".utf8) + number(0) + Array(text.utf8) + [0]
    }

    private static func description(_ text: String) -> [UInt8] {
        Array("desc".utf8) + number(0) + number(UInt32(text.utf8.count + 1)) + Array(text.utf8)
            + [0] + [UInt8](repeating: 0, count: 4 + 4 + 2 + 1 + 67)
    }

    private static func number(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
    }
}
