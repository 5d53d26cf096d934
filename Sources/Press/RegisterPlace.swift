/// Where the register of issued documents and their folder are.
///
/// Source: cli.md, `--register`, `--issued`.
public struct RegisterPlace: Hashable, Sendable {
    /// The register's file.
    public var register: String
    /// The folder of issued documents.
    public var issued: String

    /// Beside the store, where the command names neither.
    public init(store: String, register: String? = nil, issued: String? = nil) {
        self.register = register ?? "\(store).register.sqlite"
        self.issued = issued ?? "\(store).issued"
    }
}
