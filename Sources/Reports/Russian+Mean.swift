extension Russian {
    /// A mean with two digits, such as `4,25`; `–` when it is of nothing.
    ///
    /// - Parameters:
    ///   - sum: 0 or more.
    ///   - count: 0 or more.
    /// - Returns: the mean rounded half up.
    package static func mean(_ sum: Int, of count: Int) -> String {
        rounded(sum, of: count, digits: 2).map(decimal) ?? "–"
    }
}
