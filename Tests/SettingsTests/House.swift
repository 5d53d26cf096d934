import Foundation
import Testing

@testable import Settings

/// The file that the program ships.
let shippedText: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return
        (try? String(contentsOf: root.appending(path: "Templates/vedomost.yaml"), encoding: .utf8))
        ?? ""
}()

/// The shipped file as a layer.
let shipped = SettingsFile(.shipped, name: "shipped.yaml", bytes: Array(shippedText.utf8))

/// The school's file with this text.
func school(_ text: String) -> SettingsFile {
    SettingsFile(.school, name: "vedomost.yaml", bytes: Array(text.utf8))
}

/// What the shipped file and these say.
func read(_ files: SettingsFile...) throws -> SettingsReading {
    try readSettings([shipped] + files)
}
