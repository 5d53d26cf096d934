/// A remark on how the journal is kept («Проверка журнала»), always mended in time.
struct Remark {
    /// Subject of the inspection, as the bundle names it.
    let subject: String
    /// The remark.
    let text: String
    /// What was answered.
    let response: String
    /// Whether it can be made in grade 1, which has neither marks nor homework.
    var fitsGradeOne = true

    /// All remarks that an inspection may make.
    ///
    /// Source: regulation of the school, 5.3.2, on what is inspected; the wording is ours.
    static let all = [
        Remark(
            subject: "timeliness", text: "Темы двух уроков внесены на следующий день",
            response: "Принято к сведению, темы вносятся в день урока"),
        Remark(
            subject: "homework", text: "Домашнее задание записано без номеров упражнений",
            response: "Записи уточнены", fitsGradeOne: false),
        Remark(
            subject: "material", text: "Формулировка темы расходится с КТП",
            response: "Тема приведена в соответствие с КТП"),
        Remark(
            subject: "attendance", text: "Не указана причина отсутствия обучающегося",
            response: "Причина внесена по справке"),
        Remark(
            subject: "activity", text: "Низкая накопляемость отметок в начале месяца",
            response: "Опрошены обучающиеся с малым числом отметок", fitsGradeOne: false),
        Remark(
            subject: "plan", text: "Не отмечена корректировка КТП после замещения",
            response: "КТП скорректировано"),
        Remark(
            subject: "parents", text: "Родители не извещены о пропусках уроков",
            response: "Родители извещены"),
        Remark(
            subject: "attention",
            text: "Журнал ведётся в соответствии с положением; обратить внимание на обучающихся "
                + "с одной «3»",
            response: "Составлен план индивидуальной работы", fitsGradeOne: false),
    ]
}
