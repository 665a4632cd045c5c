/// Reads the area an amount is about: from its own stretch of the sentence, the words right behind it, the amount before, the
/// sentence, the paragraph, and at last the article's main area.
///
/// Guidelines, *place* and the later rulings on it: the regency when the text introduces a village or district with it;
/// lists by district keep the district; the weight of a pack or a thing has none.
struct PlaceRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        var taken: Set<Int> = []
        let areas = AreaReader(scene: scene)
        for index in facts.quantities.indices where facts.quantities[index].role != .weight {
            guard let found = place(index, facts, areas, &taken),
                Self.beside.contains(found.step) || !isCoefficient(facts.quantities[index])
            else { continue }
            let place = areas.named(found.place, in: scene.sentenceIndex(of: index))
            facts.quantities[index].place = place
            facts.quantities[index].evidence.placeIsFar = found.isFar && !areas.isMainEstablished
            facts.quantities[index].evidence.placeIsBeside = Self.beside.contains(found.step)
            facts.quantities[index].steps.append("place \(place.name): \(found.step)")
        }
    }

    /// *3 ton plastik per kilometer jalan*, *70 gram per ekor*: so it is everywhere, unless an area stands beside it.
    private func isCoefficient(_ fact: QuantityFact) -> Bool { fact.per.map { RateWords.coefficients.contains($0) } ?? false }

    private static let beside: Set<String> = ["right behind the amount", "before the amount"]

    private struct Found {
        var place: Place
        var step: String
        var isFar = false

        init(_ place: Place, _ step: String, isFar: Bool = false) {
            self.place = place
            self.step = step
            self.isFar = isFar
        }
    }

    private func place(_ index: Int, _ facts: Facts, _ areas: AreaReader, _ taken: inout Set<Int>) -> Found? {
        let scene = areas.scene
        let role = facts.quantities[index].role
        let lead = scene.lead(of: index)
        let named = areas.groups(in: lead).filter {
            !taken.contains($0.tokens.lowerBound) && !areas.isElsewhere($0, role) && !isAbroad($0, role, areas)
                && !areas.isFiledFromCapital($0)
        }
        let behind = areas.goal(behind: index, role).flatMap { isAbroad($0, role, areas) ? nil : $0 }
        let beside = named.filter { !areas.isDateline($0.mentions[0]) }
        if let origin = areas.origin(in: lead, role), beside.allSatisfy({ areas.isToward($0) || $0.tokens == origin.tokens }) {
            return Found(areas.settled(origin, in: index), "where it comes from, before the amount")
        }
        if let behind, beside.isEmpty || Self.goesSomewhere.contains(role) {
            taken.insert(behind.tokens.lowerBound)
            return Found(areas.settled(behind, in: index), "right behind the amount")
        }
        let near = areas.nearest(beside.isEmpty ? named : beside)
        if let nearest = near, areas.area(of: nearest).level == .country,
            let office = areas.offices(in: scene.sentence(of: index).tokens).first
        {
            return Found(areas.lifted(office.place), "an office's area, closer than the country")
        }
        if let nearest = near { return Found(areas.settled(nearest, in: index), "before the amount") }
        if let area = areas.tableArea(of: scene.quantities[index].tokens) {
            return Found(area, "of its column or part of the table")
        }
        if let office = areas.offices(in: lead).last, !isGiver(office, role, areas) {
            return seat(office, index, role, areas)
        }
        if let area = areas.hospitalArea(in: lead) { return Found(areas.fullName(of: area), "the hospital's area") }
        if let previous = scene.previous(index), let place = facts.quantities[previous].place {
            return Found(place, "as the amount before")
        }
        return beyond(index, facts, areas)
    }

    /// The area of the office before an amount. What one seizes lies where the sentence or the paragraph says within it: *Di sana Polda
    /// Sumut menyita 5 kg*.
    private func seat(_ office: PlaceMention, _ index: Int, _ role: Role, _ areas: AreaReader) -> Found {
        let scene = areas.scene
        guard role == .seizure else { return Found(areas.lifted(office.place), "an office's area before the amount") }
        let rest = scene.quantities[index].tokens.upperBound..<scene.sentence(of: index).tokens.upperBound
        if let group = areas.groups(in: rest).first(where: { areas.lies(areas.area(of: $0), in: office.place) }) {
            return Found(areas.lifted(areas.area(of: group)), "later in the sentence, within the office's area")
        }
        if let near = areas.paragraph(before: scene.sentenceIndex(of: index), role), near.code != office.place.code,
            areas.lies(near, in: office.place)
        {
            return Found(near, "in the paragraph, within the office's area")
        }
        if let sequel = scene.sequel(of: index), case let groups = areas.groups(in: scene.text.sentences[sequel]),
            let group = groups.first(where: { areas.lies(areas.area(of: $0), in: office.place) })
        {
            return Found(areas.lifted(areas.area(of: group)), "in the sentence that goes on with it, within the office's area")
        }
        return Found(areas.lifted(office.place), "an office's area before the amount")
    }

    /// *menuju Filipina*, *Thailand memasok*: where an export goes and an import comes from is not what it is about, as long as
    /// the article is about somewhere at home.
    private func isAbroad(_ group: AreaReader.Group, _ role: Role, _ areas: AreaReader) -> Bool {
        let place = areas.area(of: group)
        guard place.level == .country, !areas.isHomeland(place) else { return false }
        if role == .import { return true }
        guard areas.main != nil else { return false }
        return role == .export || role != .aid && areas.isToward(group)
    }

    /// *Pemprov Jawa Barat menyumbang 10 ton*: who gives aid lends it no place where the article is about another area.
    private func isGiver(_ office: PlaceMention, _ role: Role, _ areas: AreaReader) -> Bool {
        guard role == .aid || role == .supply, let main = areas.main, areas.kindOfBody(around: office) != .hospital else {
            return false
        }
        return !areas.lies(office.place, in: main)
    }

    /// The rest of the sentence, the paragraph, the amount before, the whole article.
    private func beyond(_ index: Int, _ facts: Facts, _ areas: AreaReader) -> Found? {
        let scene = areas.scene
        let role = facts.quantities[index].role
        if let line = scene.introductions[index],
            let area = areas.groups(in: scene.text.sentences[line]).last(where: { !areas.isElsewhere($0, role) })
        {
            return Found(areas.lifted(areas.area(of: area)), "what introduces the list")
        }
        if scene.next(index) == nil {
            let rest = areas.groups(in: scene.tail(of: index)).filter {
                !areas.isElsewhere($0, role) && !isAbroad($0, role, areas)
            }
            if let first = rest.last(where: { areas.area(of: $0).level != .country }) ?? (rest.count == 1 ? rest[0] : nil) {
                return Found(areas.lifted(areas.area(of: first)), "later in the sentence")
            }
            if let office = areas.offices(in: scene.tail(of: index)).first, !isGiver(office, role, areas) {
                return Found(areas.lifted(office.place), "an office's area in the sentence")
            }
        }
        if role == .export, areas.main == nil, let goal = areas.goal(behind: index, role, toward: true) {
            return Found(areas.area(of: goal), "where it goes")
        }
        if role == .import { return areas.homeland().map { Found($0, "of the whole country") } }
        if isNational(index, scene), let country = areas.homeland() { return Found(country, "of the whole country") }
        if let near = areas.paragraph(before: scene.sentenceIndex(of: index), role), isPlausible(near, areas) {
            return Found(near, "in the paragraph")
        }
        if index > 0, scene.block(of: index) - scene.block(of: index - 1) <= 1, let place = facts.quantities[index - 1].place,
            isPlausible(place, areas) || continues(index, facts, scene)
        {
            return Found(areas.lifted(place), "as the amount before", isFar: true)
        }
        return areas.main.map { Found($0, "the article's main area", isFar: !isNamed($0, index, scene)) }
    }

    /// *Bulog Cabang Bima menyimpan 8.500 ton*: the sentence itself names the area, if only in the name of a body.
    private func isNamed(_ place: Place, _ index: Int, _ scene: FactScene) -> Bool {
        scene.places(in: scene.sentence(of: index).tokens).contains {
            place.code == nil ? $0.place.name == place.name : $0.place.code == place.code
        }
    }

    /// Whether the amount goes on with what the sentence before, in the same paragraph, said of an area that it names itself.
    private func continues(_ index: Int, _ facts: Facts, _ scene: FactScene) -> Bool {
        !facts.quantities[index - 1].evidence.placeIsFar && scene.block(of: index) == scene.block(of: index - 1)
            && scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1) <= 1
    }

    /// Whether an area that was named elsewhere may be meant: one within the area that the article is about, not one beside it.
    private func isPlausible(_ place: Place, _ areas: AreaReader) -> Bool {
        guard let main = areas.main, main.code != nil, !areas.isHomeland(place) else { return true }
        guard place.code != nil else { return place.level == .district || place.level == .other }
        return areas.lies(place, in: main)
    }

    /// *pengadaan dalam negeri*, *impor*: what concerns the whole country.
    private func isNational(_ index: Int, _ scene: FactScene) -> Bool {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        // *Ke dalam negeri 3,4 juta ton* is sold there, and comes from here.
        return sentence.cues.contains {
            $0.value.contains(.national) && lead.contains($0.tokens.lowerBound)
                && !($0.tokens.lowerBound > sentence.tokens.lowerBound
                    && sentence.cues(at: $0.tokens.lowerBound - 1).contains(.to))
        }
    }

    private static let goesSomewhere: Set<Role> = [.supply, .aid, .transport]
}
