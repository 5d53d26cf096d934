import Journal

/// Why a value is refused.
struct Refusal: Error {
    var fault: BundleFault
}

extension BundleColumn {
    /// The value that a field's text stands for.
    func value(of written: String) -> Result<BundleValue, Refusal> {
        guard !written.isEmpty else {
            guard presence == .required else { return .success(standard ?? .none) }
            return .failure(Refusal(fault: .empty(column: name)))
        }
        var text = written
        let isPlain = text.utf8.withContiguousStorageIfAvailable { TextRules.isPlain($0) } ?? false
        if !isPlain {
            if let (scalar, position) = TextRules.forbidden(in: text) {
                let fault = BundleFault.forbidden(
                    column: name, scalar: scalar, position: position)
                return .failure(Refusal(fault: fault))
            }
            text = TextRules.normalized(text)
        }
        return typed(text)
    }

    private func typed(_ text: String) -> Result<BundleValue, Refusal> {
        let value: String? =
            switch kind {
            case .text, .code: text
            case .id: text
            case .day: BundleColumn.day(text)
            case .moment: Moment(iso: text) == nil ? nil : text
            case .word(let allowed): allowed.contains(text) ? text : nil
            case .mark: Spelling.mark(text)
            case .finalMark: Spelling.finalMark(text)
            case .periodNumbers: BundleColumn.isPeriodNumbers(text) ? text : nil
            case .flag, .integer: nil
            }
        switch kind {
        case .id where text.utf8.count > 64 && text.unicodeScalars.count > 64:
            let fault = BundleFault.longID(column: name, count: text.unicodeScalars.count)
            return .failure(Refusal(fault: fault))
        case .flag: return flag(text)
        case .integer(let limits): return integer(text, limits)
        default: return value.map { .success(.text($0)) } ?? .failure(refusal(of: text))
        }
    }

    func refusal(of text: String) -> Refusal {
        let shown = isPersonal ? nil : TextRules.shown(text)
        return Refusal(fault: .wrongValue(column: name, kind: kind, value: shown))
    }

    // Source: bundle.md, `true` and `false`; the rest is what Excel makes of them.
    private func flag(_ text: String) -> Result<BundleValue, Refusal> {
        switch text {
        case "true", "TRUE", "ИСТИНА": .success(.integer(1))
        case "false", "FALSE", "ЛОЖЬ": .success(.integer(0))
        default: .failure(refusal(of: text))
        }
    }

    private func integer(
        _ text: String, _ limits: ClosedRange<Int>
    ) -> Result<BundleValue, Refusal> {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) else {
            return .failure(refusal(of: text))
        }
        guard let number = Int(text) else {
            return text.utf8.count > 18
                ? .failure(Refusal(fault: .outside(column: name, value: nil, limits: limits)))
                : .failure(refusal(of: text))
        }
        guard limits.contains(number) else {
            return .failure(
                Refusal(fault: .outside(column: name, value: number, limits: limits)))
        }
        return .success(.integer(number))
    }

    // Source: bundle.md, "Dates `YYYY-MM-DD` (also `DD.MM.YYYY`)".
    private static func day(_ text: String) -> String? {
        if Day(iso: text) != nil { return text }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let iso = "\(parts[2])-\(parts[1])-\(parts[0])"
        return Day(iso: iso) == nil ? nil : iso
    }

    private static func isPeriodNumbers(_ text: String) -> Bool {
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false)
        return numbers.allSatisfy { number in
            number.utf8.count == 1 && number.utf8.allSatisfy { (0x31...0x39).contains($0) }
        } && Set(numbers).count == numbers.count
    }
}
