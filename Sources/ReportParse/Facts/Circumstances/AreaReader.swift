/// What the mentions of places say of areas.
struct AreaReader {
    let scene: FactScene
    /// The area that the article is mostly about.
    private(set) var main: Place?
    /// Whether the title names it, or the article again and again.
    private(set) var isMainEstablished = false
    /// By code: the fullest name of an area.
    private var fullNames: [String: Place] = [:]

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
        if let a = inner.place.code, let b = outer.place.code { return a == b || a.hasPrefix(b) }
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
            isOffice(other) && other.place.code?.hasPrefix(province) == true && start - other.tokens.upperBound <= 1
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
        guard place.level == .district || place.level == .other else { return place }
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

    /// *DKI Jakarta, Banten dan Jawa Barat … 85 persen*: an area that shares with the one before it what follows both.
    func isJoined(_ group: Group, in range: Range<Int>) -> Bool {
        guard let other = groups(in: range).last(where: { $0.tokens.upperBound <= group.tokens.lowerBound }) else { return false }
        let between = other.tokens.upperBound..<group.tokens.lowerBound
        return area(of: other).level == area(of: group).level && between.count <= 2
            && between.contains { scene.lexicon.conjunctions.value(of: scene.tokens[$0].word) != nil }
    }

    /// The regency of a village or district that is not named beside its amount.
    func lifted(_ place: Place) -> Place {
        switch place.level {
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

    /// *Liputan6.com, Jakarta …*, *SERANG – …*: where the report was filed from.
    func isDateline(_ place: PlaceMention) -> Bool {
        if place.isDateline || opensParagraph(place) { return true }
        let block = scene.text.sentenceBlocks[scene.text.sentence(of: place.tokens.lowerBound)]
        guard let first = scene.context.article.blocks.firstIndex(where: { $0.kind != .title }), block == first else {
            return false
        }
        let start = scene.text.tokens(in: scene.context.article.blocks[first].range).lowerBound
        guard place.tokens.lowerBound - start <= 7 else { return false }
        return (start..<place.tokens.lowerBound).allSatisfy {
            let token = scene.tokens[$0]
            return token.kind == .mark || token.isCapitalised || token.length <= 3 && $0 > start && !scene.tokens[$0].spaceBefore
        }
    }

    /// *SERANG – …*, *SERANG, Kabar Harian – …*, *SERANG (Kabar Harian) – …*, wherever the paragraph stands.
    private func opensParagraph(_ place: PlaceMention) -> Bool {
        let next = place.tokens.upperBound
        guard scene.tokens[place.tokens.lowerBound].flags.contains(.blockStart), next < scene.tokens.count else { return false }
        if isDash(next) { return true }
        guard scene.isMark(next, "(") || scene.isMark(next, ",") || scene.isMark(next, "/") else { return false }
        let near = next..<min(scene.tokens.count, next + 7)
        guard let dash = near.first(where: isDash) else { return false }
        return !(next..<dash).contains { scene.tokens[$0].flags.contains(.blockStart) } && scene.tokens[dash].spaceBefore
    }

    private func isDash(_ token: Int) -> Bool {
        scene.tokens[token].kind == .mark && scene.tokens[token].hash == FNV.mix(FNV.basis, UInt8(ascii: "-"))
    }

    // MARK: - offices, origins, goals

    /// Places in the names of offices and hospitals; a company's name tells nothing of where.
    func offices(in range: Range<Int>) -> [PlaceMention] {
        scene.places(in: range).filter { place in
            guard let body = body(of: place), place.place.level != .country else { return false }
            let kind = scene.context.mentions.organisations[body].kind
            return kind != .company && kind != .media && kind != .international
        }
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

    /// *di Bandar Lampung, Jumat*: where something was said.
    func isAside(_ place: PlaceMention) -> Bool {
        let next = place.tokens.upperBound
        guard next + 1 < scene.tokens.count, scene.isMark(next, ","), let date = scene.dates(in: next..<next + 2).first else {
            return false
        }
        return MomentReader(scene: scene).isDayOfSpeech(date)
    }

    /// Whether one area is the other or lies in it.
    func lies(_ inner: Place, in outer: Place) -> Bool {
        guard let a = inner.code, let b = outer.code else { return inner.name == outer.name }
        return a.hasPrefix(b)
    }

    /// *ke Filipina*, *untuk Mesir*.
    func isToward(_ group: Group) -> Bool {
        let start = group.tokens.lowerBound
        guard start > 0 else { return false }
        return scene.sentence(scene.text.sentence(of: start)).cues(at: start - 1).contains(.to)
    }

    /// Where a delivery comes from, and where an export goes, is not what it is about.
    func isElsewhere(_ group: Group, _ role: Role) -> Bool {
        let start = group.tokens.lowerBound
        guard start > 0 else { return false }
        let cues = scene.sentence(scene.text.sentence(of: start)).cues(at: start - 1)
        if cues.contains(.via) { return true }
        if role == .export || role == .sale { return cues.contains(.to) }
        guard [.supply, .aid, .import, .stock, .need, .shortage].contains(role) else { return false }
        return cues.contains(.from) && !scene.tokens[start - 1].isCapitalised
    }

    /// The place right behind an amount: *30 ton oksigen cair ke Mimika*, *5 ton di Kabupaten Serang*.
    func goal(behind index: Int, _ role: Role, toward: Bool = false) -> Group? {
        let tail = scene.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 9)
        guard let group = groups(in: near).first, toward || !isElsewhere(group, role) else { return nil }
        let between = tail.lowerBound..<group.tokens.lowerBound
        guard !scene.sentence(of: index).hasBreak(from: between.lowerBound - 1, to: between.upperBound),
            between.allSatisfy({
                scene.tokens[$0].kind != .mark || scene.isMark($0, "(") || scene.isMark($0, "/") || scene.isMark($0, ")")
                    || isWithinName($0, between)
            })
        else { return nil }
        if let next = scene.next(index), scene.quantities[next].tokens.lowerBound - group.tokens.upperBound <= 2,
            scene.sentence(of: index).has(.parts, in: between)
        {
            return nil
        }
        // In a list the place may open the next entry: *5 ton Sukau 3 ton*, *5 ton dan Sukau 3 ton*.
        return hasPreposition(between) ? group : nil
    }

    /// *di Kawasan Industri Belang-belang, Mamuju*: a comma or hyphen between a name and the area that it lies in.
    private func isWithinName(_ mark: Int, _ range: Range<Int>) -> Bool {
        if scene.isMark(mark, "-") { return !scene.tokens[mark].spaceBefore }
        guard scene.isMark(mark, ","), mark == range.upperBound - 1, mark - 1 > range.lowerBound else { return false }
        let name = (range.lowerBound..<mark).reversed().prefix {
            scene.tokens[$0].kind == .mark || scene.tokens[$0].isCapitalised || !scene.tokens[$0].spaceBefore
        }
        return !name.isEmpty && name.count < mark - range.lowerBound && hasPreposition(range.lowerBound..<mark)
    }

    private func hasPreposition(_ range: Range<Int>) -> Bool {
        range.contains { index in
            scene.lexicon.clauses.value(of: scene.tokens[index].word).map {
                $0.contains(.to) || $0.contains(.inside) || $0.contains(.quota)
            } ?? false
        }
    }

    // MARK: - the paragraph and the article

    /// The nearest area of the sentences before in the same paragraph.
    func paragraph(before sentence: Int, _ role: Role, lifts: Bool = true) -> Place? {
        let block = scene.text.sentenceBlocks[sentence]
        var at = sentence - 1
        while at >= 0, scene.text.sentenceBlocks[at] == block, sentence - at <= 6 {
            let groups = groups(in: scene.text.sentences[at]).filter {
                !isDateline($0.mentions[0]) && !isElsewhere($0, role) && area(of: $0).level != .country
            }
            if let group = groups.last(where: { lifts || area(of: $0).level != .district && area(of: $0).level != .other }) {
                return lifted(area(of: group))
            }
            at -= 1
        }
        return nil
    }

    /// The area that one of the short lines above names: a table whose cells are lines of their own.
    func lineAbove(_ sentence: Int) -> Place? {
        let blocks = scene.text.sentenceBlocks
        func isShort(_ index: Int) -> Bool { scene.context.article.blocks[blocks[index]].range.count < 40 }
        guard isShort(sentence) else { return nil }
        var at = sentence - 1
        while at >= 0, sentence - at <= 12, isShort(at) {
            if let group = groups(in: scene.text.sentences[at]).last { return area(of: group) }
            at -= 1
        }
        return nil
    }

    /// The province, regency or city that is named most, the title counting more; of a nested group only the area it names.
    private func mainArea() -> (place: Place?, isEstablished: Bool) {
        var votes: [(place: Place, count: Int, mentions: Int)] = []
        let titleEnd = scene.titleSentence.map { scene.text.sentences[$0].upperBound } ?? 0
        let names = scene.places(in: 0..<scene.tokens.count).filter(isOffice).map { Group(mentions: [$0]) }
        for group in groups(in: 0..<scene.tokens.count) + names {
            // A district speaks for the regency that holds it.
            let named = area(of: group)
            let place = named.level == .district ? named.code.flatMap { fullNames[String($0.prefix(5))] } ?? named : named
            guard place.level == .province || place.level == .regency || place.level == .city else { continue }
            let isFiled = isDateline(group.mentions[0])
            // Half the national press files from the capital whatever it writes about.
            if isFiled, place.code?.hasPrefix(PlaceCues.capitalCode) == true { continue }
            let isTitle = group.tokens.lowerBound < titleEnd
            let worth = named.level == .district ? 1 : worth(of: group, isTitle: isTitle)
            guard worth > 0 else { continue }
            if let at = votes.firstIndex(where: {
                $0.place.code == place.code && ($0.place.code != nil || $0.place.name == place.name)
            }) {
                votes[at].count += worth
                votes[at].mentions += isTitle || isFiled ? 3 : 1
            } else {
                votes.append((place, worth, isTitle || isFiled ? 3 : 1))
            }
        }
        var best: (place: Place, count: Int, mentions: Int)?
        for vote in votes where vote.count > best?.count ?? 0 { best = vote }
        return (best.map { fullName(of: $0.place) }, best.map { $0.mentions >= 3 } ?? false)
    }

    /// The title counts most; the branch of a company tells less than an office, a company's name elsewhere nothing.
    private func worth(of group: Group, isTitle: Bool) -> Int {
        switch kindOfBody(around: group.mentions[0]) {
        case .company?: return isTitle ? 2 : 1
        case .media?, .international?: return 0
        default: return isTitle ? 3 : 2
        }
    }

    /// The name of the country itself, where the article speaks of it as one.
    func homeland() -> Place? {
        let names = scene.context.mentions.places.filter {
            $0.place.level == .country && $0.place.code == nil && isHomeland($0) && !isOffice($0)
        }
        return (names.first { $0.place.name.utf8.count > 8 } ?? names.first)?.place
    }

    /// *RI*, *nasional*, *Indonesia*.
    func isHomeland(_ place: Place) -> Bool {
        place.level == .country && place.code == nil && ClauseWords.homeland.contains(place.name.lowercased())
    }

    func isHomeland(_ place: PlaceMention) -> Bool {
        place.tokens.count == 1 && scene.lexicon.homeland.value(of: scene.tokens[place.tokens.lowerBound].word) != nil
    }
}
