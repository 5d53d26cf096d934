public import Journal
import Register
import Reports
import Signatures

/// What the visible mark of a signature names: the certificate by which a document is to be signed.
///
/// It is a picture and no signature: that is the file beside the document.
///
/// Source: forms.md 8.4.
public struct SignatureStamp: Hashable, Sendable {
    /// SHA-256 of the certificate, DER, 64 hexadecimal digits.
    public var digest: String
    /// Its serial number in hexadecimal digits, upper case.
    public var serial: String
    /// Whose it is.
    public var owner: String
    /// From when on it is valid, local to the school.
    public var from: Moment
    /// Until when it is valid, local to the school.
    public var until: Moment
    /// The owner's position; empty where the owner is none of those who sign for the school.
    public var position: String
    /// Initials and surname of the owner; empty as ``position``.
    public var name: String

    /// A stamp of a certificate.
    public init(
        digest: String, serial: String, owner: String, from: Moment, until: Moment,
        position: String = "", name: String = ""
    ) {
        (self.digest, self.serial, self.owner) = (digest, serial, owner)
        (self.from, self.until, self.position, self.name) = (from, until, position, name)
    }

    /// The stamp of `certificate` on a document with this heading; its owner is named as one of
    /// those who sign for the school, where he is one.
    init(_ certificate: Certificate, _ heading: Heading) {
        self.init(
            digest: sha256(certificate.bytes), serial: certificate.serial,
            owner: certificate.owner, from: certificate.from, until: certificate.until)
        let signers = Certifier.allCases.compactMap { heading.certifier($0) }
        guard let signer = signers.first(where: { alike($0.name, owner) }) else { return }
        (position, name) = (signer.position, Russian.initialsFirst(signer.name))
    }

    /// That which JSON says; nil for any other.
    init?(_ json: JSON?) {
        guard let json, let digest = json["sha256"]?.text, let serial = json["serial"]?.text,
            let owner = json["owner"]?.text,
            let from = json["valid_from"]?.text.flatMap({ Moment(iso: $0) }),
            let until = json["valid_to"]?.text.flatMap({ Moment(iso: $0) })
        else { return nil }
        self.init(
            digest: digest, serial: serial, owner: owner, from: from, until: until,
            position: json["position"]?.text ?? "", name: json["name"]?.text ?? "")
    }

    var json: JSON {
        [
            "sha256": .text(digest), "serial": .text(serial), "owner": .text(owner),
            "valid_from": .text("\(from)"), "valid_to": .text("\(until)"),
            "position": position.isEmpty ? .null : .text(position),
            "name": name.isEmpty ? .null : .text(name),
        ]
    }
}

/// Whether a person is called so, but for letters that people write either way.
private func alike(_ person: Person, _ name: String) -> Bool {
    let plain = { (name: String) in name.lowercased().replacing("ё", with: "е") }
    let parts = [person.lastName, person.firstName, person.patronymic].filter { !$0.isEmpty }
    return plain(parts.joined(separator: " ")) == plain(name)
}
