import CPangoCairo

/// A surface of Cairo's and the context that draws on it.
final class Canvas {
    let surface: OpaquePointer
    let context: OpaquePointer

    /// Takes over a surface.
    ///
    /// - Throws: ``InkError/outOfMemory``, ``InkError/drawing(_:)`` when Cairo made none.
    init(_ surface: OpaquePointer?) throws(InkError) {
        guard let surface else { throw .outOfMemory }
        do throws(InkError) {
            try succeed(cairo_surface_status(surface))
            guard let context = cairo_create(surface) else { throw .outOfMemory }
            (self.surface, self.context) = (surface, context)
        } catch {
            cairo_surface_destroy(surface)
            throw error
        }
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Looks whether all went well so far.
    ///
    /// Errors of Cairo are sticky and silent, and surface and context have one each.
    ///
    /// - Throws: ``InkError/drawing(_:)``.
    func check() throws(InkError) {
        try succeed(cairo_status(context))
        try succeed(cairo_surface_status(surface))
    }

    /// Writes out what is left.
    ///
    /// - Throws: ``InkError/drawing(_:)``.
    func finish() throws(InkError) {
        cairo_surface_finish(surface)
        try check()
    }
}

/// Turns a status of Cairo's into an error.
///
/// - Throws: ``InkError/outOfMemory``, ``InkError/drawing(_:)`` with Cairo's own words.
func succeed(_ status: cairo_status_t) throws(InkError) {
    switch status {
    case CAIRO_STATUS_SUCCESS: return
    case CAIRO_STATUS_NO_MEMORY: throw .outOfMemory
    default: throw .drawing(String(cString: cairo_status_to_string(status)))
    }
}
