import PDFObjects
public import Structures

/// A PDF of many documents that grows on disk: none of them is kept, nor the file.
public final class BookFile {
    private let press: Press
    private let file: UnnamedFile
    private var binding: Binding?

    /// A file for `path` that says `about` of itself.
    ///
    /// - Throws: ``Failure`` when the folder takes no file, or the drawing library fails.
    public init(_ about: PDFDescription, to path: String, by press: Press) throws(Failure) {
        self.press = press
        do throws(FileError) {
            file = try UnnamedFile(for: path)
        } catch {
            throw Failure(error, press.language)
        }
        let file = file
        binding = try press.binding(about, isBook: true) { file.append($0) }
    }

    /// Draws the next document.
    ///
    /// - Throws: ``Failure`` as ``Press/pdf(of:)`` and ``Press/write(_:to:)`` do.
    public func add(_ printout: Printout) throws(Failure) {
        try binding?.add(printout)
        if let fault = file.fault { throw Failure(fault, press.language) }
    }

    /// Ends the file, looks at it, and puts it in place.
    ///
    /// - Throws: ``Failure`` as ``Press/pdf(of:)`` and ``Press/write(_:to:)`` do.
    public func finish() throws(Failure) {
        guard let binding = binding.take() else { return }
        try binding.finish()
        press.add(binding.times)
        if let fault = file.fault { throw Failure(fault, press.language) }
        try press.check(ByteSource(count: file.count) { [file] in file.read($0) })
        var times = StageTimes()
        defer { press.add(times) }
        do throws(FileError) {
            try times.measure(.write) { () throws(FileError) in try file.settle() }
        } catch {
            throw Failure(error, press.language)
        }
    }
}
