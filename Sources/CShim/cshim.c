#include "cshim.h"

void cshim_object_unref(gpointer object) { g_object_unref(object); }

void cshim_font_map_set_config(PangoFontMap *map, FcConfig *config) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
}

PangoContext *cshim_font_map_create_context(PangoFontMap *map) {
    return pango_font_map_create_context(map);
}

cairo_scaled_font_t *cshim_scaled_font(PangoFont *font) {
    return pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
}
