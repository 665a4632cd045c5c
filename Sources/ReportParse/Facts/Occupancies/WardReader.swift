/// Reads the names of hospitals and isolation centres around percentages.
struct WardReader {
    let scene: FactScene

    /// The hospitals of a stretch, in order.
    func hospitals(in range: Range<Int>) -> [Range<Int>] {
        scene.bodies(in: range).filter { scene.context.mentions.organisations[$0.organisation].kind == .hospital }.map(\.tokens)
    }

    func facility(_ tokens: Range<Int>) -> Facility {
        Facility(name: scene.string(tokens), organisation: scene.bodies(in: tokens).first?.organisation)
    }

    /// *RS PTPN dan RS Hamori … 85 persen*: two hospitals share the percentage.
    func isShared(_ hospital: Range<Int>, in lead: Range<Int>) -> Bool {
        guard let before = hospitals(in: lead).last(where: { $0.upperBound <= hospital.lowerBound }) else { return false }
        let gap = before.upperBound..<hospital.lowerBound
        // *Rumah Sakit Umum Kota Tarakan (RSUKT)*
        if scene.bodies(in: before).last?.organisation == scene.bodies(in: hospital).last?.organisation { return false }
        return gap.count == 1 && (scene.isMark(gap.lowerBound, ",") || scene.tokens[gap.lowerBound].length <= 5)
    }

    /// *RSUD X, rumah sakit terbesar di Kabupaten Y, merawat …*: the area only says more of the hospital.
    func isAside(_ place: PlaceMention, of hospital: Range<Int>) -> Bool {
        let next = place.tokens.upperBound
        return next < scene.tokens.count && scene.isMark(hospital.upperBound, ",") && scene.isMark(next, ",")
    }

    /// *ruang isolasi rumah sakit itu … 76 persen*: the hospital that opens the nearest sentence before which names one.
    func pointedTo(from index: Int) -> Range<Int>? {
        let own = scene.rates.sentenceOf[index]
        let sentence = scene.sentence(own)
        guard sentence.has(.hospital, in: scene.rates.lead(of: index)), !counts(.ward, before: index) else { return nil }
        for at in stride(from: own - 1, through: max(0, own - 4), by: -1) {
            let named = hospitals(in: scene.text.sentences[at])
            guard let first = named.first else { continue }
            return Set(named.map { scene.bodies(in: $0).first?.organisation }).count == 1 || at < own - 1 || named.count == 1
                ? first : nil
        }
        return nil
    }

    /// Whether a stretch speaks of a region as a whole: *secara keseluruhan*, *se-kabupaten*.
    func isWide(_ range: Range<Int>) -> Bool {
        let sentence = scene.sentence(scene.text.sentence(of: range.lowerBound))
        return sentence.cues.contains { mark in
            mark.value.contains(.wide) && range.contains(mark.tokens.lowerBound) && scene.bodies(in: mark.tokens).isEmpty
                && !isWithinHospital(mark, in: range)
        }
    }

    /// *Seluruh ruangan*: all of a hospital; *rata-rata Februari*: all of a month.
    private func isWithinHospital(_ mark: Mark<ClauseCues>, in range: Range<Int>) -> Bool {
        let next = mark.tokens.upperBound
        if mark.value.contains(.habit) { return !scene.dates(in: range).isEmpty }
        guard next < range.upperBound else { return false }
        let beds = scene.lexicon.beds
        return beds.nouns.match(scene.tokens, at: next, until: range.upperBound) != nil
            || beds.kinds.match(scene.tokens, at: next, until: range.upperBound) != nil
            || beds.sites.match(scene.tokens, at: next, until: range.upperBound)?.value == .ward
    }

    /// *11 provinsi lain … 30 persen*, *jumlah RS yang … 100 persen*: a kind of region or hospital with a number before it.
    func counts(_ kind: ClauseCues, before index: Int) -> Bool {
        let sentence = scene.sentence(scene.rates.sentenceOf[index])
        let range = scene.rates.lead(of: index)
        return sentence.cues.contains { mark in
            guard mark.value.contains(kind), range.contains(mark.tokens.lowerBound),
                mark.tokens.lowerBound > sentence.tokens.lowerBound,
                scene.bodies(in: mark.tokens).isEmpty
            else { return false }
            let before = mark.tokens.lowerBound - 1
            guard scene.bodies(in: max(0, before - 8)..<before + 1).allSatisfy({ $0.tokens.upperBound <= before }) else {
                return false
            }
            return scene.tokens[before].isNumber || sentence.cues(at: before).contains(.count)
        }
    }

    /// *11 dari 16 tempat tidur* says nothing; *(keterisian 90 persen) RSUP Sanglah* may stand behind.
    func behind(_ index: Int) -> Range<Int>? {
        guard scene.rates.next(index) == nil else { return nil }
        let tail = scene.rates.tail(of: index)
        let sentence = scene.sentence(scene.rates.sentenceOf[index])
        guard !sentence.hasBreak(from: tail.lowerBound - 1, to: tail.upperBound) else { return nil }
        return hospitals(in: tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 12)).first { hospital in
            sentence.has(.source, in: max(tail.lowerBound, hospital.lowerBound - 4)..<hospital.lowerBound)
        }
    }

    /// The name of an isolation centre, no organisation: *isolasi terpusat di Wisma Makara*.
    func centre(in lead: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        var index = lead.lowerBound
        while index < lead.upperBound {
            guard scene.tokens[index].isWord, scene.tokens[index].isCapitalised else {
                index += 1
                continue
            }
            var end = index + 1
            while end < lead.upperBound, scene.tokens[end].isWord, scene.tokens[end].isCapitalised { end += 1 }
            if end - index >= 2, isCentre(index..<end, lead) { best = index..<end }
            index = end
        }
        return best
    }

    private func isCentre(_ name: Range<Int>, _ lead: Range<Int>) -> Bool {
        guard scene.bodies(in: name).isEmpty, scene.dates(in: name).isEmpty, scene.persons(in: name).isEmpty,
            name.lowerBound > lead.lowerBound,
            scene.places(in: name).first?.tokens.lowerBound != name.lowerBound
        else { return false }
        let cues = scene.sentence(scene.text.sentence(of: name.lowerBound)).cues(at: name.lowerBound - 1)
        return cues.contains(.inside) || cues.contains(.centre)
    }

    /// Whether a sentence lies in the same paragraph, or among the few lines of a list above.
    func isNear(_ sentence: Int, _ own: Int) -> Bool {
        let blocks = scene.text.sentenceBlocks
        if blocks[own] - blocks[sentence] <= 1 { return !scene.isTitle(block: blocks[sentence]) || blocks[own] == blocks[sentence] }
        guard blocks[own] - blocks[sentence] <= 3 else { return false }
        return (blocks[sentence]..<blocks[own]).allSatisfy { scene.context.article.blocks[$0].range.count < 90 }
    }

    /// The hospital of the title, where the title names one.
    var titleHospital: Range<Int>? {
        scene.titleSentence.flatMap { hospitals(in: scene.text.sentences[$0]).first }
    }
}
