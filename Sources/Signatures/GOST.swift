import CCrypto

/// The algorithms of ГОСТ Р 34.10-2012 and 34.11-2012, which libcrypto itself has not: those of the
/// engine `gost`, where somebody has installed it (Debian: libengine-gost-openssl).
enum GOST {
    /// Whether they are there; asked for the first time, the engine is loaded for the process.
    static let isThere: Bool = {
        OPENSSL_init_crypto(UInt64(OPENSSL_INIT_ENGINE_DYNAMIC), nil)
        defer { ERR_clear_error() }
        guard let engine = ENGINE_by_id("gost") else { return false }
        defer { ENGINE_free(engine) }
        guard ENGINE_init(engine) == 1 else { return false }
        // ENGINE_METHOD_ALL of <openssl/engine.h>, a macro that Swift does not import.
        return ENGINE_set_default(engine, 0xFFFF) == 1
    }()
}
