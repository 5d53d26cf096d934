import Journal
import Press

extension RegisterOptions {
    /// The print log of the store.
    func log(_ common: CommonOptions, _ order: PrintOrder, _ language: Language) -> PrintLog {
        PrintLog(
            place(common), clock: Clock(zone: order.timeZone), login: systemUser(),
            language: language)
    }
}

/// Writes to the log.
///
/// Where that cannot be, as beside a store that may only be read, the print is there all the same,
/// and the error stream says that the log has not got it.
func logged(_ language: Language, _ write: () throws(Failure) -> Void) throws(Failure) {
    do throws(Failure) {
        try write()
    } catch {
        guard error.code == .cannotCreate else { throw error }
        Progress.write(
            (language == .russian
                ? "Печать не записана в журнал печати: " : "The print log has not got it: ")
                + "\(error.message)\n")
    }
}
