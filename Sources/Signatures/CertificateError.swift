public import Journal

/// Why no document is signed by a certificate's key.
public enum CertificateError: Error, Hashable, Sendable {
    /// The file is no X.509 certificate, neither DER nor PEM.
    case unreadable
    /// It names no owner.
    case noOwner
    /// It is not valid yet.
    case notYet(from: Moment)
    /// It is not valid any more.
    case expired(until: Moment)
    /// Its key is of an algorithm that makes no valid signature any more; the object identifier.
    case outdated(key: String)
}
