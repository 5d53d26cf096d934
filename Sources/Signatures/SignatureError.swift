/// Why a signature does not sign a document.
public enum SignatureError: Error, Hashable, Sendable {
    /// The file is no signature: no CMS SignedData, neither DER nor PEM.
    case unreadable
    /// The document is in the signature itself; one beside the document is wanted.
    case attached
    /// It is of so many signers; one is wanted.
    case signers(Int)
    /// It is by another certificate than the one with this serial number.
    case otherCertificate(serial: String)
    /// It is over a digest that can be forged; the object identifier.
    case weakDigest(String)
    /// It signs other bytes.
    case otherBytes
    /// Its mathematics do not hold: it, or the key of the certificate, was changed.
    case broken
    /// It is by the right certificate, but its algorithms are of ГОСТ, and libcrypto has none here.
    case noGOST

    /// Whether only this machine cannot tell.
    public var isUnchecked: Bool { self == .noGOST }
}
