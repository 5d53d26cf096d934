import CCrypto

/// Reads a value of libcrypto from DER, all of the bytes, or from the first block of that name in
/// PEM, such as `CERTIFICATE`.
///
/// - Returns: a value to be freed; nil for anything else.
func read(
    _ bytes: [UInt8], _ name: String,
    as decode: (
        UnsafeMutablePointer<OpaquePointer?>?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?, Int
    ) -> OpaquePointer?
) -> OpaquePointer? {
    defer { ERR_clear_error() }
    let der = bytes.first == 0x30 ? bytes : unarmoured(bytes, name)
    return der?.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return nil }
        var place: UnsafePointer<UInt8>? = start
        guard let found = decode(nil, &place, buffer.count) else { return nil }
        guard place == start + buffer.count else { return nil }
        return found
    }
}

/// What the first block of that name holds in PEM; nil where there is none.
private func unarmoured(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
    withBuffer(of: bytes) { source in
        var memory: UnsafeMutablePointer<UInt8>?
        var count = 0
        // What is locked by a password is never asked for.
        guard PEM_bytes_read_bio(&memory, &count, nil, name, source, { _, _, _, _ in 0 }, nil) == 1,
            let memory
        else { return nil }
        defer { CRYPTO_free(memory, #file, #line) }
        return Array(UnsafeBufferPointer(start: memory, count: count))
    }
}

/// Does `work` with a source that gives the bytes; nil where there is no memory for one.
func withBuffer<Value>(of bytes: [UInt8], _ work: (OpaquePointer) -> Value?) -> Value? {
    bytes.withUnsafeBytes { memory in
        guard let source = BIO_new_mem_buf(memory.baseAddress, Int32(clamping: memory.count))
        else { return nil }
        defer { BIO_free(source) }
        return work(source)
    }
}

/// The bytes that a function of libcrypto writes; none where it fails.
func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
    var memory: UnsafeMutablePointer<UInt8>?
    let count = write(&memory)
    guard count > 0, let memory else { return [] }
    defer { CRYPTO_free(memory, #file, #line) }
    return Array(UnsafeBufferPointer(start: memory, count: Int(count)))
}

/// An object identifier in digits, such as `1.2.643.7.1.1.1.1`.
func identifier(_ object: OpaquePointer) -> String? {
    var text = [CChar](repeating: 0, count: 128)
    let count = OBJ_obj2txt(&text, Int32(text.count), object, 1)
    guard count > 0, count < text.count else { return nil }
    return String(decoding: text.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
