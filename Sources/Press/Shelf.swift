import Glibc
public import Journal
import Reports

/// The folder with `Templates` and `Fonts`, and the school's own templates laid over it.
public struct Shelf: Hashable, Sendable {
    /// The folder with `Templates` and `Fonts`.
    public var home: String
    /// A folder whose templates go before the shipped ones; nil for none.
    public var overlay: String?
    /// Whether captions of templates are spelled with ё.
    public var spellsYo = true
    /// A folder that holds the font files before all others; nil for none.
    public var fonts: String?

    /// A shelf at known places.
    public init(home: String, overlay: String? = nil, fonts: String? = nil) {
        (self.home, self.overlay, self.fonts) = (home, overlay, fonts)
    }

    /// The shelf of this program: `home`, or the nearest folder above the program that has both
    /// `Templates` and `Fonts`.
    ///
    /// - Throws: ``Failure`` with code `unavailable` when there is none.
    /// Source: cli.md, "--home".
    public static func find(
        home: String?, overlay: String?, fonts: String?, language: Language
    ) throws(Failure) -> Shelf {
        if let home {
            guard isHome(home) else { throw .noHome(home, language) }
            return Shelf(home: home, overlay: overlay, fonts: fonts)
        }
        var folder = WholeFile.folder(of: programPath())
        while true {
            if isHome(folder) { return Shelf(home: folder, overlay: overlay, fonts: fonts) }
            guard folder != "/", folder != "." else { throw .noHome(programPath(), language) }
            folder = WholeFile.folder(of: folder)
        }
    }

    /// The text of a file of the folder `Templates`, and its path: the school's own before the
    /// shipped one; nil when there is neither.
    ///
    /// - Throws: ``FileError/reading(path:errno:)``.
    public func template(_ name: String) throws(FileError) -> (path: String, text: String)? {
        for folder in [overlay, "\(home)/Templates"].compactMap({ $0 }) {
            let path = "\(folder)/\(name)"
            guard access(path, F_OK) == 0 else { continue }
            let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
            return (path, spelled(text))
        }
        return nil
    }

    /// The text of a template with its captions spelled as the school spells them.
    func spelled(_ text: String) -> String { spellsYo ? text : Russian.withoutYo(text) }

    private static func isHome(_ folder: String) -> Bool {
        access("\(folder)/Templates", F_OK) == 0 && access("\(folder)/Fonts/fonts.yaml", F_OK) == 0
    }

    private static func programPath() -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return "/" }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
