public import Journal

extension CertificateError {
    /// The error as a sentence: what was found, what to do.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.unreadable, .russian):
            "это не сертификат: нужен файл X.509 (.cer, .crt, .pem), в виде DER или PEM; выгрузите "
                + "сертификат без закрытого ключа"
        case (.unreadable, .english):
            "this is no certificate: an X.509 file is wanted, DER or PEM, without the private key"
        case (.noOwner, .russian):
            "в сертификате не назван владелец: нет ни фамилии с именем, ни общего имени (CN)"
        case (.noOwner, .english):
            "the certificate names no owner: neither surname and given name nor a common name"
        case (.notYet(let from), .russian):
            "сертификат ещё не действует: он действителен с \(words(from)); подпишите другим или "
                + "позже"
        case (.notYet(let from), .english):
            "the certificate is not valid yet: it is from \(from) on; take another, or wait"
        case (.expired(let until), .russian):
            "срок действия сертификата истёк: он был действителен до \(words(until)); возьмите "
                + "новый"
        case (.expired(let until), .english):
            "the certificate has expired: it was valid until \(until); take a new one"
        case (.outdated(let key), .russian):
            "ключ сертификата устарел (\(key), ГОСТ Р 34.10-2001 или старше): такой подписью "
                + "документы больше не подписывают; возьмите новый сертификат"
        case (.outdated(let key), .english):
            "the key of the certificate is outdated (\(key), ГОСТ Р 34.10-2001 or older): documents "
                + "are no longer signed by it; take a new certificate"
        }
    }

    private func words(_ moment: Moment) -> String {
        let civil = moment.day.civil
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(civil.day)).\(two(civil.month)).\(civil.year) \(moment.clock)"
    }
}
