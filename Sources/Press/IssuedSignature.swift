import Journal
import Register
import Reports
import Signatures

/// What became of the signature that a stamp promises.
struct IssuedSignature {
    /// Number of the document that is signed: of a copy that of its original.
    let number: String
    let stamp: SignatureStamp
    /// What is wrong with it; nil where the document is signed.
    let fault: Fault?

    /// Why a document with a stamp is not signed.
    enum Fault {
        /// Its signature is not kept.
        case missing(number: String)
        /// It is not the one that the print log says was kept.
        case altered(number: String)
        /// The certificate or the file of the document is not kept, whole.
        case noEvidence(number: String)
        /// The signature that is kept does not hold, or nobody here can tell.
        case signature(SignatureError, number: String)

        /// What is wrong and what to do, as a sentence.
        func message(in language: Language) -> String {
            switch (self, language) {
            case (.missing(let number), .russian):
                "документ \(number) со штампом подписи, а самой подписи нет: подпишите его файл из "
                    + "папки выданных документов и добавьте подпись: vedomost register sign "
                    + "\(number) --signature ФАЙЛ.sig"
            case (.missing(let number), .english):
                "document \(number) has the stamp of a signature and no signature: sign its file in "
                    + "the folder of issued documents and add it: vedomost register sign \(number) "
                    + "--signature FILE.sig"
            case (.altered(let number), .russian):
                "подпись документа \(number) – не та, что была сохранена: верните её из резервной "
                    + "копии"
            case (.altered(let number), .english):
                "the signature of document \(number) is not the one that was kept: bring it back from "
                    + "a backup"
            case (.noEvidence(let number), .russian):
                "подпись документа \(number) проверить нечем: его файл или сертификат пропали или "
                    + "изменены; верните их из резервной копии"
            case (.noEvidence(let number), .english):
                "nothing to check the signature of document \(number) by: its file or certificate is "
                    + "missing or altered; bring them back from a backup"
            case (.signature(let error, let number), .russian):
                "подпись документа \(number): \(error.message(in: .russian))"
            case (.signature(let error, let number), .english):
                "signature of document \(number): \(error.message(in: .english))"
            }
        }
    }

    /// Whether a signature is there that only this machine cannot check.
    var isUnchecked: Bool {
        if case .signature(let error, _)? = fault { error.isUnchecked } else { false }
    }

    /// In the words of the contract.
    private var state: String {
        switch fault {
        case nil: "valid"
        case .missing?: "missing"
        case .altered?, .noEvidence?, .signature?: isUnchecked ? "unchecked" : "invalid"
        }
    }

    var json: JSON {
        [
            "state": .text(state), "number": .text(number), "owner": .text(stamp.owner),
            "serial": .text(stamp.serial), "valid_from": .text("\(stamp.from)"),
            "valid_to": .text("\(stamp.until)"),
        ]
    }

    /// Who has signed, and by which certificate, as a sentence.
    func signed(in language: Language) -> String {
        let (from, until) = (Russian.date(stamp.from.day), Russian.date(stamp.until.day))
        return language == .russian
            ? "Подписано электронной подписью: \(stamp.owner), сертификат \(stamp.serial), "
                + "действителен с \(from) до \(until)"
            : "Signed electronically: \(stamp.owner), certificate \(stamp.serial), valid from \(from) "
                + "until \(until)"
    }
}

extension IssuedFolder {
    /// What became of the signature of a document with a stamp.
    ///
    /// - Parameters:
    ///   - stamp: its stamp.
    ///   - entry: what the register says of it; no copy.
    ///   - hash: what the print log says of its signature; nil where it says nothing.
    /// - Returns: the signature, and what is wrong with it.
    func signature(
        _ stamp: SignatureStamp, _ entry: Entry, logged hash: String?
    ) -> IssuedSignature {
        let number = entry.number
        let fault: IssuedSignature.Fault?
        if let bytes = read(signature(number)) {
            let isKept = hash == nil || sha256(bytes) == hash
            fault = isKept ? self.fault(of: bytes, stamp, entry) : .altered(number: number)
        } else {
            fault = .missing(number: number)
        }
        return IssuedSignature(number: number, stamp: stamp, fault: fault)
    }

    /// What is wrong with bytes as the signature of a document; nil where they sign it.
    func fault(
        of signature: [UInt8], _ stamp: SignatureStamp, _ entry: Entry
    ) -> IssuedSignature.Fault? {
        guard let certificate = certificate(of: stamp), let document = read(pdf(entry.number)),
            sha256(document) == entry.fileHash
        else { return .noEvidence(number: entry.number) }
        do throws(SignatureError) {
            try DetachedSignature(signature).check(document, by: certificate)
            return nil
        } catch {
            return .signature(error, number: entry.number)
        }
    }

    private func certificate(of stamp: SignatureStamp) -> Certificate? {
        guard let bytes = read(certificate(stamp.digest)), sha256(bytes) == stamp.digest else {
            return nil
        }
        return try? Certificate(bytes) { Moment(epoch: $0, zone: "UTC") }
    }
}

extension RegisterDesk {
    /// What became of the signature of a document, of a copy of that of its original; nil for one
    /// without a stamp.
    func signature(of document: IssuedDocument, in view: RegisterView) -> IssuedSignature? {
        let entry = document.entry
        guard let stamp = folder.model(of: entry)?.stamp else { return nil }
        let original = entry.mode.isOriginal ? document : view.document(entry.of)
        let signed = original?.entry ?? entry
        let logged = view.prints.last { $0.content.signedNumber == signed.number }
        return folder.signature(stamp, signed, logged: logged?.content.hash)
    }

    /// Numbers of documents in whose folder a signature lies that signs them, logged or not: a run
    /// that was stopped may have left one before its line.
    func signed(_ documents: [IssuedDocument]) -> [String] {
        documents.filter { document in
            let entry = document.entry
            guard entry.mode == .electronic, let stamp = folder.model(of: entry)?.stamp else {
                return false
            }
            let signature = folder.signature(stamp, entry, logged: nil)
            return signature.fault == nil || signature.isUnchecked
        }.map(\.number)
    }

    /// What is wrong with the signatures that the print log says were kept.
    func signatureFaults(_ prints: [PrintLine]) -> [ChainFault] {
        prints.compactMap { line in
            guard let number = line.content.signedNumber else { return nil }
            let file = "\(fileStem(of: number)).sig"
            guard let bytes = folder.read(folder.signature(number)) else {
                return .noFile(file, number: number)
            }
            return sha256(bytes) == line.content.hash ? nil : .otherFile(file, number: number)
        }
    }
}
