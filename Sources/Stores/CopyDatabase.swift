/// Copies a SQLite database as it is at one moment, whoever writes it meanwhile.
///
/// - Parameters:
///   - path: the database: a store, or a register.
///   - target: a file that is not there yet; readable by its owner only where the umask says so.
/// - Throws: ``StoreError`` when the one cannot be read or the other not written.
public func copyDatabase(from path: String, to target: String) throws(StoreError) {
    try StoreFile(reading: path, patience: 10).copy(to: target)
}
