import Testing

@testable import Archive

@Suite struct MarkerTests {
    private func mark(
        _ content: String, _ runs: [(Int, StaticString?)]
    ) throws -> String {
        var marker = ContentMarker(
            page: 0, content: Array(content.utf8),
            runs: runs.map { MarkedRun(glyphCount: $0.0, type: $0.1) },
            isWide: { $0 == "wide" })
        try marker.mark()
        return String(decoding: marker.marked, as: UTF8.self)
    }

    @Test("one operator is parted where its runs end, and the number between opens the next part")
    func parts() throws {
        #expect(
            try mark("BT /f 8 Tf [(ab)-10(c)20(d)]TJ ET", [(1, "TD"), (2, nil), (1, "TH")])
                == """
                BT /f 8 Tf /TD<</MCID 0>>BDC
                [(a)]TJ
                EMC
                /Artifact BMC
                [(b)-10(c)]TJ
                EMC
                /TH<</MCID 1>>BDC
                [20(d)]TJ
                EMC
                ET

                """)
    }

    @Test("a glyph of a wide font is four digits, of another two; line breaks are none")
    func digits() throws {
        #expect(
            try mark("BT /wide 8 Tf <00\n010002>Tj /f 8 Tf <4142>Tj ET", [(2, "P"), (2, "P")])
                == """
                BT /wide 8 Tf /P<</MCID 0>>BDC
                [<00010002>]TJ
                EMC
                /f 8 Tf /P<</MCID 1>>BDC
                [<4142>]TJ
                EMC
                ET

                """)
    }

    @Test("an escaped parenthesis, a backslash and an octal code are one glyph each")
    func escapes() throws {
        #expect(
            try mark(#"BT /f 8 Tf (\(\\\101b)Tj ET"#, [(3, "P"), (1, "P")])
                == #"""
                BT /f 8 Tf /P<</MCID 0>>BDC
                [(\(\\\101)]TJ
                EMC
                /P<</MCID 1>>BDC
                [(b)]TJ
                EMC
                ET

                """#)
    }

    @Test("paint outside of text is an artifact, state is not")
    func paint() throws {
        #expect(
            try mark("q 1 w 0 0 m 1 1 l S 0 0 5 5 re f Q", [])
                == "q 1 w /Artifact BMC\n0 0 m 1 1 l S 0 0 5 5 re f EMC\nQ\n")
    }

    @Test("a span of the drawing's own with other characters stays within its run")
    func span() throws {
        #expect(
            try mark(
                "BT /f 8 Tf /Span <</ActualText<FEFF0061>>> BDC (a)Tj EMC (b)Tj ET",
                [(2, "P")])
                    == """
                    BT /f 8 Tf /P<</MCID 0>>BDC
                    /Span <</ActualText<FEFF0061>>> BDC [(a)]TJ
                    EMC [(b)]TJ
                    EMC
                    ET

                    """)
    }

    @Test("a count of glyphs that is not the content's is an error")
    func counts() throws {
        for runs: [(Int, StaticString?)] in [[], [(1, "P")], [(3, "P")], [(2, "P"), (1, "P")]] {
            #expect(throws: ArchiveError.glyphCount(page: 0)) {
                try mark("BT /f 8 Tf (ab)Tj ET", runs)
            }
        }
        #expect(throws: ArchiveError.unknownOperator(page: 0, name: "'")) {
            try mark("BT /f 8 Tf (ab)' ET", [(2, "P")])
        }
    }
}
