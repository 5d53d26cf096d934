public import Journal

/// Finds what people mean by a name of a class, period or year.
///
/// Ids come first; then names as people write them: spaces, hyphens and quotes do not count, case
/// does not, and Latin letters that look like Cyrillic ones are taken for them.
///
/// Source: cli.md, "Names of classes and periods".
public struct Naming: Sendable {
    private let index: SchoolIndex
    private let language: Language

    /// Names of a journal; messages in `language`.
    public init(_ index: SchoolIndex, language: Language) {
        (self.index, self.language) = (index, language)
    }

    /// The year called `text`; nil asks for the newest.
    ///
    /// - Throws: ``Failure`` with code `usage` when there is none.
    public func year(_ text: String?) throws(Failure) -> SchoolYear {
        guard let text else {
            guard let newest = index.years.last else { throw .unknown(.year, "", nil, language) }
            return newest
        }
        if let year = index.years.first(where: { $0.id == text }) { return year }
        let matches = index.years.filter { folded($0.name) == folded(text) }
        if let year = matches.last { return year }
        throw .unknown(.year, text, near(text, index.years.map(\.name)), language)
    }

    /// The class called `text`: of `year`, or of the newest year that has one.
    ///
    /// - Throws: ``Failure`` with code `usage` when there is none; it offers the nearest.
    public func schoolClass(_ text: String, year: SchoolYear?) throws(Failure) -> SchoolClass {
        if let found = index.classes.first(where: { $0.id == text }) { return found }
        let candidates = index.classes.filter { year == nil || $0.yearID == year?.id }
        let matches = candidates.filter { folded($0.name) == folded(text) }
        if let found = newest(matches, \.yearID) { return found }
        throw .unknown(.schoolClass, text, near(text, candidates.map(\.name)), language)
    }

    /// The period called `text`: of `year`, or of the newest year that has one.
    ///
    /// - Throws: ``Failure`` with code `usage` when there is none; it offers the nearest.
    public func period(_ text: String, year: SchoolYear?) throws(Failure) -> Period {
        if let found = index.periods.first(where: { $0.id == text }) { return found }
        let candidates = index.periods.filter { year == nil || $0.yearID == year?.id }
        let matches = candidates.filter { folded($0.name) == folded(text) }
        if let found = newest(matches, \.yearID) { return found }
        throw .unknown(.period, text, near(text, candidates.map(\.name)), language)
    }

    /// The member of the staff with this id.
    ///
    /// - Throws: ``Failure`` with code `usage` when there is none.
    public func teacher(_ id: String) throws(Failure) -> StaffMember {
        if let found = index.staff.first(where: { $0.id == id }) { return found }
        throw .unknown(.teacher, id, nil, language)
    }

    private func newest<Named>(_ found: [Named], _ yearID: KeyPath<Named, String>) -> Named? {
        for year in index.years.reversed() {
            if let named = found.first(where: { $0[keyPath: yearID] == year.id }) { return named }
        }
        return nil
    }

    private func near(_ text: String, _ names: [String]) -> String? {
        let wanted = Array(folded(text))
        return names.min { left, right in
            difference(wanted, Array(folded(left))) < difference(wanted, Array(folded(right)))
        }
    }

    private func folded(_ text: String) -> String {
        String(
            text.uppercased().compactMap { character in
                " -«»\"'“”\u{A0}".contains(character) ? nil : lookalikes[character] ?? character
            })
    }

    private func difference(_ left: [Character], _ right: [Character]) -> Int {
        var common = 0
        var rest = right
        for character in left {
            guard let place = rest.firstIndex(of: character) else { continue }
            rest.remove(at: place)
            common += 1
        }
        return left.count + right.count - 2 * common
    }
}

/// Latin capitals and the Cyrillic ones they are mistaken for.
///
/// Source: bundle.md, codes.csv: "Latin look-alikes (A B C E H K M O P T X)".
private let lookalikes: [Character: Character] = [
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р",
    "T": "Т", "X": "Х",
]
