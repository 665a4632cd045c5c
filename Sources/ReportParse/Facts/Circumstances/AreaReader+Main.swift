/// The area that an article is mostly about, and where it was filed from.
extension AreaReader {
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

    /// The province, regency or city that is named most, the title counting more; of a nested group only the area it names.
    func mainArea() -> (place: Place?, isEstablished: Bool) {
        if let country = titleCountry() { return (country, true) }
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
            if isFiled, isCapital(place) { continue }
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

    /// *Liputan6.com, Jakarta - …*: a dateline that says nothing of where.
    func isFiledFromCapital(_ group: Group) -> Bool { isCapital(area(of: group)) && isDateline(group.mentions[0]) }

    private func isCapital(_ place: Place) -> Bool { place.code?.hasPrefix(PlaceCues.capitalCode) == true }

    /// *Konsumsi Semen Nasional Melambat*: the country, where the title names it and no part of it.
    private func titleCountry() -> Place? {
        guard let title = scene.titleSentence else { return nil }
        let named = groups(in: scene.text.sentences[title])
        guard named.allSatisfy({ area(of: $0).level == .country }) else { return nil }
        return named.map(area).first(where: isHomeland)
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
    func isHomeland(_ place: Place) -> Bool { Self.isHomeland(place) }

    static func isHomeland(_ place: Place) -> Bool {
        place.level == .country && place.code == nil && ClauseWords.homeland.contains(place.name.lowercased())
    }

    func isHomeland(_ place: PlaceMention) -> Bool {
        place.tokens.count == 1 && scene.lexicon.homeland.value(of: scene.tokens[place.tokens.lowerBound].word) != nil
    }
}
