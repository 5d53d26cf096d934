import Bundles
import Journal

/// Invents a school of the year 2025/2026 and writes its journal as a bundle.
///
/// Everybody in it is invented, and so are the school and its town. The journal is clean: what
/// `vedomost check` looks for is not in it.
///
/// - Parameters:
///   - options: how large the school is and where chance starts.
///   - folder: where the files go; it is made if it is missing, and files of the same names in it
///     are replaced.
/// - Throws: ``SampleError`` when the options lie outside their limits; `BundleError` when a file
///   cannot be written.
public func writeSample(_ options: SampleOptions, to folder: String) throws {
    guard SampleOptions.classLimits.contains(options.classes) else {
        throw SampleError.classes(options.classes)
    }
    guard SampleOptions.pupilLimits.contains(options.pupils) else {
        throw SampleError.pupils(options.pupils)
    }
    let school = InventedSchool(options)
    let ids = Identities(school)
    let writer = BundleWriter(folder: folder)
    try writer.begin()
    try writer.write(.years, school.yearRows)
    try writer.write(.periods, school.periodRows)
    try writer.write(.daysOff, school.dayOffRows)
    try writer.write(.staff, school.staffRows(ids))
    try writer.write(.classes, school.classRows(ids))
    try writer.write(.pupils, school.pupilRows(ids))
    try writer.write(.guardians, school.guardianRows(ids))
    try writer.write(.enrolments, school.enrolmentRows(ids))
    try writer.write(.subjects, school.subjectRows)
    try writer.write(.courses, school.courseRows(ids))
    try writer.write(.coursePupils, school.coursePupilRows(ids))
    try writer.write(.plan, school.planRows())
    try writer.write(.lessons, school.lessonRows(ids))
    try writer.write(.attendance, school.attendanceRows(ids))
    try writer.write(.marks, school.markRows(ids))
    try writer.write(.finalMarks, school.finalMarkRows(ids))
    try writer.write(.decisions, school.decisionRows(ids))
    try writer.write(.inspections, school.inspectionRows(ids))
    try writer.write(.audit, school.auditRows())
    try writer.write(header(ids))
}

extension BundleWriter {
    fileprivate func write(
        _ table: BundleTable, _ rows: Rows<some Sequence<[String]>>
    ) throws(BundleError) {
        try write(table, columns: rows.columns, rows: rows.content)
    }
}

// Source: ours; school, town, telephone are invented.
private func header(_ ids: Identities) -> BundleHeader {
    BundleHeader(
        scope: .replace, exportedAt: Moment(day: day("2026-06-30"), second: 15 * 3600),
        source: "vedomost sample",
        school: SchoolRecord(
            id: "sample",
            nameFull: "Государственное казённое общеобразовательное учреждение "
                + "Московской области «Пример»",
            nameShort: "ГКОУ «Пример»",
            address: "143999, Московская область, г. Примерск, ул. Школьная, д. 5",
            phone: "+7 000 555-05-05", email: "school@example.com", locality: "г. Примерск",
            founder: "Министерство образования Московской области", directorID: ids.staff[0]))
}
