public import Forms
public struct LayoutError: Error { public func message(in language: Language) -> String { "" } }
public import Journal
public func paginate(_ document: Document, with shaper: some Shaper) throws(LayoutError) -> [Page] { [] }
