import Journal
import Testing

@testable import Signatures

@Suite struct CertificateTests {}
