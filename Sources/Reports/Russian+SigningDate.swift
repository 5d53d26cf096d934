public import Journal

extension Russian {
    /// A date as it stands beside a signature, such as `«17» ноября 2025 г.`.
    ///
    /// Source: forms.md 8.3.
    public static func signingDate(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return "«\(twoDigits(number))»\(space)\(genitives[month - 1])\(space)\(year)\(space)г."
    }

    private static let genitives = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
        "октября", "ноября", "декабря",
    ]
}
