extension Package {
    /// Looks whether the package is as it was written, to the byte.
    ///
    /// - Returns: every fault found, files by path; none for a sound package.
    /// - Throws: ``PackageError`` when the disk fails.
    public func check() throws(PackageError) -> [PackageFault] {
        var faults: [PackageFault] = []
        var found: [String: ByteSums] = [:]
        for stored in entries {
            let name = stored.entry.name
            if !isSafePath(name) { faults.append(.badPath(name)) }
            if found[name] != nil { faults.append(.repeated(name)) }
            guard let sums = try sums(of: stored) else {
                faults.append(.unreadable(name))
                continue
            }
            found[name] = sums
        }
        faults += try tagFaults(found)
        faults += contentFaults(wanted: try expected(found), found)
        // What a file's own header says of it tells of the file where its digest does not.
        if faults.isEmpty, let offset = try strayByte() {
            faults.append(.container(offset: offset))
        }
        if faults.isEmpty, !isDirectorySound { faults.append(.container(offset: 0)) }
        return faults
    }

    /// The files beside the content: those that the digests name, and the digests themselves.
    private func tagFaults(_ found: [String: ByteSums]) throws(PackageError) -> [PackageFault] {
        guard let own = try bytes(named: Bag.tagDigests) else { return [.missing(Bag.tagDigests)] }
        let digests = Bag.digests(in: own)
        var faults: [PackageFault] = []
        for name in Bag.names where name != Bag.tagDigests {
            guard let digest = found[name]?.sha256 else {
                faults.append(.missing(name))
                continue
            }
            guard digests[name] != digest else { continue }
            // A byte between two digests spoils both.
            let fault = PackageFault.altered(
                isMisspelled(digests[name], digest) ? Bag.tagDigests : name)
            if !faults.contains(fault) { faults.append(fault) }
        }
        if faults.isEmpty, own != Array(Bag.lines(found.mapValues(\.sha256)).utf8) {
            faults.append(.altered(Bag.tagDigests))
        }
        return faults
    }

    // The digest of an altered file differs in nearly all its digits: where few differ, or there is
    // none, the list of digests is altered and not the file.
    private func isMisspelled(_ listed: String?, _ digest: String) -> Bool {
        guard let listed, listed.utf8.count == digest.utf8.count else { return true }
        return zip(listed.utf8, digest.utf8).count { $0 != $1 } <= 16
    }

    /// The digests of the content, by path: of the manifest where it is whole, else of the list
    /// of digests beside it.
    private func expected(
        _ found: [String: ByteSums]
    ) throws(PackageError) -> [String: String] {
        let tags = try bytes(named: Bag.tagDigests).map(Bag.digests(in:)) ?? [:]
        let isWhole = tags[Bag.manifest] == found[Bag.manifest]?.sha256
        if isWhole, let manifest = try? self.manifest() {
            return Dictionary(manifest.files.map { ($0.path, $0.sha256) }) { first, _ in first }
        }
        return try bytes(named: Bag.digests).map(Bag.digests(in:)) ?? [:]
    }

    private func contentFaults(
        wanted: [String: String], _ found: [String: ByteSums]
    ) -> [PackageFault] {
        var faults: [PackageFault] = []
        var strangers = Set(found.keys).subtracting(wanted.keys).subtracting(Bag.names)
        for (path, digest) in wanted.sorted(by: { $0.key < $1.key }) {
            if let sums = found[path] {
                if sums.sha256 != digest { faults.append(.altered(path)) }
                continue
            }
            let twins = strangers.filter { found[$0]?.sha256 == digest }.sorted()
            if let twin = twins.first {
                strangers.remove(twin)
                faults.append(.renamed(from: path, to: twin))
            } else {
                faults.append(.missing(path))
            }
        }
        return faults + strangers.sorted().map { .added($0) }
    }
}
