public import Ink
public import Journal
public import Reports

/// Prints one document.
public struct SinglePrint {
    let order: PrintOrder
    let store: String
    let shelf: Shelf
    let fonts: FontSet
    let language: Language
    let stamp: Moment?

    /// A print of `order`, which names one report and the class or teacher it is of; `stamp` is the
    /// moment to print in place of the store's own.
    public init(
        _ order: PrintOrder, store: String, shelf: Shelf, fonts: FontSet, language: Language,
        stamp: Moment?
    ) {
        (self.order, self.store, self.shelf, self.fonts) = (order, store, shelf, fonts)
        (self.language, self.stamp) = (language, stamp)
    }

    /// The document's bytes in the first format of the order, and what it says of whose it is.
    ///
    /// - Throws: ``Failure``: `usage` for names and times that do not fit, `data` for a document
    ///   that would state nothing or whose sums differ, or that is to be final while its journal
    ///   has errors, and what the store and fonts throw.
    public func printed() throws(Failure) -> (bytes: [UInt8], heading: Heading) {
        let (statement, standing) = try stated()
        return (try bytes(of: statement, as: standing), statement.heading)
    }

    /// What the document states, and how it is made out.
    func stated() throws(Failure) -> (statement: Statement, standing: Standing) {
        let inspecting =
            order.purpose == .working ? nil : Inspecting(try shelf.signerRoles(language), order)
        let (statement, findings) = try StatementReading(
            order, store: store, language: language, stamp: stamp
        ).looked(by: inspecting)
        return (statement, try order.purpose.standing(findings, language))
    }

    private func bytes(of statement: Statement, as standing: Standing) throws(Failure) -> [UInt8] {
        let press = try Press(
            shelf: shelf, fonts: fonts, language: language, isDuplex: order.isDuplex)
        let format = order.formats.first ?? .pdf
        switch format {
        case .json: return Array(statement.json.pretty.utf8)
        case .csv, .xlsx, .html:
            let files = try press.sheets(of: statement, as: format, isRaw: order.isRaw)
            guard files.count == 1 else { throw .manyTables(files.count, language) }
            return files[0].bytes
        case .pdf, .png, .svg: break
        }
        let printout = try press.printout(of: statement, as: standing)
        guard let picture = PictureFormat(rawValue: format.rawValue) else {
            return try press.pdf(of: printout)
        }
        let files = try press.pictures(of: printout, as: picture)
        guard files.count == 1 else { throw .manyPages(files.count, language) }
        return files[0]
    }
}
