import Foundation
import Journal
import Reports

/// A book of the school on its way: jobs hand over classes as they are done, the book binds them in
/// its order, and only those that came too early are kept.
final class SchoolBook: @unchecked Sendable {
    private let lock = NSLock()
    private let book: BoundBook
    /// Classes that have not been bound, by number, the next one first.
    private var awaited: ArraySlice<String>
    private var early: [String: BookSection] = [:]
    private var ofSchool: [BookDocument] = []

    /// A book of classes of these numbers, in its order.
    init(_ book: BoundBook, classIDs: [String]) {
        (self.book, awaited) = (book, classIDs[...])
    }

    /// Takes the documents of a class, of each class once, or one of the school.
    ///
    /// - Throws: ``Failure`` when the book cannot be made.
    func take(_ section: BookSection) throws(Failure) {
        lock.lock()
        defer { lock.unlock() }
        guard let id = section.schoolClass?.id else {
            ofSchool += section.documents
            return
        }
        early[id] = section
        while let next = awaited.first, let section = early.removeValue(forKey: next) {
            awaited.removeFirst()
            try book.add(section)
        }
    }

    /// Binds the documents of the school, by report and teacher, and puts the book in place.
    ///
    /// - Throws: ``Failure`` when the book cannot be made.
    func finish() throws(Failure) {
        lock.lock()
        defer { lock.unlock() }
        let documents = ofSchool.sorted {
            ($0.heading.report, $0.heading.teacher?.id ?? "")
                < ($1.heading.report, $1.heading.teacher?.id ?? "")
        }
        try book.add(BookSection(schoolClass: nil, documents: documents))
        try book.finish()
    }
}
