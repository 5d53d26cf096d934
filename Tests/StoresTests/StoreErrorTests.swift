import Journal
import Stores
import Testing

@Suite("Errors of the store")
struct StoreErrorTests {
    static let all: [(StoreError, Int32)] = [
        (.missing(path: "p"), 66), (.unreadable(path: "p"), 66), (.notFile(path: "p"), 66),
        (.unfinished(path: "p"), 66), (.empty(path: "p"), 65),
        (.notSQLite(path: "p", begins: [0x25, 0x50]), 65),
        (.foreign(path: "p", applicationID: 7), 65),
        (.unknownVersion(path: "p", found: 2, known: 1), 65),
        (.damaged(path: "p", why: "date"), 65), (.busy(path: "p"), 75),
        (.cannotCreate(path: "p"), 73), (.io(path: "p", why: "disk I/O error"), 74),
        (.unknownClass(id: "c8"), 64), (.otherSchool(path: "p", stored: "s1", found: "s2"), 65),
    ]

    @Test("each error ends the program as the contract says", arguments: all)
    func exitCode(error: StoreError, code: Int32) {
        #expect(error.exitCode == code)
    }

    @Test("each message says what was found and what to do")
    func russian() {
        let messages = StoreErrorTests.all.map { $0.0.message(in: .russian) }
        #expect(
            messages == [
                "хранилища p нет; загрузите журнал: vedomost import ПАПКА --store p",
                "хранилище p нельзя прочитать: нет прав; попросите их у владельца файла",
                "p – не файл; укажите файл хранилища",
                "хранилище p нельзя прочитать: последняя загрузка журнала не завершена (есть файл "
                    + "p-wal), а записывать в папку нельзя; откройте хранилище от имени его "
                    + "владельца",
                "файл p пуст, это не хранилище журнала; удалите его и загрузите журнал",
                "файл p – не хранилище журнала: он начинается с байтов 25 50; проверьте --store",
                "файл p – не хранилище журнала, а база другой программы (application_id 7); "
                    + "проверьте --store",
                "хранилище p имеет версию 2, эта программа знает версию 1; обновите программу "
                    + "или загрузите журнал заново",
                "хранилище p повреждено (date); загрузите журнал заново или верните копию",
                "хранилище p занято другой программой; повторите позже",
                "хранилище p нельзя создать или изменить: нет папки или прав на запись в неё",
                "ошибка чтения или записи хранилища p: disk I/O error",
                "класса с id «c8» в журнале нет; список классов: vedomost info",
                "в хранилище p журнал школы «s1», а загружается школа «s2»; для другой школы "
                    + "нужно другое хранилище",
            ])
    }

    @Test("each message is there in English too", arguments: all)
    func english(error: StoreError, code: Int32) {
        let message = error.message(in: .english)
        #expect(message != error.message(in: .russian))
        #expect(message.unicodeScalars.allSatisfy { !(0x400...0x4FF).contains($0.value) })
        #expect(message.contains(" p") || message.hasPrefix("p ") || message.contains("c8"))
    }
}
