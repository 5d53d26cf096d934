import CPangoCairo
import Paper

/// The only fonts the program sees: a private set of explicit files, whatever the system has.
///
/// Made once a process and only read afterwards; making another for every job would leak.
public final class FontSet: @unchecked Sendable {
    let config: OpaquePointer
    private let files: [FontFile]

    /// A set of these files, from now on the whole process's.
    ///
    /// - Parameter files: in any order; one for each cut of each family.
    /// - Throws: ``InkError/unreadableFont(path:)`` for a file that is not there or is no font,
    ///   ``InkError/outOfMemory``.
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
        (self.config, self.files) = (config, files)
    }

    deinit { FcConfigDestroy(config) }

    /// Families of the set.
    public var families: Set<String> { Set(files.map(\.family)) }

    /// Whether a file of the set is the cut that `font` asks for.
    func has(_ font: Font) -> Bool {
        files.contains {
            $0.family == font.family && $0.isBold == font.isBold && $0.isItalic == font.isItalic
        }
    }
}
