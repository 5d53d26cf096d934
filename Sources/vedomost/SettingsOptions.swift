import ArgumentParser
import Journal
import Press
import Settings

/// Options of commands that go by the settings of the school.
struct SettingsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Настройки школы; обычно vedomost.yaml у хранилища.", valueName: "файл"))
    var settings: String?
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Задать настройку на один раз.", valueName: "ключ=значение"))
    var set: [String] = []

    /// Where the settings of this run are.
    ///
    /// The user's file is `vedomost/vedomost.yaml` in the folder of settings of the system's user.
    ///
    /// Source: XDG Base Directory Specification, `$XDG_CONFIG_HOME`.
    func place(_ common: CommonOptions) throws(Failure) -> SettingsPlace {
        var flags: [SettingFlag] = []
        for text in set {
            guard let flag = SettingFlag(text) else {
                throw UsageFault.setting(text).failure(common.language)
            }
            flags.append(flag)
        }
        let folder = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { "\($0)/.config" }
        return SettingsPlace(
            store: common.storePath, named: settings,
            user: folder.map { "\($0)/vedomost/vedomost.yaml" }, flags: flags)
    }

    /// The settings of this run, and the shelf with captions spelled as they say.
    func read(
        _ common: CommonOptions, _ place: ShelfOptions, _ language: Language
    ) throws(Failure) -> (shelf: Shelf, settings: SettingsReading) {
        var shelf = try place.shelf(language)
        let reading = try shelf.settings(self.place(common), language: language)
        shelf.spellsYo = reading.settings.paper.spellsYo
        return (shelf, reading)
    }

    /// The clock of the machine in the time zone of the school.
    func clock(
        _ common: CommonOptions, _ place: ShelfOptions, _ language: Language
    ) throws(Failure) -> Clock {
        Clock(zone: try read(common, place, language).settings.settings.timeZone)
    }
}
