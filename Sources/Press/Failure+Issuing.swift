import Journal

extension Failure {
    /// A number that is none of a valid original of what is copied.
    static func noOriginal(_ number: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "документ \(number) – не действующий подлинник этого отчёта, класса и периода"
                : "\(number) is no valid original of this report, class and period")
    }

    /// An original whose kept facts now come out differently.
    static func originalDiffers(_ number: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "по данным, сохранённым с подлинником \(number), отчёт теперь выходит другим: "
                    + "vedomost verify \(number); снимите копию с него самого или выдайте новый "
                    + "подлинник"
                : "from the facts kept with the original \(number) the report now comes out "
                    + "differently: vedomost verify \(number); copy the original itself, or issue "
                    + "a new one")
    }

    /// A role that nobody has.
    static func noSigner(_ role: Certifier?, _ language: Language) -> Failure {
        let role = role?.rawValue ?? "deputy, director"
        return Failure(
            .data,
            language == .russian
                ? "некому подписать документ (\(role)): назовите его в настройках, signers"
                : "nobody signs the document (\(role)); name somebody in the settings, signers")
    }
}
