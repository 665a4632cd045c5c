/// Reads the area a percentage is about: the one right before it, dealt out by *masing-masing*, that of its hospital's name, the
/// amount before, the paragraph, the article's main area.
///
/// Guidelines, *occupancies*: thresholds have no place; one percentage for several regions has none.
struct OccupancyPlaceRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        let areas = AreaReader(scene: scene)
        for index in facts.occupancies.indices where facts.occupancies[index].mention.beds != .standard {
            guard let found = place(index, facts, areas) else { continue }
            let place = areas.named(found.place, in: scene.rates.sentenceOf[index])
            facts.occupancies[index].place = place
            facts.occupancies[index].placeIsFar = Self.farSteps.contains(found.step)
            facts.occupancies[index].steps.append("place \(place.name): \(found.step)")
        }
    }

    private static let farSteps: Set<String> = ["in the paragraph", "the article's main area", "behind the percentage"]

    private typealias Found = (place: Place, step: String)

    private func place(_ index: Int, _ facts: Facts, _ areas: AreaReader) -> Found? {
        let scene = areas.scene
        let fact = facts.occupancies[index]
        if fact.facility != nil { return hospitalPlace(index, facts, areas) }
        let lead = scene.rates.lead(of: index)
        if let dealt = Dealing.name(for: index, among: { areas.groups(in: $0).map(\.tokens) }, scene),
            let group = areas.groups(in: dealt).first
        {
            return (areas.area(of: group), "dealt out")
        }
        if let own = listedBehind(index, areas) { return (own, "right behind the percentage") }
        if let nearest = areas.groups(in: lead).last {
            return areas.isJoined(nearest, in: lead) ? nil : (areas.area(of: nearest), "before the percentage")
        }
        if let area = areas.tableArea(of: fact.mention.tokens) { return (area, "of its column or part of the table") }
        if WardReader(scene: scene).counts(.region, before: index) { return nil }
        if let office = areas.offices(in: lead).last, !isOfProvince(lead, scene) {
            return (areas.lifted(office.place), "an office's area before the percentage")
        }
        if WardReader(scene: scene).isWide(lead), let main = widest(lead, areas) { return (main, "the region as a whole") }
        if let previous = scene.rates.previous(index), let place = facts.occupancies[previous].place {
            return (place, "as the percentage before")
        }
        if let tail = goal(index, areas) { return (areas.area(of: tail), "behind the percentage") }
        if let row = areas.lineAbove(scene.rates.sentenceOf[index]) { return (row, "in the lines above") }
        if let near = areas.paragraph(before: scene.rates.sentenceOf[index], .other) { return (near, "in the paragraph") }
        if let office = reporting(index, areas) { return (office, "the area of the office that reports") }
        if index > 0, let place = facts.occupancies[index - 1].place {
            return (areas.fullName(of: place), "as the percentage before")
        }
        return areas.main.map { ($0, "the article's main area") }
    }

    /// *BOR provinsi*: the province, where the article has one; else its main area.
    private func widest(_ lead: Range<Int>, _ areas: AreaReader) -> Place? {
        let scene = areas.scene
        if isOfProvince(lead, scene),
            let named = scene.context.mentions.places.last(where: {
                $0.place.level == .province && $0.tokens.lowerBound < lead.upperBound
            })
        {
            return areas.fullName(of: named.place)
        }
        return areas.main
    }

    /// The area of the office with which the paragraph opens: *Satgas Kabupaten X memegang data sendiri. BOR-nya 38 persen*.
    private func reporting(_ index: Int, _ areas: AreaReader) -> Place? {
        let own = areas.scene.rates.sentenceOf[index]
        let blocks = areas.scene.text.sentenceBlocks
        var first = own
        while first > 0, blocks[first - 1] == blocks[own] { first -= 1 }
        guard first < own, own - first <= 3 else { return nil }
        let offices = areas.offices(in: areas.scene.text.sentences[first]).filter { areas.kindOfBody(around: $0) == .government }
        return offices.count == 1 ? areas.lifted(offices[0].place) : nil
    }

    /// A region's figure, and in the next lines those of its hospitals.
    private func regionBefore(_ index: Int, _ facts: Facts, _ scene: FactScene) -> Place? {
        guard index > 0, facts.occupancies[index - 1].facility == nil, !facts.occupancies[index - 1].placeIsFar,
            let place = facts.occupancies[index - 1].place, place.level == .regency || place.level == .city
        else { return nil }
        let blocks = scene.text.sentenceBlocks
        guard blocks[scene.rates.sentenceOf[index]] - blocks[scene.rates.sentenceOf[index - 1]] <= 1,
            scene.rates.members(with: index - 1).allSatisfy({ facts.occupancies[$0].place == place })
        else { return nil }
        return place
    }

    private func isOfProvince(_ lead: Range<Int>, _ scene: FactScene) -> Bool {
        scene.sentence(scene.text.sentence(of: lead.lowerBound)).cues.contains {
            $0.value.contains(.province) && lead.contains($0.tokens.lowerBound) && scene.bodies(in: $0.tokens).isEmpty
        }
    }

    /// *Di Pekanbaru, RS X 79 persen dan RS Y 65 persen*: the area that opens the sentence is that of all its hospitals.
    private func opening(_ index: Int, _ areas: AreaReader) -> Place? {
        let scene = areas.scene
        let sentence = scene.sentence(scene.rates.sentenceOf[index])
        let start = sentence.tokens.lowerBound
        guard let first = areas.groups(in: start..<min(sentence.tokens.upperBound, start + 8)).first,
            first.tokens.lowerBound == start + 1, sentence.cues(at: start).contains(.inside),
            first.tokens.upperBound < scene.rates.spots[index].lowerBound, scene.isMark(first.tokens.upperBound, ",")
        else { return nil }
        return areas.area(of: first)
    }

    /// *87 persen di Kudus, 69 persen di Pati*: in a list that opens so, each percentage has the area right behind it.
    private func listedBehind(_ index: Int, _ areas: AreaReader) -> Place? {
        let scene = areas.scene
        guard let own = rightBehind(index, areas) else { return nil }
        var first = index
        var length = 1
        while let previous = scene.rates.previous(first) {
            guard rightBehind(previous, areas) != nil else { return nil }
            first = previous
            length += 1
        }
        let follows = scene.rates.next(index).flatMap { rightBehind($0, areas) } != nil
        guard length > 1 || follows, areas.groups(in: scene.rates.lead(of: first)).isEmpty else { return nil }
        return areas.area(of: own)
    }

    private func rightBehind(_ index: Int, _ areas: AreaReader) -> AreaReader.Group? {
        let tail = areas.scene.rates.tail(of: index)
        guard let group = areas.groups(in: tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 6)).first,
            group.tokens.lowerBound <= tail.lowerBound + 1
        else { return nil }
        return group
    }

    private func goal(_ index: Int, _ areas: AreaReader) -> AreaReader.Group? {
        let scene = areas.scene
        guard scene.rates.next(index) == nil else { return nil }
        let tail = scene.rates.tail(of: index)
        return areas.groups(in: tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 8)).first
    }

    /// The area of a hospital: named right beside it, in its name, or the article's.
    private func hospitalPlace(_ index: Int, _ facts: Facts, _ areas: AreaReader) -> Found? {
        let scene = areas.scene
        let fact = facts.occupancies[index]
        if let tokens = fact.facilityTokens {
            let behind = tokens.upperBound..<min(scene.tokens.count, tokens.upperBound + 6)
            if let beside = areas.groups(in: behind).first, beside.tokens.lowerBound - tokens.upperBound <= 2,
                beside.tokens.upperBound <= fact.mention.tokens.lowerBound
            {
                return (areas.area(of: beside), "beside the hospital")
            }
            if let own = scene.places(in: tokens).last(where: { $0.place.level == .regency || $0.place.level == .city }) {
                return (own.place, "in the hospital's name")
            }
            if let other = facts.occupancies[max(0, index - 60)..<index].last(where: {
                $0.facility?.organisation == fact.facility?.organisation && $0.facility?.organisation != nil
            })?.place {
                return (other, "as before for the hospital")
            }
        }
        if let area = fact.facility?.organisation.flatMap(areas.hospitalArea) {
            return (areas.fullName(of: area), "the hospital's area")
        }
        let lead = scene.rates.lead(of: index)
        if let nearest = areas.groups(in: lead).last(where: { group in
            fact.facilityTokens.map { !$0.overlaps(group.tokens) } ?? true
        }) {
            return (areas.lifted(areas.area(of: nearest)), "before the percentage")
        }
        if let area = areas.tableArea(of: fact.mention.tokens) { return (area, "of its column or part of the table") }
        if let place = opening(index, areas) { return (place, "opens the sentence") }
        if let previous = scene.rates.previous(index), facts.occupancies[previous].facility == fact.facility,
            let place = facts.occupancies[previous].place
        {
            return (place, "as the percentage before")
        }
        if let near = areas.paragraph(before: scene.rates.sentenceOf[index], .other, lifts: false) {
            return (near, "in the paragraph")
        }
        if let region = regionBefore(index, facts, scene) { return (region, "the region of the percentage before") }
        return areas.main.map { ($0, "the article's main area") }
    }
}
