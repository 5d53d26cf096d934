extension Template {
    /// Names of fields that stand behind its signature lines, such as `deputy.signature`.
    public var signerNames: Set<String> { signerNames(of: body) }

    private func signerNames(of elements: [Element]) -> Set<String> {
        var names: Set<String> = []
        for element in elements {
            switch element {
            case .signatures(let forms, _): names.formUnion(forms.flatMap(\.name.names))
            case .each(_, _, _, let body), .when(_, _, let body), .together(let body):
                names.formUnion(signerNames(of: body))
            default: break
            }
        }
        return names
    }
}
