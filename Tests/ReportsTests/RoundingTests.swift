import Testing

@testable import Reports

/// Figures are rounded half up in exact arithmetic.
struct RoundingTests {
    // Source: forms.md 2.6 (50,875 → 50,9; 12,25 → 12,3) and 2.4, example B.
    @Test(
        "a figure is rounded half up, and a share of nothing is none",
        arguments: [
            (407, 8, 1, "50.9"), (49, 4, 1, "12.3"), (27, 7, 2, "3.86"), (30, 7, 2, "4.29"),
            (1, 20, 1, "0.1"), (1, 21, 1, "0.0"), (0, 5, 2, "0.00"), (5, 1, 2, "5.00"),
            (999, 1000, 2, "1.00"), (9700, 131, 1, "74.0"), (1, 0, 1, nil),
        ])
    func roundsHalfUp(part: Int, whole: Int, digits: Int, figure: String?) {
        #expect(rounded(part, of: whole, digits: digits) == figure)
    }

    @Test("a percentage is printed with its count and of how many")
    func printsRates() {
        #expect(Rate(count: 6, of: 8).printed == "75,0\u{A0}% (6 из 8)")
        #expect(Rate(count: 2585, of: 2681).printed == "96,4\u{A0}% (2\u{A0}585 из 2\u{A0}681)")
        #expect(Rate(count: 0, of: 0).printed == "–")
        #expect(Rate(count: 0, of: 0).json.compact == #"{"percent":null,"count":0,"of":0}"#)
    }
}
