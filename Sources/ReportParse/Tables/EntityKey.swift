/// The key of an organisation, the same in all documents that name it: its normalised name and its region.
///
/// `Disperindag Banten`, `Dinas Perindustrian dan Perdagangan (Disperindag) Provinsi Banten` and `Disperindag` in an article of
/// Banten have the key `dinas-perindustrian-perdagangan@36`.
package struct EntityKey: Hashable, Sendable {
    package let text: String

    /// - Parameter document: what tells the organisation's document from others.
    init(_ organisation: Record.Organisation, in document: String) {
        self.init(
            name: organisation.name,
            region: Self.isOfRegion(organisation)
                ? organisation.region.map { $0.kodeKemendagri ?? $0.official ?? $0.name } : nil, document: document)
    }

    /// Whether the region that some name in the document gives a body tells it from others: not so a company by shares, whose works in
    /// a region (*Semen Utara Gresik*) are no company of their own.
    private static func isOfRegion(_ organisation: Record.Organisation) -> Bool {
        NameForms.words(of: organisation.name).allSatisfy { !NameForms.national.contains($0) }
    }

    /// - Parameters:
    ///   - region: a code, or a name with or without its level.
    ///   - document: what tells the name's document from others. A body that every region has one of (*Dinkes*) and of which neither
    ///     its name nor its document says the region is no other document's: its key then ends in this.
    package init(name: String, region: String?, document: String? = nil) {
        var words = NameForms.words(of: name)
        let own = RegionTail(of: words)
        // A name that is nothing but a region keeps it.
        if let own, own.start > 0 { words = Array(words[..<own.start]) }
        var code = own?.key ?? region.flatMap(Self.regionKey) ?? ""
        if code.isEmpty, let document, RegionalBodies.levels(of: words) != nil { code = "?" + document }
        let kept = words.filter { !NameForms.optional.contains($0) }
        let plain = (kept.isEmpty ? words : kept).joined(separator: " ")
        text = (NameForms.alsoKnownAs[plain] ?? plain).split(separator: " ").joined(separator: "-") + "@" + code
    }

    private static func regionKey(_ region: String) -> String? {
        if region.utf8.first.map({ $0 &- 48 < 10 }) ?? true { return region.isEmpty ? nil : region }
        let words = NameForms.words(of: region)
        return RegionTail(of: words).flatMap { $0.start == 0 ? $0.key : nil } ?? words.joined(separator: "-")
    }
}
