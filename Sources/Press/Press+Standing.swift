import Forms
import Journal
import Paper
import Reports

extension Press {
    /// The document of a statement, made out as `standing` says.
    ///
    /// - Throws: ``Failure`` with code `data` when the template of the mark is at fault or has no
    ///   place for a stamp that there is, or the number does not fit a QR code.
    func document(
        _ template: Template, _ statement: Statement, _ standing: Standing
    ) throws(Failure) -> Document {
        let (heading, bindings) = (statement.heading, statement.bindings)
        switch standing {
        case .working, .final: return times.measure(.bind) { template.bind(bindings) }
        case .draft(let findings):
            let mark = try self.template(DraftFields.id, DraftFields.all)
            var document = mark.mark(
                template.unsigned.bind(bindings), DraftFields.bindings(findings, heading))
            document.overlay = Overlay.draft(heading.words.draft, template)
            return document
        case .certified(let certification):
            let mark = try self.template(CertificationFields.id, CertificationFields.all)
            guard certification.stamp == nil || mark.hasStamp else { throw .noStamp(language) }
            guard let code = SquareCode(certification.codeText) else {
                throw .numberTooLong(certification.number, language)
            }
            let isUnsigned = certification.mode == .electronic || certification.isOfElectronic
            let template = isUnsigned ? template.unsigned : template
            return mark.mark(
                template.bind(bindings), CertificationFields.bindings(certification, heading),
                code: code)
        }
    }
}

extension Overlay {
    /// The word over the pages of a draft: light enough to be read through in grey print, dark
    /// enough to be seen on a photocopy; nil for no word.
    ///
    /// Source: ours; looked at on pages at 10 % of black.
    static func draft(_ word: String, _ template: Template) -> Overlay? {
        guard !word.isEmpty else { return nil }
        return Overlay(
            word, font: template.look.font(.pt(120), isBold: true), grey: Grey(percent: 10))
    }
}

extension Failure {
    fileprivate static func noStamp(_ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "шаблон certification.yaml школы не печатает штамп подписи: перенесите в него часть "
                    + "«when: stamp.serial» из шаблона программы"
                : "the school's template certification.yaml has no stamp of a signature: take over the "
                    + "part “when: stamp.serial” of the shipped one")
    }
}
