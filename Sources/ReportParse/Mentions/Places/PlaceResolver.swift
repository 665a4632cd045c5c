/// Decides which area each name means, from its own cue, the document's other mentions of the name, and the areas that the
/// document names beyond doubt.
struct PlaceResolver {
    let lexicon: Lexicon
    var gazetteer = Gazetteer.indonesian

    func places(_ candidates: [PlaceCandidate], in text: TokenisedText, of article: Article) -> (
        places: [PlaceMention], diagnostics: [Diagnostic]
    ) {
        let evidence = PlaceEvidence(candidates, in: text, on: article.metadata.referenceDate)
        var places: [PlaceMention] = []
        var diagnostics: [Diagnostic] = []
        var reported: Set<UInt32> = []
        for (index, candidate) in candidates.enumerated() {
            guard let choice = choice(for: candidate, at: index, evidence, in: text) else { continue }
            places.append(mention(of: candidate, as: choice, in: text, of: article))
            if choice.area == nil, choice.others.count > 1, reported.insert(candidate.key).inserted {
                diagnostics.append(ambiguity(of: candidate, among: choice.others, in: text))
            }
        }
        return (places, diagnostics)
    }

    /// The area meant; nil when the words are no place at all, an empty choice when several areas remain.
    private func choice(
        for candidate: PlaceCandidate, at index: Int, _ evidence: PlaceEvidence, in text: TokenisedText
    ) -> (area: Area?, others: [Area])? {
        if candidate.areas.isEmpty {
            let area = candidate.cue == .district ? evidence.misspeltDistrict(letters(of: candidate, in: text), in: gazetteer) : nil
            return area == nil && candidate.isGuess ? nil : (area, [])
        }
        if isCommodity(candidate) { return nil }
        var areas = candidate.areas
        if let level = candidate.cue, areas.contains(where: { $0.level == level }) {
            areas = areas.filter { $0.level == level }
        } else if areas.contains(where: { $0.level != .district }) {
            areas = areas.filter { $0.level != .district }
            areas = evidence.preferred(areas, named: candidate.key, at: index)
        } else if candidate.cue == nil {
            guard evidence.acceptsBareDistrict(candidate), !needsCue(candidate, in: text) else { return nil }
        }
        if areas.count > 1 { areas = evidence.inKnownAreas(areas) }
        return areas.count == 1 ? (areas[0], areas) : (nil, areas)
    }

    /// The name's letters, folded, without spaces and marks.
    private func letters(of candidate: PlaceCandidate, in text: TokenisedText) -> [UInt8] {
        let range = text.range(of: candidate.tokens)
        return Gazetteer.letters(text.text[range.lowerBound..<range.upperBound])
    }

    /// Whether the words are everyday ones, so that a district of that name is believed with its cue only.
    private func needsCue(_ candidate: PlaceCandidate, in text: TokenisedText) -> Bool {
        let first = text.tokens[candidate.tokens.lowerBound]
        if first.flags.contains(.sentenceStart), !first.flags.contains(.blockStart) { return true }
        return candidate.tokens.count == 1 && (first.word != 0 || first.length < 4)
    }

    /// Whether the words name a commodity unless a cue says otherwise: *Batu Bara* is a regency and coal.
    private func isCommodity(_ candidate: PlaceCandidate) -> Bool {
        candidate.cue == nil && Self.commodityNames.contains(candidate.key)
    }

    private static let commodityNames = Set(PlaceCues.commodities.map { Gazetteer.hash($0.utf8) })

    private func mention(
        of candidate: PlaceCandidate, as choice: (area: Area?, others: [Area]), in text: TokenisedText, of article: Article
    ) -> PlaceMention {
        let area = choice.area
        let range = text.range(of: candidate.tokens)
        let tellsApart =
            candidate.cueStart < candidate.tokens.lowerBound
            && candidate.areas.filter { $0.level == .regency || $0.level == .city }.count > 1
        let name = tellsApart ? text.string(text.range(of: candidate.cueStart..<candidate.tokens.upperBound)) : text.string(range)
        let level = area?.level ?? choice.others.first?.level ?? candidate.areas.first?.level ?? candidate.cue ?? .other
        let place = Place(name: name, official: area.flatMap(gazetteer.officialName), code: area?.code, level: level)
        let block = article.blocks.first { $0.kind != .title }
        let isDateline = block.map { range.lowerBound == $0.range.lowerBound } ?? false
        return PlaceMention(
            range: range, tokens: candidate.cueStart..<candidate.tokens.upperBound, place: place, isDateline: isDateline)
    }

    private func ambiguity(of candidate: PlaceCandidate, among areas: [Area], in text: TokenisedText) -> Diagnostic {
        let range = text.range(of: candidate.tokens)
        let possible = areas.prefix(6).map { "\($0.code ?? "") \(gazetteer.officialName(of: $0) ?? "")" }.joined(separator: ", ")
        return Diagnostic("ambiguous_place", .info, "\(text.string(range)) may be \(possible)", at: range)
    }
}

/// What a document's candidates say of one another.
struct PlaceEvidence {
    /// By name: the positions in the list of candidates, the levels and the sentences of those that stand with a cue, in order.
    private var cued: [UInt32: [(position: Int, level: Place.Level, sentence: Int)]] = [:]
    /// By name: how much oftener it stands with the cue of a city than with that of a regency.
    private var cities: [UInt32: Int] = [:]
    /// Areas named without any doubt, provinces and regencies.
    private var certain: Set<Area> = []
    /// District names that stand with their cue somewhere.
    private var cuedDistricts: Set<UInt32> = []

    /// Provinces of today that were part of another on the article's day, with that one.
    private let former: [UInt8: UInt8]

    init(_ candidates: [PlaceCandidate], in text: TokenisedText, on day: CalendarDate?) {
        let parted = FormerAreaCodes.provinces.filter { row in CalendarDate(iso: row.until).map { (day ?? $0) < $0 } ?? false }
        former = Dictionary(parted.map { ($0.code, $0.of) }, uniquingKeysWith: { first, _ in first })
        for (position, candidate) in candidates.enumerated() {
            if let level = candidate.cue {
                cued[candidate.key, default: []].append((position, level, text.sentence(of: candidate.tokens.lowerBound)))
                cities[candidate.key, default: 0] += level == .city ? 1 : level == .regency ? -1 : 0
            }
            if candidate.cue == .district {
                cuedDistricts.insert(candidate.key)
            }
            let larger = candidate.areas.filter { $0.level != .district && $0.province != 0 }
            let matching = larger.filter { $0.level == candidate.cue }
            if matching.count == 1 { certain.insert(matching[0]) } else if larger.count == 1 { certain.insert(larger[0]) }
        }
    }

    /// Of areas that share a name, those that the nearest cued mention of the name means; provinces go before their
    /// capitals where nothing says otherwise.
    func preferred(_ areas: [Area], named key: UInt32, at index: Int) -> [Area] {
        guard areas.count > 1 else { return areas }
        let levels = nearestCues(named: key, to: index)
        let chosen = areas.filter { levels.contains($0.level) }
        let left = chosen.isEmpty ? areas : chosen
        let provinces = left.filter { $0.level == .province }
        return provinces.count == 1 ? provinces : left
    }

    /// The level that the last cued mention of a name before states, else the first behind, with those of its neighbours in the same
    /// sentence: *Kota Kediri dan Kabupaten Kediri* leaves open which one a bare *Kediri* means, unless the document names one more often.
    private func nearestCues(named key: UInt32, to index: Int) -> [Place.Level] {
        guard let list = cued[key], let nearest = nearest(list, to: index) else { return [] }
        // A province and its capital are told apart by the nearest alone: *Kota Bengkulu, Provinsi Bengkulu*.
        guard list[nearest].level != .province else { return [.province] }
        let near = max(0, nearest - Self.neighbours)..<min(list.count, nearest + Self.neighbours + 1)
        let levels = near.filter { list[$0].sentence == list[nearest].sentence && list[$0].level != .province }
            .map { list[$0].level }
        guard Set(levels).count > 1 else { return levels }
        let majority = cities[key] ?? 0
        return majority == 0 ? levels : [majority > 0 ? .city : .regency]
    }

    /// How many cued mentions of a name either side of the nearest one are looked at.
    private static let neighbours = 4

    /// Where in the list the last cued mention before a candidate is, or the first one behind.
    private func nearest(_ list: [(position: Int, level: Place.Level, sentence: Int)], to index: Int) -> Int? {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].position < index { low = middle + 1 } else { high = middle }
        }
        guard low < list.count else { return list.indices.last }
        return low > 0 ? low - 1 : low
    }

    /// Of several areas, those that lie in areas named beyond doubt; all where that leaves none.
    func inKnownAreas(_ areas: [Area]) -> [Area] {
        let regencies = areas.filter { area in certain.contains { $0.regency != 0 && $0.contains(area) } }
        if !regencies.isEmpty, areas.allSatisfy({ $0.level == .district }) { return regencies }
        let near = areas.filter { area in certain.contains { $0.province == area.province } }
        guard near.isEmpty, !former.isEmpty else { return near.isEmpty ? areas : near }
        let then = areas.filter { area in
            certain.contains { (former[$0.province] ?? $0.province) == (former[area.province] ?? area.province) }
        }
        return then.isEmpty ? areas : then
    }

    /// The one district of the regencies named beyond doubt whose name is a slip away from these letters.
    func misspeltDistrict(_ letters: [UInt8], in gazetteer: Gazetteer) -> Area? {
        let regencies = certain.filter { $0.regency != 0 }
        guard letters.count >= 6, regencies.count <= Self.regenciesToSearch else { return nil }
        let near = regencies.flatMap { gazetteer.districts(of: $0) }
            .filter { EditDistance.isAtMostOne(gazetteer.letters(of: $0), letters) }
        return near.count == 1 ? near[0] : nil
    }

    /// A document that names more regencies than this is no report of one regency's districts.
    private static let regenciesToSearch = 4

    /// A district without its cue is believed where the document names its regency or gives the name its cue elsewhere.
    func acceptsBareDistrict(_ candidate: PlaceCandidate) -> Bool {
        if cuedDistricts.contains(candidate.key) { return true }
        // A name of two words or more that only one district of the country bears is hardly anything else.
        if candidate.areas.count == 1, candidate.tokens.count > 1 { return true }
        return candidate.areas.contains { area in certain.contains { $0.regency != 0 && $0.contains(area) } }
    }
}
