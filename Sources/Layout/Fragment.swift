/// A stretch of text that no line break parts unless it is too long, and the spaces after it.
struct Fragment: Hashable, Sendable {
    /// What is printed; without soft hyphens and word joiners.
    var text = ""
    /// Spaces that follow; they vanish at the end of a line.
    var spaces = ""
    /// Where soft hyphens stood: counts of scalars from the start.
    var softHyphens: [Int] = []
    /// Whether it is what is left of an address, parted without a hyphen.
    var isRest = false
}

private let softHyphen: Unicode.Scalar = "\u{AD}"
private let wordJoiner: Unicode.Scalar = "\u{2060}"

/// Whether a text has line breaks, tabs, or code points that never reach a shaper.
func needsSplitting(_ text: String) -> Bool {
    var isSuspect = false
    for byte in text.utf8 {
        if byte == 0x0A || byte == 0x09 { return true }
        // First bytes of U+00AD and U+2060; the other signs that share them are sorted out below.
        if byte == 0xC2 || byte == 0xE2 { isSuspect = true }
    }
    return isSuspect && text.unicodeScalars.contains { $0 == softHyphen || $0 == wordJoiner }
}

/// Splits a text where lines may break: at its line breaks, at spaces, and after hyphens between
/// letters unless a word joiner forbids it; never at a no-break space, nor between «№» or «§»
/// and a number, nor in the name of a class, such as 7 «А».
///
/// A tab is a space.
///
/// - Returns: for each forced line, one or more fragments.
func fragments(of text: String) -> [[Fragment]] {
    var lines: [[Fragment]] = []
    var splitter = Splitter()
    for scalar in text.unicodeScalars {
        if scalar == "\n" {
            lines.append(splitter.end())
        } else {
            splitter.add(scalar == "\t" ? " " : scalar)
        }
    }
    lines.append(splitter.end())
    return lines
}

/// A forced line on the way to its fragments.
private struct Splitter {
    private var done: [Fragment] = []
    private var current = Fragment()
    private var count = 0
    /// The last scalar is a hyphen after a letter.
    private var mayBreak = false
    private var previous: Unicode.Scalar = " "

    mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar {
        case wordJoiner: mayBreak = false
        case softHyphen: if count > 0 { current.softHyphens.append(count) }
        case " " where count > 0: current.spaces.unicodeScalars.append(scalar)
        default:
            if isSign(previous), current.spaces == " ", ("0"..."9").contains(scalar) {
                current.spaces = ""
                append(" ")
            }
            if !current.spaces.isEmpty || (mayBreak && scalar.properties.isAlphabetic) { close() }
            mayBreak = isHyphen(scalar) && previous.properties.isAlphabetic
            append(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        current.text.unicodeScalars.append(scalar)
        count += 1
        previous = scalar
    }

    /// Whether a number after its space belongs to it: «№ 151-у», «§ 12».
    private func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "№" || scalar == "§" }

    mutating func end() -> [Fragment] {
        close()
        defer { self = Splitter() }
        return done
    }

    private mutating func close() {
        current.softHyphens.removeAll { $0 >= count }
        if let number = done.last, number.isNumber, number.spaces == " ", current.isClassLetter {
            let offset = number.text.unicodeScalars.count + 1
            current.text = number.text + " " + current.text
            current.softHyphens = current.softHyphens.map { $0 + offset }
            done.removeLast()
        }
        done.append(current)
        (current, count, mayBreak, previous) = (Fragment(), 0, false, " ")
    }

    private func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}"
    }
}

extension Fragment {
    /// Whether it is a whole number.
    fileprivate var isNumber: Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether it begins as the letter of a class does: «А».
    fileprivate var isClassLetter: Bool {
        let scalars = text.unicodeScalars.prefix(3).map(\.self)
        return scalars.count == 3 && scalars[0] == "«" && scalars[1].properties.isAlphabetic
            && scalars[2] == "»"
    }
}
