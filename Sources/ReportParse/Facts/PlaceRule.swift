/// Reads the area an amount is about: from its own stretch of the sentence, the words right behind it, the sentence, the
/// amount before, the paragraph, and at last the article's main area.
///
/// Guidelines, *place* and the later rulings on it: the regency when the text introduces a village or district with it;
/// lists by district keep the district; the weight of a pack or a thing has none.
struct PlaceRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        var taken: Set<Int> = []
        let areas = AreaReader(scene: scene)
        for index in facts.quantities.indices where facts.quantities[index].role != .weight {
            guard let found = place(index, facts, areas, &taken) else { continue }
            facts.quantities[index].place = found.place
            facts.quantities[index].steps.append("place \(found.place.name): \(found.step)")
        }
    }

    private func place(_ index: Int, _ facts: Facts, _ areas: AreaReader, _ taken: inout Set<Int>) -> (place: Place, step: String)? {
        let scene = areas.scene
        let role = facts.quantities[index].role
        let lead = areas.candidates(in: scene.lead(of: index)).filter { !taken.contains($0.tokens.lowerBound) && !areas.isOrigin($0, role) }
        let behind = areas.goal(behind: index, role)
        if let behind, lead.isEmpty || Self.goesSomewhere.contains(role) || areas.isIntroduced(behind, before: lead.last) {
            taken.insert(behind.tokens.lowerBound)
            return (areas.area(of: behind), "right behind the amount")
        }
        if let nearest = lead.last { return (areas.area(of: nearest), "before the amount") }
        if let previous = scene.previous(index), let place = facts.quantities[previous].place { return (place, "as the amount before") }
        let sentence = scene.sentence(of: index).tokens
        let rest = areas.candidates(in: sentence).filter { !areas.isOrigin($0, role) }
        if let first = rest.first { return (areas.area(of: first), "in the sentence") }
        if let office = areas.offices(in: sentence).first { return (areas.area(of: office), "an office's area in the sentence") }
        if let near = areas.paragraph(before: scene.sentenceIndex(of: index)) { return (near, "in the paragraph") }
        if index > 0, scene.block(of: index) - scene.block(of: index - 1) <= 1, let place = facts.quantities[index - 1].place {
            return (place, "as the amount before")
        }
        return areas.main.map { ($0, "the article's main area") }
    }

    private static let goesSomewhere: Set<Role> = [.supply, .aid, .transport]
}

/// What the mentions of places say of areas.
struct AreaReader {
    let scene: FactScene
    /// The area that the article is mostly about.
    let main: Place?

    init(scene: FactScene) {
        self.scene = scene
        main = Self.mainArea(scene)
    }

    /// The places of a stretch that stand for themselves, not in the name of an office.
    func candidates(in range: Range<Int>) -> [PlaceMention] {
        scene.places(in: range).filter { !isOffice($0) }
    }

    func offices(in range: Range<Int>) -> [PlaceMention] { scene.places(in: range).filter(isOffice) }

    func isOffice(_ place: PlaceMention) -> Bool {
        scene.bodies(in: max(0, place.tokens.lowerBound - 12)..<place.tokens.upperBound).contains {
            $0.tokens.upperBound >= place.tokens.upperBound
        }
    }

    /// *mendatangkan 16 ton dari Palembang*: where a delivery comes from is not what it is about.
    func isOrigin(_ place: PlaceMention, _ role: Role) -> Bool {
        guard place.tokens.lowerBound > 0, [.supply, .aid, .import, .stock].contains(role) else { return false }
        let sentence = scene.sentence(scene.text.sentence(of: place.tokens.lowerBound))
        return sentence.cues(at: place.tokens.lowerBound - 1).contains(.from)
    }

    /// The place right behind an amount: *30 ton oksigen cair ke Mimika*, *5 ton di Kabupaten Serang*.
    func goal(behind index: Int, _ role: Role) -> PlaceMention? {
        let tail = scene.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 9)
        guard let place = candidates(in: near).first, !isOrigin(place, role) else { return nil }
        let between = tail.lowerBound..<place.tokens.lowerBound
        let sentence = scene.sentence(of: index)
        guard !sentence.hasBreak(from: between.lowerBound - 1, to: between.upperBound),
            !between.contains(where: { scene.tokens[$0].kind == .mark && scene.byte($0) != UInt8(ascii: "(") && scene.byte($0) != UInt8(ascii: "/") })
        else { return nil }
        // In a list the place may open the next entry: *5 ton Sukau 3 ton*, *5 ton dan Sukau 3 ton*.
        if scene.next(index) != nil, between.isEmpty || !hasPreposition(between) { return nil }
        return place
    }

    private func hasPreposition(_ range: Range<Int>) -> Bool {
        range.contains { index in
            scene.lexicon.clauses.value(of: scene.tokens[index].word).map { $0.contains(.to) || $0.contains(.inside) } ?? false
        }
    }

    func isIntroduced(_ place: PlaceMention, before other: PlaceMention?) -> Bool { false }

    /// The regency in place of a village or district that is introduced with it: *Desa X, Kecamatan Y, Kabupaten Z*.
    func area(of mention: PlaceMention) -> Place {
        guard mention.place.level == .district || mention.place.level == .other else { return mention.place }
        var end = mention.tokens.upperBound
        for next in scene.places(in: end..<min(scene.tokens.count, end + 14)) {
            guard next.tokens.lowerBound - end <= 3, !scene.tokens[next.tokens.lowerBound].flags.contains(.sentenceStart) else { break }
            if next.place.level == .regency || next.place.level == .city { return next.place }
            guard next.place.level == .district else { break }
            end = next.tokens.upperBound
        }
        return mention.place
    }

    /// The nearest place of the sentences before in the same paragraph.
    func paragraph(before sentence: Int) -> Place? {
        let block = scene.text.sentenceBlocks[sentence]
        var at = sentence - 1
        while at >= 0, scene.text.sentenceBlocks[at] == block, sentence - at <= 6 {
            if let place = candidates(in: scene.text.sentences[at]).last(where: { !$0.isDateline }) { return area(of: place) }
            at -= 1
        }
        return nil
    }

    /// The province, regency or city that is named most, the title and the dateline counting more.
    private static func mainArea(_ scene: FactScene) -> Place? {
        var votes: [(place: Place, count: Int)] = []
        let titleEnd = scene.titleSentence.map { scene.text.sentences[$0].upperBound } ?? 0
        for mention in scene.context.mentions.places where mention.place.level != .district && mention.place.level != .other {
            let worth = mention.tokens.lowerBound < titleEnd ? 3 : mention.isDateline ? 1 : 2
            if let at = votes.firstIndex(where: { $0.place.code == mention.place.code && ($0.place.code != nil || $0.place.name == mention.place.name) }) {
                votes[at].count += worth
            } else {
                votes.append((mention.place, worth))
            }
        }
        var best: (place: Place, count: Int)?
        for vote in votes where vote.count > best?.count ?? 0 { best = vote }
        return best?.place
    }
}
