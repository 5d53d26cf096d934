import Testing

@testable import Reports

/// JSON as it is written.
struct JSONTests {
    // Source: RFC 8259, 7: only quotation mark, reverse solidus and control characters.
    @Test(
        "a text is escaped only where JSON demands it",
        arguments: [
            ("7 «А»", "\"7 «А»\""), ("\"\\", #""\"\\""#), ("\n\r\t", #""\n\r\t""#),
            ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("😀é", "\"😀é\""), ("/", "\"/\""),
        ])
    func escapes(text: String, written: String) {
        #expect(JSON.text(text).compact == written)
    }

    @Test("keys keep their order, compact and indented by two")
    func order() {
        let json: JSON = [
            "b": [.count(1), .null], "a": .bool(true), "none": [], "empty": .object([]),
        ]
        #expect(json.compact == #"{"b":[1,null],"a":true,"none":[],"empty":{}}"#)
        #expect(
            json.pretty == """
                {
                  "b": [
                    1,
                    null
                  ],
                  "a": true,
                  "none": [],
                  "empty": {}
                }

                """)
    }

    @Test("an empty text of the journal is null")
    func emptyText() {
        #expect(JSON("" as String?) == .null)
        #expect(JSON("x" as String?) == .text("x"))
        #expect(JSON(nil as Int?) == .null)
    }
}
