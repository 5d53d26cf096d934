/// What the pages of a PDF are called, from one of them up to the next that begins to be called
/// otherwise.
///
/// Source: ISO 32000-1, 12.4.2.
public struct PageLabels: Hashable, Sendable {
    /// The first page that is called so, from 0.
    public var page: Int
    /// What stands before the number.
    public var prefix: String
    /// Number of the first page; nil for pages without numbers.
    public var first: Int?

    /// Names of the pages from `page` on.
    public init(page: Int = 0, prefix: String = "", first: Int? = nil) {
        (self.page, self.prefix, self.first) = (page, prefix, first)
    }

    /// The names of documents that follow each other in one file.
    ///
    /// - Parameter documents: names of each one's own pages, and their count.
    /// - Returns: names for all of them; pages that only count on begin nothing new.
    public static func joined(
        _ documents: [(labels: [PageLabels], pageCount: Int)]
    ) -> [PageLabels] {
        var joined: [PageLabels] = []
        var start = 0
        for (labels, pageCount) in documents {
            for var own in labels.isEmpty ? [PageLabels(first: 1)] : labels {
                own.page += start
                if let last = joined.last, last.prefix == own.prefix,
                    own.first == last.first.map({ $0 + own.page - last.page })
                {
                    continue
                }
                joined.append(own)
            }
            start += pageCount
        }
        return joined
    }
}
