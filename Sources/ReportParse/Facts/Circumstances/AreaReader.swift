/// What the mentions of places say of areas.
struct AreaReader {
    let scene: FactScene
    /// The area that the article is mostly about.
    private(set) var main: Place?
    /// Whether the title names it, or the article again and again.
    private(set) var isMainEstablished = false
    /// By code: the fullest name of an area.
    private(set) var fullNames: [String: Place] = [:]

    init(scene: FactScene) {
        self.scene = scene
        fullNames = namesByCode()
        (main, isMainEstablished) = mainArea()
    }

    /// Places that stand together and name one area: *Desa X, Kecamatan Y, Kabupaten Z*, *Tulangbawang Barat (Tubaba)*.
    struct Group {
        var mentions: [PlaceMention]
        var tokens: Range<Int> { mentions[0].tokens.lowerBound..<mentions[mentions.count - 1].tokens.upperBound }
    }

    /// The places of a stretch that stand for themselves, in groups.
    func groups(in range: Range<Int>) -> [Group] {
        var groups: [Group] = []
        for mention in scene.places(in: range) where !isOffice(mention) && !isAside(mention) {
            if let last = groups.last?.mentions.last, isNested(last, mention) {
                groups[groups.count - 1].mentions.append(mention)
            } else {
                groups.append(Group(mentions: [mention]))
            }
        }
        return groups
    }

    /// Whether a place stands right behind another and holds it, or says the same name again.
    func isNested(_ inner: PlaceMention, _ outer: PlaceMention) -> Bool {
        let gap = inner.tokens.upperBound..<max(inner.tokens.upperBound, outer.tokens.lowerBound)
        guard gap.count <= 3,
            gap.allSatisfy({ scene.tokens[$0].kind == .mark || scene.tokens[$0].length >= 4 && scene.tokens[$0].isCapitalised })
        else { return false }
        if let a = inner.place.code, let b = outer.place.code { return PlaceAliases.lies(a, in: b) }
        return inner.place.level == .other && outer.place.level != .other
    }

    /// A short name in brackets stands for the full one: *Pesisir Barat (Pesbar)*.
    private func named(_ mention: PlaceMention) -> Place {
        mention.tokens.lowerBound > 0 && scene.isMark(mention.tokens.lowerBound - 1, "(")
            ? fullName(of: mention.place) : mention.place
    }

    /// The area of a group: the regency or city, else the nearest to the amount of the smallest that is named first.
    func area(of group: Group) -> Place {
        let regency = group.mentions.first { $0.place.level == .regency || $0.place.level == .city }
        if regency == nil, let office = officeBefore(group) { return fullName(of: office) }
        return named(regency ?? group.mentions[0])
    }

    /// *PG Assembagoes Situbondo, Jawa Timur*: the province only says where the body's own area lies.
    private func officeBefore(_ group: Group) -> Place? {
        guard let province = group.mentions[0].place.code, group.mentions[0].place.level == .province else { return nil }
        let start = group.tokens.lowerBound
        return scene.places(in: max(0, start - 4)..<start).last { other in
            isOffice(other) && other.place.code.map { PlaceAliases.lies($0, in: province) } == true
                && start - other.tokens.upperBound <= 1
        }?.place
    }

    /// The group nearest to an amount behind them; a country gives way to its parts.
    func nearest(_ groups: [Group]) -> Group? {
        groups.last { area(of: $0).level != .country } ?? groups.last
    }

    /// The area of a group beside its amount: a village or district gives way to its regency in the same sentence, unless the
    /// sentence lists districts.
    func settled(_ group: Group, in index: Int) -> Place {
        let place = area(of: group)
        guard place.level == .district || place.level == .other, !PlaceAliases.isWide(place.name) else { return place }
        if isOneOfSeveral(group) || !isBrokenDown(around: group) { return lifted(place) }
        return place
    }

    /// Whether the text lists amounts by village or district: another one beside an amount of its own, in the same paragraph or
    /// among the lines around it.
    private func isBrokenDown(around group: Group) -> Bool {
        let own = scene.text.sentence(of: group.tokens.lowerBound)
        let blocks = scene.text.sentenceBlocks
        var first = own
        while first > 0, own - first < 4, blocks[own] - blocks[first - 1] <= 1, !scene.isTitle(block: blocks[first - 1]) {
            first -= 1
        }
        var last = own
        while last + 1 < blocks.count, last - own < 4, blocks[last + 1] - blocks[own] <= 1 { last += 1 }
        let near = scene.text.sentences[first].lowerBound..<scene.text.sentences[last].upperBound
        let name = group.mentions[0].place
        return scene.places(in: near).contains { other in
            (other.place.level == .district || other.place.level == .other)
                && (other.place.name != name.name && (other.place.code == nil || other.place.code != name.code))
                && !group.tokens.overlaps(other.tokens) && scene.amounts.isBeside(other.tokens, within: 4)
        }
    }

    /// *Tumijajar, Tulangbawang Tengah, dan Tulangbawang Udik*: several districts share the amount behind them.
    private func isOneOfSeveral(_ group: Group) -> Bool {
        let start = group.tokens.lowerBound
        let near = max(0, start - 5)..<start
        return scene.places(in: near).contains { other in
            other.place.level == .district
                && (other.tokens.upperBound..<start).allSatisfy {
                    scene.tokens[$0].kind == .mark || scene.lexicon.conjunctions.value(of: scene.tokens[$0].word) != nil
                        || scene.lexicon.placeCues.value(of: scene.tokens[$0].word) != nil
                }
        }
    }

    /// The regency of a village or district that is not named beside its amount.
    func lifted(_ place: Place) -> Place {
        switch place.level {
        case .other where PlaceAliases.isWide(place.name): return place
        case .district, .other:
            if let known = regency(of: place, in: scene.context.mentions.places[...]) { return fullName(of: known) }
            guard let main, main.level == .regency || main.level == .city else { return place }
            return main
        default: return fullName(of: place)
        }
    }

    private func regency(of place: Place, in mentions: ArraySlice<PlaceMention>) -> Place? {
        guard place.level == .district, let code = place.code else { return nil }
        return mentions.first {
            ($0.place.level == .regency || $0.place.level == .city) && $0.place.code.map(code.hasPrefix) == true
        }?.place
    }

    /// *Lampung Barat* for *Lambar*, where the article has both.
    func fullName(of place: Place) -> Place { place.code.flatMap { fullNames[$0] } ?? place }

    /// The name that the sentence itself gives an area: *Jatim* beside its amount. From afar a province keeps the name that it
    /// was given last, a regency has its fullest one.
    func named(_ place: Place, in sentence: Int) -> Place {
        guard let code = place.code else { return place }
        let range = scene.text.sentences[sentence]
        let own = scene.places(in: range).filter { $0.place.code == code }
        if let standing = own.first(where: { !isOffice($0) }) {
            // *Distan Kabupaten Pesisir Barat (Pesbar)*: the fuller name counts, whichever.
            return own.first { isOffice($0) && $0.place.name.utf8.count > standing.place.name.utf8.count }?.place ?? standing.place
        }
        // *Bulog Sidrap* lends its short name to nothing.
        if place.level == .province, let office = own.first { return office.place }
        guard place.level == .province else { return fullName(of: place) }
        let before = scene.places(in: 0..<range.lowerBound).last { $0.place.code == code }
        return before?.place ?? place
    }

    private func namesByCode() -> [String: Place] {
        var best: [String: Place] = [:]
        for mention in scene.context.mentions.places {
            guard let code = mention.place.code else { continue }
            if let known = best[code], known.name.utf8.count >= mention.place.name.utf8.count { continue }
            best[code] = mention.place
        }
        return best
    }

    /// The places of a stretch that are not part of a body's name.
    static func standing(in range: Range<Int>, _ scene: FactScene) -> [PlaceMention] {
        scene.places(in: range).filter { place in
            !scene.bodies(in: max(0, place.tokens.lowerBound - 12)..<place.tokens.upperBound).contains {
                $0.tokens.upperBound >= place.tokens.upperBound
            }
        }
    }

    // MARK: - offices

    /// Places in the names of offices and hospitals; a company's name tells nothing of where.
    func offices(in range: Range<Int>) -> [PlaceMention] {
        scene.places(in: range).filter { place in
            guard let body = body(of: place), place.place.level != .country else { return false }
            let kind = scene.context.mentions.organisations[body].kind
            return kind != .company && kind != .media && kind != .international
        }
    }

    /// The regency or city of the hospital that a stretch names last, which another of its names or the article says.
    func hospitalArea(in range: Range<Int>) -> Place? {
        scene.bodies(in: range).last.flatMap { hospitalArea(of: $0.organisation) }
    }

    func hospitalArea(of organisation: Int) -> Place? {
        let body = scene.context.mentions.organisations[organisation]
        guard body.kind == .hospital, let region = body.region else { return nil }
        return region.level == .regency || region.level == .city ? region : nil
    }

    func isOffice(_ place: PlaceMention) -> Bool { body(of: place) != nil }

    /// The kind of the body in whose name a place stands.
    func kindOfBody(around place: PlaceMention) -> OrganisationKind? {
        body(of: place).map { scene.context.mentions.organisations[$0].kind }
    }

    private func body(of place: PlaceMention) -> Int? {
        scene.bodies(in: max(0, place.tokens.lowerBound - 12)..<place.tokens.upperBound).last {
            $0.tokens.upperBound >= place.tokens.upperBound
        }?.organisation
    }
}
