extension Code {
    /// What is to be mended, as a heading above findings of the kind, in Russian.
    ///
    /// Source: ours.
    public var title: String {
        switch self {
        case .periodNotEnded: "Период не закончен"
        case .periodMarkMissing: "Не выставлены отметки за период"
        case .markInMarkless: "Отметки в классе безотметочного обучения"
        case .outsideRoll: "Записи об обучающихся, которых не было в составе урока"
        case .signerMissing: "Не указано, кто подписывает"
        case .reasonMissing: "Не указана причина пропуска («Н»)"
        case .attendanceNotTaken: "Не отмечена посещаемость"
        case .topicMissing: "Не записана тема урока"
        case .homeworkMissing: "Не записано домашнее задание"
        case .lateEntry: "Урок записан с опозданием"
        case .planBehind: "Отставание от календарно-тематического плана"
        case .noLessons: "За период нет уроков"
        case .fewMarks: "Отметка за период при недостатке отметок на уроках"
        case .markFarFromMean: "Отметка за период расходится со средним взвешенным"
        case .markWithAbsence: "Отметки на пропущенных уроках"
        case .markOnCancelled: "Отметки на отменённых уроках"
        case .duplicatePupil: "Один обучающийся записан дважды"
        case .inspectionOpen: "Замечания к ведению журнала не устранены в срок"
        case .yearMarkMissing: "Не выставлены годовые отметки"
        case .examMarkMissing: "Не выставлены экзаменационные отметки"
        case .finalMarkMissing: "Не выставлены итоговые отметки"
        case .decisionMissing: "Нет решения педагогического совета"
        }
    }
}

extension Severity {
    /// The severity in Russian, as it stands before a finding.
    public var title: String {
        switch self {
        case .error: "ошибка"
        case .warning: "предупреждение"
        }
    }
}
