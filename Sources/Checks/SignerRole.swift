/// Who signs a form.
public enum SignerRole: String, Hashable, Sendable, CaseIterable {
    /// The class teacher (классный руководитель).
    case classTeacher
    /// The deputy director (заместитель директора).
    case deputy
    /// The director (директор).
    case director
}
