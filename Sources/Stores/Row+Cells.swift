import GRDB
import Journal

/// A cell holds what the schema keeps out: the file was damaged or changed by hand.
struct FaultyCell: Error {
    /// Name of the column; never the value, which may be a name.
    let column: String
}

extension Database {
    /// What a statement finds, in its order.
    ///
    /// A row is of use only in `value`: the engine has but one at a time.
    func all<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ value: (Row) throws -> Value
    ) throws -> [Value] {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try cursor.next() { values.append(try value(row)) }
        return values
    }
}

// Places are those of the columns in the statement. Optional values are asked of rows throughout,
// as the others end the program where a damaged file has nothing.
extension Row {
    /// The value of a cell that is never empty.
    func cell<Value>(_ place: Int) throws(FaultyCell) -> Value
    where Value: DatabaseValueConvertible & StatementColumnConvertible {
        guard let value = self[place] as Value? else { throw fault(place) }
        return value
    }

    /// The text of a cell; empty when not known.
    func text(_ place: Int) -> String { (self[place] as String?) ?? "" }

    /// The date of a cell that is never empty.
    func day(_ place: Int) throws(FaultyCell) -> Day {
        guard let day = try optionalDay(place) else { throw fault(place) }
        return day
    }

    /// The date of a cell; nil when not known or open.
    func optionalDay(_ place: Int) throws(FaultyCell) -> Day? {
        guard let text = self[place] as String? else { return nil }
        guard let day = Day(iso: text) else { throw fault(place) }
        return day
    }

    /// The moment of a cell; nil when not known.
    func optionalMoment(_ place: Int) throws(FaultyCell) -> Moment? {
        guard let text = self[place] as String? else { return nil }
        guard let moment = Moment(iso: text) else { throw fault(place) }
        return moment
    }

    /// The word of a cell, one of an enumeration.
    func word<Word>(_ place: Int) throws(FaultyCell) -> Word
    where Word: RawRepresentable, Word.RawValue == String {
        guard let word = Word(rawValue: text(place)) else { throw fault(place) }
        return word
    }

    /// First and last days, from two cells; an open end is `open`.
    func days(_ start: Int, _ end: Int, open: Day? = nil) throws(FaultyCell) -> ClosedRange<Day> {
        let first = try day(start)
        guard let last = try optionalDay(end) ?? open, first <= last else { throw fault(end) }
        return first...last
    }

    /// Last name, first name and patronymic, from three cells on.
    func person(_ place: Int) throws(FaultyCell) -> Person {
        Person(
            lastName: try cell(place), firstName: try cell(place + 1),
            patronymic: text(place + 2))
    }

    /// The place in a list of what the cell names.
    func place(_ place: Int, in places: Places) throws(FaultyCell) -> Int {
        guard let found = places.place(of: text(place)) else { throw fault(place) }
        return found
    }

    /// The error that names the column at `place`.
    func fault(_ place: Int) -> FaultyCell { FaultyCell(column: Array(columnNames)[place]) }
}
