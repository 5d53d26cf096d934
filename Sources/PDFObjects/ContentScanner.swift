/// Finds the operators of a content stream, and where the operands of each begin.
///
/// Source: ISO 32000-1, 7.8.2.
public struct ContentScanner {
    /// The content.
    public let bytes: [UInt8]
    private var at = 0

    /// A scanner at the start of a content stream.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// An operator with its operands.
    public struct Operation {
        /// From the first operand to the white space after the operator.
        public var whole: Range<Int>
        /// The operator.
        public var name: Range<Int>
    }

    /// The next operator; nil at the end.
    public mutating func next() -> Operation? {
        skipSpace()
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x28 {
                skipLiteral()
            } else if byte == 0x3C, at + 1 < bytes.count, bytes[at + 1] != 0x3C {
                while at < bytes.count, bytes[at] != 0x3E { at += 1 }
                at += 1
            } else if byte == 0x2F {
                at += 1
                skipWord()
            } else if !byte.isRegular {
                at += 1
            } else if byte.opensNumber {
                skipWord()
            } else {
                let name = at
                skipWord()
                let end = at
                if at < bytes.count, bytes[at].isSpace { at += 1 }
                return Operation(whole: start..<at, name: name..<end)
            }
        }
        return nil
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at].isSpace { at += 1 }
    }

    private mutating func skipWord() {
        while at < bytes.count, bytes[at].isRegular { at += 1 }
    }

    private mutating func skipLiteral() {
        var depth = 0
        while at < bytes.count {
            switch bytes[at] {
            case 0x28: depth += 1
            case 0x29: depth -= 1
            case 0x5C: at += 1
            default: break
            }
            at += 1
            if depth == 0 { return }
        }
    }
}

extension ContentScanner {
    /// Whether an operator is called `name`.
    public func isCalled(_ name: StaticString, _ operation: Operation) -> Bool {
        let count = operation.name.count
        guard count == name.utf8CodeUnitCount else { return false }
        for index in 0..<count
        where bytes[operation.name.lowerBound + index] != name.utf8Start[index] {
            return false
        }
        return true
    }

    /// The characters of an operator as one number, the first lowest; 0 when they are too many.
    public func code(of operation: Operation) -> UInt32 {
        guard operation.name.count <= 4 else { return 0 }
        var code: UInt32 = 0
        for index in operation.name.reversed() { code = code << 8 | UInt32(bytes[index]) }
        return code
    }

    /// What an operator is called.
    public func name(of operation: Operation) -> String {
        String(decoding: bytes[operation.name], as: UTF8.self)
    }
}
