/// Reads which hospital a percentage is about: the one right before it, dealt out by *masing-masing*, of the amount before, of
/// the list's heading, or the one the paragraph or the title speaks of.
///
/// Guidelines, *facility*: the hospital or place, when one; one percentage for several hospitals has none.
struct OccupancyFacilityRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        let wards = WardReader(scene: scene)
        let areas = AreaReader(scene: scene)
        for index in facts.occupancies.indices where facts.occupancies[index].mention.beds != .standard {
            guard let found = facility(index, facts, wards, areas) else { continue }
            facts.occupancies[index].facility = found.facility
            facts.occupancies[index].facilityTokens = found.tokens
            facts.occupancies[index].steps.append("facility \(found.facility.name): \(found.step)")
        }
    }

    private typealias Found = (facility: Facility, tokens: Range<Int>?, step: String)

    private func facility(_ index: Int, _ facts: Facts, _ wards: WardReader, _ areas: AreaReader) -> Found? {
        let scene = wards.scene
        let lead = scene.rates.lead(of: index)
        if let dealt = Dealing.name(for: index, among: wards.hospitals(in:), scene) {
            return (wards.facility(dealt), dealt, "dealt out")
        }
        let place = AreaReader.standing(in: lead, scene).last
        if let hospital = wards.hospitals(in: lead).last {
            if let place, place.tokens.lowerBound > hospital.upperBound + 2, !wards.isAside(place, of: hospital) { return nil }
            if wards.isShared(hospital, in: lead) { return nil }
            return (wards.facility(hospital), hospital, "before the percentage")
        }
        if let centre = wards.centre(in: lead) {
            return (Facility(name: scene.string(centre), organisation: nil), centre, "an isolation centre")
        }
        if place == nil, !wards.isWide(lead), let own = wards.pointedTo(from: index) {
            return (wards.facility(own), own, "pointed back to")
        }
        if place != nil || wards.isWide(lead) || wards.counts(.region, before: index) || wards.counts(.ward, before: index) {
            return nil
        }
        if let previous = scene.rates.previous(index) {
            return facts.occupancies[previous].facility.map {
                ($0, facts.occupancies[previous].facilityTokens, "as the percentage before")
            }
        }
        if let behind = wards.behind(index) { return (wards.facility(behind), behind, "behind the percentage") }
        return beyond(index, facts, wards, areas)
    }

    /// What an office reports further on in its paragraph is of its area.
    private func opensWithOffice(_ sentence: Int, _ own: Int, _ areas: AreaReader) -> Bool {
        let blocks = areas.scene.text.sentenceBlocks
        guard blocks[sentence] == blocks[own], sentence == 0 || blocks[sentence - 1] != blocks[own],
            !areas.scene.sentence(sentence).has(.hospital, in: areas.scene.text.sentences[sentence])
        else { return false }
        return areas.offices(in: areas.scene.text.sentences[sentence]).contains { areas.kindOfBody(around: $0) == .government }
    }

    /// The nearest hospital or area of the sentences and lines before, then a hospital that the title names.
    private func beyond(_ index: Int, _ facts: Facts, _ wards: WardReader, _ areas: AreaReader) -> Found? {
        let scene = wards.scene
        let own = scene.rates.sentenceOf[index]
        for name in scene.tableNames(of: scene.rates.spots[index]) {
            if let hospital = wards.hospitals(in: name).last { return (wards.facility(hospital), hospital, "names its rows") }
        }
        var at = own - 1
        while at >= 0, wards.isNear(at, own) {
            // *Total* below the rows of hospitals is none of theirs; what stands above the table holds for its rows.
            if scene.isRow(own), scene.isRow(at) {
                at -= 1
                continue
            }
            let sentence = scene.text.sentences[at]
            let hospital = wards.hospitals(in: sentence).last
            let place = AreaReader.standing(in: sentence, scene).last
            if let hospital, place.map({ $0.tokens.lowerBound <= hospital.upperBound + 2 }) ?? true {
                if wards.isShared(hospital, in: sentence) { return nil }
                return (wards.facility(hospital), hospital, "of the sentence before")
            }
            if place != nil { return only(index, facts) }
            if opensWithOffice(at, own, areas) { return nil }
            at -= 1
        }
        // A row of a table whose first cell names an area.
        if areas.lineAbove(own) != nil { return nil }
        guard let title = wards.titleHospital else { return only(index, facts) }
        return (wards.facility(title), title, "the title's")
    }

    /// The hospital of every percentage so far: the article is a report of its own.
    private func only(_ index: Int, _ facts: Facts) -> Found? {
        let before = facts.occupancies[..<index].filter { $0.mention.beds != .standard }
        guard before.count > 1, let last = before.last, let facility = last.facility, facility.organisation != nil,
            before.allSatisfy({ $0.facility?.organisation == facility.organisation })
        else { return nil }
        return (facility, last.facilityTokens, "the hospital of every percentage so far")
    }
}
