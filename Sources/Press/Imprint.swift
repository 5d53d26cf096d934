import CDeflate
import CPangoCairo
import CQRCode
import Journal
import Register
import Reports
import Settings

/// With what a document was printed (выходные данные): all that its bytes depend on beside what it
/// states and the template of its report.
///
/// Source: issue 8, "with the program, template, settings and library versions … equal bytes".
struct Imprint: Hashable {
    /// The program and its version.
    var program: String
    /// Versions of the libraries that draw and pack, by name.
    var libraries: [String: String]
    /// SHA-256 of the list of fonts.
    var fonts: String
    /// SHA-256 of the template of the mark of certification; empty for what bears none.
    var certification: String
    /// SHA-256 of the settings in force, as ``settingsFile(of:)`` writes them.
    var settings: String

    /// That of this run, by the texts of the template of the mark, nil for none, and of the settings.
    ///
    /// - Throws: ``Failure`` when the list of fonts cannot be read.
    init(
        _ shelf: Shelf, mark: String?, settings: String, _ language: Language
    ) throws(Failure) {
        (program, libraries) = ("vedomost \(programVersion)", libraryVersions)
        fonts = sha256(
            try orFailure(language) { () throws(FileError) in
                try WholeFile.read("\(shelf.home)/Fonts/fonts.yaml")
            })
        certification = mark.map { sha256(Array($0.utf8)) } ?? ""
        self.settings = sha256(Array(settings.utf8))
    }

    /// That which JSON says; nil for any other.
    init?(_ json: JSON?) {
        guard let json, let program = json["program"]?.text, let fonts = json["fonts_sha256"]?.text,
            let certification = json["certification_sha256"]?.text,
            let settings = json["settings_sha256"]?.text,
            case .object(let libraries)? = json["libraries"]
        else { return nil }
        (self.program, self.fonts) = (program, fonts)
        (self.certification, self.settings) = (certification, settings)
        self.libraries = Dictionary(libraries.map { ($0.key, $0.value.text ?? "") }) { $1 }
    }

    /// Files of the folder of issued documents that keep what it names: folder and digest.
    var kept: [(folder: String, digest: String)] {
        [("templates", certification), ("settings", settings)]
    }

    var json: JSON {
        let versions = libraries.sorted { $0.key < $1.key }
        return [
            "program": .text(program),
            "libraries": .object(versions.map { JSON.Member($0.key, .text($0.value)) }),
            "fonts_sha256": .text(fonts), "certification_sha256": .text(certification),
            "settings_sha256": .text(settings),
        ]
    }
}

/// Versions of the libraries that draw and pack what is printed, by name.
let libraryVersions: [String: String] = {
    let fonts = Int(FcGetVersion())
    return [
        "cairo": String(cString: cairo_version_string()),
        "pango": String(cString: pango_version_string()),
        "harfbuzz": String(cString: hb_version_string()),
        "fontconfig": "\(fonts / 10_000).\(fonts / 100 % 100).\(fonts % 100)",
        "libdeflate": LIBDEFLATE_VERSION_STRING,
        "libqrencode": String(cString: QRcode_APIVersionString()),
    ]
}()
