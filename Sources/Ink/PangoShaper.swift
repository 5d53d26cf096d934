import CPangoCairo
import CShim
public import Layout
public import Paper

/// Shapes lines with Pango and keeps every one: a string is shaped once.
///
/// One for each job; it is not shared between threads.
public final class PangoShaper: Shaper {
    private let fonts: FontSet
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let layout: OpaquePointer
    private var shaped: [Key: Shaped] = [:]
    private var faces: [Font: Face] = [:]

    private struct Key: Hashable {
        var text: String
        var font: Font
    }

    /// A font as Pango loaded it.
    struct Face {
        let description: OpaquePointer
        let font: UnsafeMutablePointer<PangoFont>
        let scaled: OpaquePointer
        let heights: FontHeights
    }

    /// A shaper of the faces of `fonts`.
    ///
    /// - Throws: ``InkError/outOfMemory``.
    public init(fonts: FontSet) throws(InkError) {
        guard let map = pango_cairo_font_map_new(),
            let context = cshim_font_map_create_context(map),
            let layout = pango_layout_new(context)
        else { throw .outOfMemory }
        (self.fonts, self.map, self.context, self.layout) = (fonts, map, context, layout)
        cshim_font_map_set_config(map, fonts.config)
        // One unit of Pango's is a point of paper, and no position is rounded to a pixel.
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_layout_set_single_paragraph_mode(layout, 1)
        setPlainFeatures()
    }

    deinit {
        for face in faces.values {
            pango_font_description_free(face.description)
            cshim_object_unref(face.font)
        }
        cshim_object_unref(UnsafeMutableRawPointer(layout))
        cshim_object_unref(UnsafeMutableRawPointer(context))
        cshim_object_unref(map)
    }

    /// Shapes one line of `text`; see ``Shaper``.
    public func shape(_ text: String, in font: Font) throws(ShapeError) -> Shaped {
        let key = Key(text: text, font: font)
        if let known = shaped[key] { return known }
        let face = try face(of: font)
        pango_layout_set_font_description(layout, face.description)
        var bytes = text
        bytes.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                pango_layout_set_text(layout, characters.baseAddress, Int32(characters.count))
            }
        }
        let line = try glyphs(of: text, font: font, face: face, layout: layout)
        shaped[key] = line
        return line
    }

    /// Heights of a font; see ``Shaper``.
    public func heights(of font: Font) throws(ShapeError) -> FontHeights {
        try face(of: font).heights
    }

    /// The face for a font.
    func face(of font: Font) throws(ShapeError) -> Face {
        if let face = faces[font] { return face }
        guard fonts.families.contains(font.family) else { throw .noFace(asked: font, got: "") }
        guard let description = pango_font_description_new() else {
            throw .noFace(asked: font, got: "")
        }
        pango_font_description_set_family(description, font.family)
        pango_font_description_set_weight(
            description, font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(
            description, font.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_size(
            description, Int32((font.size.units * Int(PANGO_SCALE) + 1270) / 2540))
        guard let loaded = pango_font_map_load_font(map, context, description),
            let scaled = cshim_scaled_font(loaded)
        else {
            pango_font_description_free(description)
            throw .noFace(asked: font, got: "")
        }
        let metrics = pango_font_get_metrics(loaded, nil)
        defer { pango_font_metrics_unref(metrics) }
        let face = Face(
            description: description, font: loaded, scaled: scaled,
            heights: FontHeights(
                ascent: roundedUp(pango_font_metrics_get_ascent(metrics)),
                descent: roundedUp(pango_font_metrics_get_descent(metrics))))
        faces[font] = face
        return face
    }

    // Ligatures would tie several letters to one glyph, and readers lose letters of such clusters.
    private func setPlainFeatures() {
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }
}

/// A length of Pango's, in 1/1024 pt, rounded up to a unit.
func roundedUp(_ length: Int32) -> Length {
    Length(units: (Int(length) * 2540 + Int(PANGO_SCALE) - 1) / Int(PANGO_SCALE))
}
