import Foundation
import GRDB
import Journal

@testable import Stores

/// A store that plain SQL wrote, in a folder that goes with it.
final class WrittenStore {
    let folder: String
    let path: String

    init(_ statements: [String], name: String = "journal.sqlite") throws {
        folder =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("store-\(UUID().uuidString)").path
        path = "\(folder)/\(name)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.write { database in
            try Schema.upgrade(database)
            for statement in statements { try database.execute(sql: statement) }
        }
        try queue.close()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A connection of somebody else, who may write.
    func connection() throws -> DatabaseQueue {
        defer { withExtendedLifetime(self) {} }
        return try DatabaseQueue(path: path)
    }

    /// Facts of all classes, in the order of the index, and the snapshot of the whole.
    func everything() throws -> ([ClassFacts], String) {
        defer { withExtendedLifetime(self) {} }
        return try SQLiteStore.read(at: path) { (journal) throws(StoreError) in
            try journal.everything()
        }
    }
}

extension JournalStore {
    func everything() throws(StoreError) -> ([ClassFacts], String) {
        var classes: [ClassFacts] = []
        for schoolClass in try index().classes {
            classes.append(try classFacts(schoolClass.id))
        }
        return (classes, try snapshot())
    }
}

/// A school of two classes in which every column that a report reads holds something.
let smallSchool = [
    """
    INSERT INTO school (id, name_full, name_short, address, phone, locality, founder, director_id,
        exported_at, source)
    VALUES ('s1', 'Школа полностью', 'Школа', 'Улица, 1', '123', 'г. Видное', 'Округ', 'w3',
        '2026-05-29T18:00:00', 'text')
    """,
    "INSERT INTO years VALUES ('y25', '2025/2026', '2025-09-01', '2026-05-31')",
    "INSERT INTO years VALUES ('y24', '2024/2025', '2024-09-01', '2025-05-31')",
    "INSERT INTO periods VALUES ('a1','y25','trimester',1,'1 триместр','2025-09-01','2025-11-16')",
    "INSERT INTO periods VALUES ('a2','y25','trimester',2,'2 триместр','2025-11-17','2026-05-31')",
    "INSERT INTO periods VALUES ('h1','y25','half_year',1,'1 полугодие','2025-09-01','2025-12-31')",
    "INSERT INTO staff VALUES ('w1', 'Орлова', 'Анна', 'Ивановна', 'учитель', 'orl', 'teacher')",
    "INSERT INTO staff VALUES ('w2', 'Ёлкин', 'Пётр', NULL, 'учитель', NULL, NULL)",
    "INSERT INTO staff VALUES ('w3', 'Сова', 'Мария', 'Петровна', 'директор', NULL, NULL)",
    "INSERT INTO staff VALUES ('w4', 'Клён', 'Олег', NULL, 'заместитель', NULL, 'deputy')",
    "INSERT INTO classes VALUES ('c7', 'y25', 7, 'А', 'trimester', 'w1', NULL, 'общий')",
    "INSERT INTO classes VALUES ('c10', 'y25', 10, NULL, 'half_year', 'w2', 0, NULL)",
    "INSERT INTO days_off VALUES ('2025-11-04', 'holiday', 'Праздник', NULL)",
    """
    INSERT INTO pupils VALUES
        ('p1', 'Семенов', 'Борис', 'Ильич', '2012-03-01', 'м', '12', 'учится'),
        ('p2', 'Семёнов', 'Андрей', NULL, NULL, NULL, NULL, NULL),
        ('p3', 'Абрамова', 'Вера', 'Львовна', NULL, 'ж', '3', NULL),
        ('p4', 'Юдин', 'Глеб', NULL, NULL, NULL, NULL, NULL)
    """,
    "INSERT INTO guardians VALUES ('p1', 'Семенова Ольга', 'мать', '1', 'a@b')",
    """
    INSERT INTO enrolments VALUES
        ('p1', 'c7', '2025-09-01', NULL, 'пр. 1', 'школа 2', NULL, NULL, NULL),
        ('p2', 'c7', '2025-09-01', '2025-10-31', NULL, NULL, 'пр. 7', 'школа 9', 'переезд'),
        ('p2', 'c7', '2026-01-12', NULL, 'пр. 9', NULL, NULL, NULL, NULL),
        ('p4', 'c10', '2025-09-01', NULL, NULL, NULL, NULL, NULL, NULL)
    """,
    "INSERT INTO subjects VALUES ('alg', 'Алгебра', 'Алг.', 2, 'математика')",
    "INSERT INTO subjects VALUES ('rus', 'Русский язык', NULL, 1, NULL)",
    "INSERT INTO subjects VALUES ('geo', 'География', NULL, 2, NULL)",
    "INSERT INTO courses VALUES ('k1', 'c7', 'alg', NULL, 'w1', 136, 0, '2;1', 0)",
    "INSERT INTO courses VALUES ('k2', 'c7', 'rus', 'группа 2', 'w2', NULL, 0, NULL, 0)",
    "INSERT INTO courses VALUES ('k3', 'c7', 'rus', 'группа 1', 'w1', NULL, 1, NULL, 1)",
    "INSERT INTO courses VALUES ('k4', 'c10', 'rus', NULL, 'w2', NULL, 0, NULL, 0)",
    "INSERT INTO course_pupils VALUES ('k2', 'p2', '2025-09-01', '2025-09-30')",
    "INSERT INTO course_pupils VALUES ('k2', 'p2', '2025-11-01', NULL)",
    "INSERT INTO course_pupils VALUES ('k3', 'p1', NULL, NULL)",
    "INSERT INTO \"plan\" VALUES ('k1', 2, 'Дроби', 1, NULL)",
    "INSERT INTO \"plan\" VALUES ('k1', 1, 'Числа', 2, '2025-09-02')",
    """
    INSERT INTO lessons VALUES
        ('l1', 'k1', '2025-09-02', 1, 'Числа', '§ 1', 1, 'контрольная', 'w2', 'held', 1,
            '2025-09-02T12:00:00'),
        ('l2', 'k2', '2025-09-01', 2, NULL, NULL, NULL, NULL, NULL, 'cancelled', 0, NULL),
        ('l3', 'k3', '2025-09-01', 2, NULL, NULL, NULL, NULL, NULL, 'held', 1, NULL),
        ('l4', 'k4', '2025-09-01', 1, NULL, NULL, NULL, NULL, NULL, 'held', 1, NULL)
    """,
    "INSERT INTO codes VALUES ('Б', 'болезнь', 'ill')",
    """
    INSERT INTO attendance VALUES
        ('l1', 'p1', 'ОП', 'late', 5, 'автобус', '2025-09-02T12:01:00', 'w1'),
        ('l1', 'p3', 'Б', 'ill', NULL, NULL, NULL, NULL),
        ('l3', 'p1', 'Н', 'unspecified', NULL, NULL, NULL, NULL)
    """,
    """
    INSERT INTO marks VALUES
        ('m1', 'l1', 'p2', '5', 'ответ', 2, '2025-09-02T12:02:00', 'w1'),
        ('m2', 'l1', 'p2', '4-', NULL, 1, NULL, NULL),
        ('m3', 'l3', 'p1', '4/5', NULL, 1, NULL, NULL)
    """,
    """
    INSERT INTO final_marks VALUES
        ('p1', 'c7', 'alg', 'year', NULL, '4', NULL, NULL),
        ('p1', 'c7', 'alg', 'period', 'a1', '5', '2025-11-15T10:00:00', 'w1'),
        ('p1', 'c7', 'geo', 'period', 'a2', 'осв', NULL, NULL),
        ('p2', 'c7', 'alg', 'exam', NULL, 'н/а', NULL, NULL)
    """,
    """
    INSERT INTO decisions VALUES
        ('p1', 'c7', 'Переведён', '8', '2026-05-28', '40', '2026-05-29')
    """,
    """
    INSERT INTO inspections VALUES
        ('i2', '2025-10-01', 'c7', 'k1', 'w3', 'homework', 'Нет заданий', '2025-10-08', 'Есть',
            '2025-10-07'),
        ('i1', '2025-10-01', 'c7', NULL, 'w4', 'plan', 'Отстаёт', NULL, NULL, NULL)
    """,
    "INSERT INTO audit VALUES ('2025-09-02T12:00:00', 'w1', 'set', 'marks', 'm1', '5')",
]
