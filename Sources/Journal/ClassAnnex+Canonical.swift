extension ClassAnnex {
    /// The canonical form of the annex but for the snapshot itself: see ``Canonical``.
    public var canonical: [UInt8] {
        var form = Canonical()
        for guardian in guardians {
            form.record("guardian")
            for text in [guardian.pupilID, guardian.name, guardian.relation, guardian.phone] {
                form.add(text)
            }
            form.end()
        }
        for work in works {
            form.record("work")
            form.add(work.lessonID)
            form.add(work.work)
            form.end()
        }
        for remark in remarks {
            form.record("answer")
            for text in [remark.inspectionID, remark.courseID, remark.text] { form.add(text) }
            form.end()
        }
        for correction in corrections {
            form.record("correction")
            form.add(correction.at)
            form.add(correction.author ?? Person(lastName: "", firstName: ""))
            for text in [
                correction.action, correction.lessonID, correction.pupilID, correction.details,
            ] { form.add(text) }
            form.end()
        }
        return form.bytes
    }
}
