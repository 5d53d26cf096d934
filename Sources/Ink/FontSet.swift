import CPangoCairo

/// A font file of the house's set.
public struct FontFile: Hashable, Sendable {
    /// Family, such as `PT Serif`.
    public var family: String
    /// Whether it is the bold cut.
    public var isBold: Bool
    /// Whether it is the italic cut.
    public var isItalic: Bool
    /// Path of the file.
    public var path: String

    /// A cut of `family` in the file at `path`.
    public init(family: String, isBold: Bool, isItalic: Bool, path: String) {
        (self.family, self.isBold, self.isItalic) = (family, isBold, isItalic)
        self.path = path
    }
}

/// The only fonts the program sees: a private set of explicit files, whatever the system has.
///
/// Made once a process and only read afterwards; making another for every job would leak.
public final class FontSet: @unchecked Sendable {
    let config: OpaquePointer
    /// Families of the set.
    public let families: Set<String>

    /// A set of these files.
    ///
    /// - Throws: ``InkError/unreadableFont(path:)`` for a file that is no font.
    public init(_ files: [FontFile]) throws(InkError) {
        guard let config = FcConfigCreate() else { throw .outOfMemory }
        for file in files {
            let isAdded = file.path.withCString { path in
                path.withMemoryRebound(to: FcChar8.self, capacity: file.path.utf8.count + 1) {
                    FcConfigAppFontAddFile(config, $0)
                }
            }
            guard isAdded != 0 else {
                FcConfigDestroy(config)
                throw .unreadableFont(path: file.path)
            }
        }
        // Without this Pango would read the system's own configuration as well.
        FcConfigSetCurrent(config)
        self.config = config
        families = Set(files.map(\.family))
    }

    deinit { FcConfigDestroy(config) }
}
