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
            region: organisation.region.map { $0.kodeKemendagri ?? $0.official ?? $0.name }, document: document)
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

/// The region that a name ends with.
private struct RegionTail {
    /// The word that it begins with, its level included.
    let start: Int
    /// A code, or the words where the code is unclear.
    let key: String

    init?(of words: [String]) {
        for start in words.indices {
            let level = NameWords.levels.contains(words[start])
            let names = level ? words[(start + 1)...] : words[start...]
            guard !names.isEmpty, names.count <= Gazetteer.maximumTokens else { continue }
            let areas = Gazetteer.indonesian.areas(named: Gazetteer.hash(names.joined(separator: " ").utf8)).filter { area in
                [.province, .regency, .city].contains(area.level) && (!level || Self.fits(area, words[start]))
            }
            let province = areas.first { $0.level == .province }
            guard let first = province ?? areas.first else { continue }
            self.start = start
            // A city and a regency of one name are told apart by their level alone.
            let isPlain = province != nil || areas.count == 1
            key = (isPlain ? first.code : nil) ?? names.joined(separator: "-")
            return
        }
        return nil
    }

    /// Whether an area is of the level that a word says.
    private static func fits(_ area: Area, _ level: String) -> Bool {
        if level == NameWords.city { return area.level == .city }
        return area.level == (NameWords.provinceLevels.contains(level) ? .province : .regency)
    }
}
