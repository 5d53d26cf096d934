import CPangoCairo
import CShim
public import Layout
public import Paper

/// Shapes lines with Pango and keeps them: a string is shaped once.
///
/// One for each job; it is not shared between threads.
public final class PangoShaper: Shaper {
    private let fonts: FontSet
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let layout: OpaquePointer
    private var faces: [Face] = []
    private var lastFace = 0
    private var lines = ShapedLines()

    /// A shaper with the faces of `fonts`.
    ///
    /// - Throws: ``InkError/outOfMemory``.
    public init(fonts: FontSet) throws(InkError) {
        // Asking for the backend by name keeps an environment variable from choosing it.
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
            let context = cshim_font_map_create_context(map),
            let layout = pango_layout_new(context)
        else { throw .outOfMemory }
        (self.fonts, self.map, self.context, self.layout) = (fonts, map, context, layout)
        cshim_font_map_set_config(map, fonts.config)
        setUpContext()
        setUpLayout()
    }

    deinit {
        cshim_object_unref(UnsafeMutableRawPointer(layout))
        cshim_object_unref(UnsafeMutableRawPointer(context))
        cshim_object_unref(map)
    }

    /// Shapes one line of `text`; see ``Shaper``.
    ///
    /// Code points that have no ink by their nature, such as U+200B, are left out of the line.
    ///
    /// - Throws: ``ShapeError/noFace(asked:got:)`` when the set lacks the face;
    ///   ``ShapeError/missingGlyphs(_:codePoints:)`` when the face lacks a glyph, and for control
    ///   characters and text that runs from right to left.
    public func shape(_ text: String, in font: Font) throws(ShapeError) -> Shaped {
        let number = try number(of: font)
        if let known = lines.line(text, face: number) { return known }
        let line = try set(text, in: faces[number])
        lines.keep(line, text: text, face: number)
        return line
    }

    /// Heights of a font; see ``Shaper``.
    ///
    /// - Throws: ``ShapeError/noFace(asked:got:)`` when the set lacks the face.
    public func heights(of font: Font) throws(ShapeError) -> FontHeights {
        try face(of: font).heights
    }

    /// The face of a font.
    func face(of font: Font) throws(ShapeError) -> Face {
        faces[try number(of: font)]
    }

    // A page has few fonts and long stretches of one, so a search beats hashing the family.
    private func number(of font: Font) throws(ShapeError) -> Int {
        if lastFace < faces.count, faces[lastFace].font == font { return lastFace }
        if let known = faces.firstIndex(where: { $0.font == font }) {
            lastFace = known
        } else {
            guard fonts.has(font) else { throw .noFace(asked: font, got: "") }
            faces.append(try Face(font, from: map, context: context))
            lastFace = faces.count - 1
        }
        return lastFace
    }

    private func set(_ text: String, in face: Face) throws(ShapeError) -> Shaped {
        var line = try inked(text, face.font)
        guard !line.isEmpty else {
            return Shaped(text: "", font: face.font, width: .zero, glyphs: [])
        }
        pango_layout_set_font_description(layout, face.description)
        line.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
            }
        }
        return try read(layout, text: line, face: face)
    }

    private func setUpContext() {
        // One unit of Pango's is a point of paper, and no position is rounded to a pixel.
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        // Else both would come from the environment.
        pango_context_set_language(context, pango_language_from_string("ru"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    }

    private func setUpLayout() {
        pango_layout_set_auto_dir(layout, 0)
        let attributes = pango_attr_list_new()
        // Readers of tagged PDF lose letters of a glyph that stands for several.
        pango_attr_list_insert(
            attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0, calt=0"))
        // A glyph the face lacks is an error and never comes from another face.
        pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }
}

/// A line without the code points that never have ink.
///
/// - Throws: ``ShapeError/missingGlyphs(_:codePoints:)`` for control characters.
private func inked(_ text: String, _ font: Font) throws(ShapeError) -> String {
    var controls: Set<UInt32> = []
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: controls.insert(scalar.value)
        default: if !scalar.properties.isDefaultIgnorableCodePoint { kept.append(scalar) }
        }
    }
    guard controls.isEmpty else { throw .missingGlyphs(font, codePoints: controls.sorted()) }
    return kept.elementsEqual(text.unicodeScalars) ? text : String(kept)
}
