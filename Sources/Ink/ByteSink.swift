import CPangoCairo

/// Where Cairo writes a file: memory.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    /// What has been written since it was last asked.
    func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// The address Cairo hands back with every piece; the sink must outlive the surface.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// Takes a piece of the file.
    static let write: cairo_write_func_t = { closure, bytes, count in
        guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}
