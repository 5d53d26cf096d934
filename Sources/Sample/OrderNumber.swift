import Journal

/// An order on pupils (приказ) of `date`, with its number; later orders have higher ones.
///
/// Source: ours.
func order(on date: Day) -> String {
    let (year, month, number) = date.civil
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "№ \(orderNumber(on: date)) от \(padded(number)).\(padded(month)).\(year)"
}

/// The number alone, such as `123-у`.
func orderNumber(on date: Day) -> String {
    let past = date.number - day("\(date.civil.year)-01-01").number
    return "\(past / 2 + 3)-у"
}
