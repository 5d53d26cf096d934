import Journal
public import Reports

extension SinglePrint {
    /// Writes the document in every format of the order; named by report, class, id of the pupil
    /// and time.
    ///
    /// - Returns: each file, and what the document says of whose it is.
    /// - Throws: ``Failure``, as for ``printed()``, and when the folder takes no file.
    public func write(
        into folder: String
    ) throws(Failure) -> (files: [(format: OutputFormat, bytes: [UInt8])], heading: Heading) {
        let (statement, standing) = try stated()
        let press = try Press(
            shelf: shelf, fonts: fonts, language: language, isDuplex: order.isDuplex)
        let heading = statement.heading
        let name = FileNames([]).name(
            report: heading.report, schoolClass: heading.schoolClass, teacherID: order.pupil,
            span: heading.span, year: heading.year)
        do throws(FileError) { try WholeFile.makeFolder(folder) } catch {
            throw Failure(error, language)
        }
        var files: [(format: OutputFormat, bytes: [UInt8])] = []
        for format in order.formats {
            let made = try press.files(
                of: statement, standing, as: format, isRaw: order.isRaw)
            for file in made {
                try press.write(file.bytes, to: "\(folder)/\(name)\(file.ending)")
                files.append((format, file.bytes))
            }
        }
        return (files, heading)
    }
}

extension Press {
    /// The files of a document in one format: one, or one a table for CSV, one a page for pictures.
    ///
    /// - Throws: ``Failure``, as each stage does.
    func files(
        of statement: Statement, _ standing: Standing, as format: OutputFormat, isRaw: Bool
    ) throws(Failure) -> [SheetFile] {
        switch format {
        case .json: return [SheetFile(ending: ".json", bytes: Array(statement.json.pretty.utf8))]
        case .csv, .xlsx, .html: return try sheets(of: statement, as: format, isRaw: isRaw)
        case .pdf:
            let made = try printout(of: statement, as: standing)
            return [SheetFile(ending: ".pdf", bytes: try pdf(of: made))]
        case .png, .svg:
            guard let picture = PictureFormat(rawValue: format.rawValue) else { return [] }
            let pages = try pictures(of: printout(of: statement, as: standing), as: picture)
            return pages.enumerated().map { index, bytes in
                let number = String(1001 + index).dropFirst()
                return SheetFile(ending: "-p\(number).\(format.rawValue)", bytes: bytes)
            }
        }
    }
}
