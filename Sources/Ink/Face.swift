import CPangoCairo
import CShim
import Layout
import Paper

/// A font as Pango loaded it.
final class Face {
    let font: Font
    let description: OpaquePointer
    let loaded: UnsafeMutablePointer<PangoFont>
    let scaled: OpaquePointer
    let heights: FontHeights

    /// Loads a font of the set that `map` is bound to.
    ///
    /// - Throws: ``ShapeError/noFace(asked:got:)`` when none or another comes.
    init(
        _ font: Font, from map: UnsafeMutablePointer<PangoFontMap>, context: OpaquePointer
    ) throws(ShapeError) {
        guard let description = describe(font) else { throw .noFace(asked: font, got: "") }
        guard let loaded = pango_font_map_load_font(map, context, description) else {
            pango_font_description_free(description)
            throw .noFace(asked: font, got: "")
        }
        guard let scaled = cshim_scaled_font(loaded), isCut(loaded, of: font),
            let metrics = pango_font_get_metrics(loaded, pango_context_get_language(context))
        else {
            let got = name(of: loaded)
            pango_font_description_free(description)
            cshim_object_unref(loaded)
            throw .noFace(asked: font, got: got)
        }
        (self.font, self.description, self.loaded) = (font, description, loaded)
        // Pango's font owns it.
        self.scaled = scaled
        heights = FontHeights(
            ascent: roundedUp(pango_font_metrics_get_ascent(metrics)),
            descent: roundedUp(pango_font_metrics_get_descent(metrics)))
        pango_font_metrics_unref(metrics)
    }

    deinit {
        pango_font_description_free(description)
        cshim_object_unref(loaded)
    }
}

/// What a font of Pango's calls itself, such as `PT Serif Bold 8`.
func name(of loaded: UnsafeMutablePointer<PangoFont>) -> String {
    guard let description = pango_font_describe(loaded) else { return "" }
    defer { pango_font_description_free(description) }
    guard let text = pango_font_description_to_string(description) else { return "" }
    defer { g_free(text) }
    return String(cString: text)
}

/// A length of Pango's, 0 or more in 1/1024 pt, rounded up to a unit.
func roundedUp(_ length: Int32) -> Length {
    Length(units: (Int(length) * 2540 + Int(PANGO_SCALE) - 1) / Int(PANGO_SCALE))
}

private func describe(_ font: Font) -> OpaquePointer? {
    guard let description = pango_font_description_new() else { return nil }
    pango_font_description_set_family(description, font.family)
    pango_font_description_set_weight(description, weight(of: font))
    pango_font_description_set_style(description, style(of: font))
    pango_font_description_set_absolute_size(
        description, (font.size.points * Double(PANGO_SCALE)).rounded())
    return description
}

private func isCut(_ loaded: UnsafeMutablePointer<PangoFont>, of font: Font) -> Bool {
    guard let description = pango_font_describe(loaded) else { return false }
    defer { pango_font_description_free(description) }
    guard let family = pango_font_description_get_family(description) else { return false }
    return String(cString: family) == font.family
        && pango_font_description_get_weight(description) == weight(of: font)
        && pango_font_description_get_style(description) == style(of: font)
}

private func weight(of font: Font) -> PangoWeight {
    font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
}

private func style(of font: Font) -> PangoStyle {
    font.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL
}
