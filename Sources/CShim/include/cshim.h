#ifndef CSHIM_H
#define CSHIM_H
/* Casts and macros of GObject that Swift cannot call. */
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
void cshim_object_unref(gpointer object);
void cshim_font_map_set_config(PangoFontMap *map, FcConfig *config);
PangoContext *cshim_font_map_create_context(PangoFontMap *map);
cairo_scaled_font_t *cshim_scaled_font(PangoFont *font);
#endif
