/// The areas around an amount: where it goes or comes from, what its paragraph speaks of.
extension AreaReader {
    /// *DKI Jakarta, Banten dan Jawa Barat … 85 persen*: an area that shares with the one before it what follows both.
    func isJoined(_ group: Group, in range: Range<Int>) -> Bool {
        guard let other = groups(in: range).last(where: { $0.tokens.upperBound <= group.tokens.lowerBound }) else { return false }
        let between = other.tokens.upperBound..<group.tokens.lowerBound
        return area(of: other).level == area(of: group).level && between.count <= 2
            && between.contains { scene.lexicon.conjunctions.value(of: scene.tokens[$0].word) != nil }
    }

    /// *di Bandar Lampung, Jumat*: where something was said.
    func isAside(_ place: PlaceMention) -> Bool {
        let next = place.tokens.upperBound
        guard next + 1 < scene.tokens.count, scene.isMark(next, ","), let date = scene.dates(in: next..<next + 2).first else {
            return false
        }
        if case .day? = date.value { return true }
        return false
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
        let cues = cues(before: group)
        if cues.contains(.via) { return true }
        if role == .export || role == .sale { return cues.contains(.to) }
        guard [.supply, .aid, .import, .stock, .need, .shortage].contains(role) else { return false }
        return cues.contains(.from)
    }

    /// What the word before a group says, or before the first of the areas that are joined with it: *dari Surabaya dan Makassar*.
    private func cues(before group: Group) -> ClauseCues {
        var start = group.tokens.lowerBound
        while start > 1, scene.lexicon.conjunctions.value(of: scene.tokens[start - 1].word) != nil || scene.isMark(start - 1, ","),
            let other = scene.places(in: start - 2..<start - 1).last, other.tokens.upperBound == start - 1
        {
            start = other.tokens.lowerBound
        }
        if start > 1, scene.lexicon.nameWords[scene.tokens[start - 1]].contains(.level) { start -= 1 }
        // *lewat Pelabuhan Bitung*
        if start > 1, scene.lexicon.ports.contains(scene.tokens[start - 1].word) {
            let via = scene.sentence(scene.text.sentence(of: start)).cues(at: start - 2)
            if via.contains(.via) { return via }
        }
        guard start > 0, !scene.tokens[start - 1].isCapitalised else { return [] }
        return scene.sentence(scene.text.sentence(of: start)).cues(at: start - 1)
    }

    /// *pengiriman telur asal Sidrap ke Kalimantan*: where a delivery leaves, if that is what the article is about.
    func origin(in lead: Range<Int>, _ role: Role) -> Group? {
        guard role == .supply || role == .transport, let main else { return nil }
        let groups = groups(in: lead)
        return groups.last { cues(before: $0).contains(.from) && lies(area(of: $0), in: main) && groups.contains(where: isToward) }
    }

    /// The place right behind an amount: *30 ton oksigen cair ke Mimika*, *5 ton di Kabupaten Serang*.
    func goal(behind index: Int, _ role: Role, toward: Bool = false) -> Group? {
        let tail = scene.tail(of: index)
        let named = scene.bodies(in: tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 9)).reduce(0) { $0 + $1.tokens.count }
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 9 + named)
        guard let group = groups(in: near).first, toward || !isElsewhere(group, role) else { return nil }
        let between = tail.lowerBound..<group.tokens.lowerBound
        guard !scene.sentence(of: index).hasBreak(from: between.lowerBound - 1, to: between.upperBound),
            between.allSatisfy({
                scene.tokens[$0].kind != .mark || scene.isMark($0, "(") || scene.isMark($0, "/") || scene.isMark($0, ")")
                    || isWithinName($0, between)
            })
        else { return nil }
        if let next = scene.next(index), scene.quantities[next].tokens.lowerBound - group.tokens.upperBound <= 2,
            scene.sentence(of: index).has(.parts, in: between), !cues(before: group).contains(.from)
        {
            return nil
        }
        // In a list the place may open the next entry: *5 ton Sukau 3 ton*, *5 ton dan Sukau 3 ton*.
        if hasPreposition(between) { return group }
        guard Self.leaves.contains(role), cues(before: group).contains(.from), area(of: group).level != .country else { return nil }
        return role != .transport || main.map({ lies(area(of: group), in: $0) }) ?? false ? group : nil
    }

    /// What is told of where it leaves: *ekspor 62 ton tuna asal Tual*.
    private static let leaves: Set<Role> = [.export, .sale, .transport]

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
}
