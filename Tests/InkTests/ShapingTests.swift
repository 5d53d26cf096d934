import CPangoCairo
import Ink
import Layout
import Paper
import Support
import Testing

@Suite struct ShapingTests {
    static let samples = [
        "Ведомость", "АВТАТА ГУ Ту Уд", "Голенищев-Кутузов А. П.", "AVAToWe", "fi ffi fl офф",
        "№ 5 из 7", "10,5 %", "«ёлка» – объём", "уда\u{301}р", "н/б", "1234567890", "Smith Жук 12",
    ]

    // A slanted PT Serif kerns two nines; no template sets figures slanted.
    @Test("all figures of an upright face have one width, so that numbers stand under each other")
    func figures() throws {
        for family in ["PT Serif", "PT Sans"] {
            for isBold in [false, true] {
                let font = Font(family: family, size: .pt(8), isBold: isBold)
                #expect(try Set(widths(in: font, count: 20)).count == 1, "\(font)")
            }
        }
    }

    @Test("each figure alone is as wide as any other of its face")
    func figuresAlone() throws {
        for family in ["PT Serif", "PT Sans"] {
            for (isBold, isItalic) in [(false, false), (true, false), (false, true), (true, true)] {
                let font = Font(family: family, size: .pt(8), isBold: isBold, isItalic: isItalic)
                #expect(try Set(widths(in: font, count: 1)).count == 1, "\(font)")
            }
        }
    }

    private func widths(in font: Font, count: Int) throws -> [Length] {
        let shaper = try House.shaper()
        return try (0...9).map {
            try shaper.shape(String(repeating: "\($0)", count: count), in: font).width
        }
    }

    @Test("a line is as wide as Pango's own layout of it, rounded up", arguments: samples)
    func width(text: String) throws {
        for font in [serif(8), serif(9, isBold: true), serif(7.5, isItalic: true), sans(11)] {
            let shaped = try House.shaper().shape(text, in: font)
            let own = try pangoWidth(text, font)
            #expect(shaped.width.units == (own * 2540 + 1023) / 1024)
        }
    }

    @Test("byte counts of the glyphs add up to the text, one glyph a letter", arguments: samples)
    func bytes(text: String) throws {
        let shaped = try House.shaper().shape(text, in: serif(8))
        #expect(shaped.glyphs.reduce(0) { $0 + Int($1.byteCount) } == text.utf8.count)
        #expect(shaped.glyphs.count == text.unicodeScalars.count)
        #expect(shaped.text == text)
    }

    @Test("a code point without a glyph is named, and never comes from another face")
    func missing() throws {
        let shaper = try House.shaper()
        #expect(
            throws: ShapeError.missingGlyphs(serif(8), codePoints: [0x3A3, 0x2085, 0x6F22])
        ) { try shaper.shape("Σ₅ и 漢", in: serif(8)) }
    }

    @Test("control characters and Hebrew are refused", arguments: ["\t", "\n", "\u{1}", "א"])
    func refused(text: String) throws {
        let point = try #require(text.unicodeScalars.first).value
        #expect(throws: ShapeError.missingGlyphs(sans(8), codePoints: [point])) {
            try House.shaper().shape("а\(text)б", in: sans(8))
        }
    }

    @Test("code points without ink are left out")
    func ignorable() throws {
        let shaped = try House.shaper().shape("\u{FEFF}5\u{200B}А\u{202E}", in: sans(8))
        #expect(Array(shaped.text.unicodeScalars) == ["5", "А"])
        #expect(shaped.glyphs.map(\.byteCount) == [1, 2])
        #expect(try House.shaper().shape("\u{200B}", in: sans(8)).glyphs.isEmpty)
    }

    @Test("a family or a cut outside the set is refused, not replaced")
    func noFace() throws {
        let foreign = Font(family: "DejaVu Sans", size: .pt(8))
        #expect(throws: ShapeError.noFace(asked: foreign, got: "")) {
            try House.shaper().shape("5", in: foreign)
        }
        #expect(throws: ShapeError.noFace(asked: foreign, got: "")) {
            try House.shaper().heights(of: foreign)
        }
    }

    @Test("a file that is another family than it says is found out")
    func replaced() async {
        // A child process, for a process has one set.
        await #expect(processExitsWith: .success) {
            let path = try #require(House.files.first).path
            let set = try FontSet([
                FontFile(family: "PT Mono", isBold: false, isItalic: false, path: path)
            ])
            let mono = Font(family: "PT Mono", size: .pt(8))
            let shaper = try PangoShaper(fonts: set)
            #expect(throws: ShapeError.noFace(asked: mono, got: "PT Serif 8")) {
                try shaper.shape("5", in: mono)
            }
        }
    }

    @Test("a font file that is not there or is no font is an error")
    func unreadable() {
        for path in ["/nowhere/PTF55F.ttf", "/etc/passwd"] {
            #expect(throws: InkError.unreadableFont(path: path)) {
                try FontSet([FontFile(family: "X", isBold: false, isItalic: false, path: path)])
            }
        }
    }

    @Test("heights are those of the font file and grow with the size")
    func heights() throws {
        let shaper = try House.shaper()
        let (small, large) = (try shaper.heights(of: serif(8)), try shaper.heights(of: serif(16)))
        // The font file says 1018 up and 276 down of an em of 1000, and Pango counts 1/1024 pt.
        #expect(abs(small.ascent.units - Length.pt(8 * 1.018).units) <= 3)
        #expect(abs(small.descent.units - Length.pt(8 * 0.276).units) <= 3)
        #expect(abs(large.line.units - 2 * small.line.units) <= 4)
    }

    private func pangoWidth(_ text: String, _ font: Font) throws -> Int {
        _ = try House.shaper()
        let map = try #require(pango_cairo_font_map_new())
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        let context = try #require(pango_font_map_create_context(map))
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        pango_context_set_round_glyph_positions(context, 0)
        let layout = try #require(pango_layout_new(context))
        let cut = (font.isBold ? "Bold " : "") + (font.isItalic ? "Italic " : "")
        let description = pango_font_description_from_string(
            "\(font.family) \(cut)\(font.size.points)")
        pango_layout_set_font_description(layout, description)
        let attributes = pango_attr_list_from_string("0 -1 font-features \"liga 0\"")
        pango_layout_set_attributes(layout, attributes)
        pango_layout_set_text(layout, text, -1)
        defer {
            pango_attr_list_unref(attributes)
            pango_font_description_free(description)
            cairo_font_options_destroy(options)
            for object in [UnsafeMutableRawPointer(layout), .init(context), .init(map)] {
                g_object_unref(object)
            }
        }
        var (width, height): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &width, &height)
        return Int(width)
    }
}
