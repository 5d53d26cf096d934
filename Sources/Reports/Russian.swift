public import Journal

/// Numbers, dates and names as Russian forms print them.
///
/// Spaces inside are no-break spaces, so that no line ends between a number and its word.
public enum Russian {
    /// A space at which no line ends.
    public static let space = "\u{A0}"

    /// Such as `01.09.2025`.
    public static func date(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return "\(twoDigits(number)).\(twoDigits(month)).\(year)"
    }

    /// Such as `01.09.2025 – 16.11.2025`.
    public static func days(_ days: ClosedRange<Day>) -> String {
        "\(date(days.lowerBound)) – \(date(days.upperBound))"
    }

    /// Such as `17.11.2025 09:30`.
    public static func moment(_ moment: Moment) -> String {
        "\(date(moment.day))\(space)\(moment.clock)"
    }

    /// Such as `сентябрь`.
    public static func monthName(_ month: Month) -> String { months[month.month - 1] }

    /// Such as `сентябрь 2025 г.`.
    package static func month(_ month: Month) -> String {
        "\(monthName(month)) \(month.year)\(space)г."
    }

    /// Such as `пн`.
    public static func weekday(_ day: Day) -> String { weekdays[day.weekday - 1] }

    /// The one of three forms that goes with `count`: 1 урок, 2 урока, 5 уроков.
    ///
    /// Source: agreement of Russian numerals, as in CLDR's plural rules for `ru`.
    public static func plural(_ count: Int, _ one: String, _ few: String, _ many: String) -> String
    {
        let (tens, units) = (count % 100, count % 10)
        if units == 1, tens != 11 { return one }
        return (2...4).contains(units) && !(12...14).contains(tens) ? few : many
    }

    /// The count and the form that goes with it, such as `3 урока`.
    public static func counted(_ count: Int, _ one: String, _ few: String, _ many: String) -> String
    {
        "\(number(count))\(space)\(plural(count, one, few, many))"
    }

    static func lessons(_ count: Int) -> String { counted(count, "урок", "урока", "уроков") }

    /// The count in groups of three digits, such as `2 681`.
    package static func number(_ count: Int) -> String {
        let digits = Array(String(count))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += space }
            text.append(digit)
        }
        return text
    }

    /// A rounded figure with a decimal comma, such as `75,0`.
    static func decimal(_ figure: String) -> String {
        String(figure.map { $0 == "." ? "," : $0 })
    }

    /// A rounded percentage, such as `75,0 %`.
    static func percent(_ figure: String) -> String { "\(decimal(figure))\(space)%" }

    /// The class's name without a place to break, such as `7 «А»`.
    public static func name(of schoolClass: SchoolClass) -> String { unbroken(schoolClass.name) }

    /// Surname and initials, such as `Орлова И. В.`.
    public static func surnameFirst(_ person: Person) -> String {
        ([person.lastName] + initials(person)).joined(separator: space)
    }

    /// Initials and surname, as under a signature, such as `И. В. Орлова`.
    ///
    /// Source: forms.md 8.2.
    public static func initialsFirst(_ person: Person) -> String {
        (initials(person) + [person.lastName]).joined(separator: space)
    }

    /// A pupil's name as it is printed.
    public static func name(of pupil: Pupil, _ style: NameStyle) -> String {
        switch style {
        case .full: pupil.name.fullName
        case .initials: surnameFirst(pupil.name)
        case .fileNumber: pupil.fileNumber.isEmpty ? "№ не указан" : pupil.fileNumber
        }
    }

    /// `text` with no-break spaces for spaces.
    public static func unbroken(_ text: String) -> String {
        String(text.map { $0 == " " ? "\u{A0}" : $0 })
    }

    /// `text` with a capital first letter.
    public static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A number with a zero before it where it has one digit.
    public static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static func initials(_ person: Person) -> [String] {
        [person.firstName, person.patronymic].filter { !$0.isEmpty }
            .map { $0.prefix(1).uppercased() + "." }
    }

    private static let weekdays = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
    private static let months = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
        "октябрь", "ноябрь", "декабрь",
    ]
}
