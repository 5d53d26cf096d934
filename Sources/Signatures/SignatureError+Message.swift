public import Journal

extension SignatureError {
    /// The error as a sentence: what was found, what to do.
    public func message(in language: Language) -> String {
        language == .russian ? russian : english
    }

    private var russian: String {
        switch self {
        case .unreadable:
            "это не подпись: нужен файл .sig, отсоединённая подпись CMS (PKCS#7), в виде DER или PEM"
        case .attached:
            "подпись присоединённая: документ внутри неё; нужна отсоединённая, отдельным файлом"
        case .signers(let count): "в файле подписей: \(count), а нужна одна"
        case .otherCertificate(let serial):
            "подпись сделана не тем сертификатом, что в штампе документа: там \(serial)"
        case .weakDigest(let digest):
            "подпись поверх ненадёжного хеша (\(digest)); нужен SHA-256 и длиннее или ГОСТ Р 34.11-2012"
        case .otherBytes:
            "подписан другой файл: подписывают файл из папки выданных документов, не меняя его"
        case .broken:
            "подпись не сходится: она или сертификат изменены; подпишите документ снова"
        case .noGOST:
            "подпись не проверена: нет ГОСТ; поставьте пакет libengine-gost-openssl и повторите, или "
                + "проверьте её программой, которой подписывали"
        }
    }

    private var english: String {
        switch self {
        case .unreadable:
            "this is no signature: a detached CMS (PKCS#7) signature is wanted, DER or PEM"
        case .attached:
            "the document is inside the signature; a detached signature is wanted, a file of its own"
        case .signers(let count): "the file holds \(count) signatures, one is wanted"
        case .otherCertificate(let serial):
            "it is by another certificate than the one in the document's stamp, \(serial)"
        case .weakDigest(let digest):
            "it is over a weak digest (\(digest)); SHA-256 or longer, or ГОСТ Р 34.11-2012 is wanted"
        case .otherBytes:
            "it signs another file: sign the one in the folder of issued documents, as it is"
        case .broken:
            "it does not hold: it or the certificate was changed; sign the document again"
        case .noGOST:
            "not checked: no GOST here; install libengine-gost-openssl and try again, or check it "
                + "with the program that signed"
        }
    }
}
