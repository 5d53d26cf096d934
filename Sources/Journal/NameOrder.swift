/// The printed order of names: case is ignored, ё equals е, space comes before hyphen, hyphen
/// before letters, any other sign stands by its code point.
///
/// Source: report-json.md, "Pupils appear in the printed row order".
public enum NameOrder {
    /// Compares two texts as parts of names.
    ///
    /// - Returns: a negative number when `left` comes first, a positive one when `right` does,
    ///   and 0 when only case or ё tells them apart.
    public static func compare(_ left: String, _ right: String) -> Int {
        var (a, b) = (folded(left).makeIterator(), folded(right).makeIterator())
        while true {
            switch (a.next(), b.next()) {
            case (nil, nil): return 0
            case (nil, _): return -1
            case (_, nil): return 1
            case (let x?, let y?) where x != y: return x < y ? -1 : 1
            default: continue
            }
        }
    }

    /// Whether `left` stands above `right` on paper.
    ///
    /// Names are compared field by field; where all three are equal the one with е before the one
    /// with ё at the first difference comes first, then the smaller id as text.
    public static func precedes(_ left: Pupil, _ right: Pupil) -> Bool {
        let fields: [KeyPath<Person, String>] = [\.lastName, \.firstName, \.patronymic]
        for field in fields {
            let order = compare(left.name[keyPath: field], right.name[keyPath: field])
            if order != 0 { return order < 0 }
        }
        for field in fields {
            let order = compareYo(left.name[keyPath: field], right.name[keyPath: field])
            if order != 0 { return order < 0 }
        }
        return left.id.unicodeScalars.lexicographicallyPrecedes(right.id.unicodeScalars)
    }

    /// Whether `left` stands above `right` among the classes of a year: by grade, by letter as
    /// names are compared, by id as text.
    ///
    /// Source: report-json.md, "Classes by grade, letter (as names), id".
    public static func precedes(_ left: SchoolClass, _ right: SchoolClass) -> Bool {
        if left.grade != right.grade { return left.grade < right.grade }
        for order in [compare(left.letter, right.letter), compareYo(left.letter, right.letter)]
        where order != 0 {
            return order < 0
        }
        return left.id.unicodeScalars.lexicographicallyPrecedes(right.id.unicodeScalars)
    }

    // By code point space stands before hyphen, and hyphen before letters, as the rule wants.
    private static func folded(_ text: String) -> [UInt32] {
        text.lowercased().unicodeScalars.map { $0 == "ё" ? 0x0435 : $0.value }
    }

    private static func compareYo(_ left: String, _ right: String) -> Int {
        for (a, b) in zip(left.lowercased().unicodeScalars, right.lowercased().unicodeScalars)
        where a != b {
            if a == "е", b == "ё" { return -1 }
            if a == "ё", b == "е" { return 1 }
        }
        return 0
    }
}
