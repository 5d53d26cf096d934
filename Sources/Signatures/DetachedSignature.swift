import CCrypto

/// A signature in a file of its own (отсоединённая подпись): CMS SignedData without its content.
///
/// Source: RFC 5652; forms.md 8.4, "detached CMS .sig".
public struct DetachedSignature: Hashable, Sendable {
    /// The signature, DER or PEM.
    private let bytes: [UInt8]

    /// The signature in the bytes of a file; nothing is looked at yet.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Looks whether it signs a document by the key of a certificate.
    ///
    /// Every certificate within the signature is passed over: the key is that of `certificate`, or
    /// there is none.
    ///
    /// - Throws: ``SignatureError``; `noGOST` when all holds that can be told without the algorithms.
    public func check(
        _ document: [UInt8], by certificate: Certificate
    ) throws(SignatureError) {
        // Before anything is read: a key whose algorithm is not there then stays undecoded.
        let hasGOST = certificate.isGOST && GOST.isThere
        defer { ERR_clear_error() }
        guard let cms = read(bytes, "CMS", as: d2i_CMS_ContentInfo) else { throw .unreadable }
        defer { CMS_ContentInfo_free(cms) }
        guard OBJ_obj2nid(CMS_get0_type(cms)) == NID_pkcs7_signed,
            OBJ_obj2nid(CMS_get0_eContentType(cms)) == NID_pkcs7_data
        else { throw .unreadable }
        guard CMS_is_detached(cms) == 1 else { throw .attached }
        let x509 = read(certificate.bytes, "CERTIFICATE", as: d2i_X509)
        defer { X509_free(x509) }
        let signer = try signer(of: cms)
        guard let x509, CMS_SignerInfo_cert_cmp(signer, x509) == 0 else {
            throw .otherCertificate(serial: certificate.serial)
        }
        let digest = try digest(of: signer)
        if certificate.isGOST, !hasGOST { throw .noGOST }
        guard certificate.isGOST || !digest.isGOST else { throw .broken }
        guard digest.isRight(of: document, in: signer) else { throw .otherBytes }
        guard verify(cms, document, x509) else { throw .broken }
    }

    private func signer(of cms: OpaquePointer) throws(SignatureError) -> OpaquePointer {
        let signers = CMS_get0_SignerInfos(cms)
        let count = OPENSSL_sk_num(signers)
        guard count == 1, let signer = OPENSSL_sk_value(signers, 0) else {
            throw .signers(Int(max(0, count)))
        }
        return OpaquePointer(signer)
    }

    private func digest(of signer: OpaquePointer) throws(SignatureError) -> SignedDigest {
        var algorithm: UnsafeMutablePointer<X509_ALGOR>?
        CMS_SignerInfo_get0_algs(signer, nil, nil, &algorithm, nil)
        var object: OpaquePointer?
        X509_ALGOR_get0(&object, nil, nil, algorithm)
        guard let object else { throw .unreadable }
        guard let digest = SignedDigest(OBJ_obj2nid(object)) else {
            throw .weakDigest(identifier(object) ?? "?")
        }
        return digest
    }

    private func verify(
        _ cms: OpaquePointer, _ document: [UInt8], _ x509: OpaquePointer
    ) -> Bool {
        let certificates = OPENSSL_sk_new_null()
        defer { OPENSSL_sk_free(certificates) }
        OPENSSL_sk_push(certificates, UnsafeRawPointer(x509))
        return withBuffer(of: document) { content in
            let flags = CMS_NO_SIGNER_CERT_VERIFY | CMS_NOINTERN | CMS_BINARY
            return CMS_verify(cms, certificates, nil, content, nil, UInt32(flags)) == 1
        } ?? false
    }
}

/// The digest of the document that a signature is over.
private struct SignedDigest {
    private let kind: Int32
    let isGOST: Bool

    /// Nil for a digest that can be forged, or that no signature of a document has.
    init?(_ kind: Int32) {
        self.kind = kind
        switch kind {
        case NID_sha256, NID_sha384, NID_sha512: isGOST = false
        case NID_id_GostR3411_2012_256, NID_id_GostR3411_2012_512: isGOST = true
        default: return nil
        }
    }

    /// Whether a signature says it of a document; of one that does not say it, only its mathematics
    /// tell.
    func isRight(of document: [UInt8], in signer: OpaquePointer) -> Bool {
        guard CMS_signed_get_attr_count(signer) > 0 else { return true }
        let said = CMS_signed_get0_data_by_OBJ(
            signer, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING)
        guard let said, let algorithm = EVP_get_digestbyname(OBJ_nid2sn(kind)) else { return false }
        let text = said.assumingMemoryBound(to: ASN1_STRING.self)
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        guard EVP_Digest(document, document.count, &digest, &count, algorithm, nil) == 1 else {
            return false
        }
        let bytes = UnsafeBufferPointer(
            start: ASN1_STRING_get0_data(text), count: Int(ASN1_STRING_length(text)))
        return bytes.elementsEqual(digest.prefix(Int(count)))
    }
}
