/// Builds the record of a reading: bytes become code points, indices become ids, lists come in order of appearance.
struct RecordBuilder {
    private let document: SourceDocument
    private let reading: Reading
    private let positions: TextPositions
    private let organisations: Ordering
    private let quantities: Ordering
    private let occupancies: Ordering
    private let codes: PlaceCodes?

    init(document: SourceDocument, reading: Reading, codes: PlaceCodes? = nil) {
        self.codes = codes
        self.document = document
        self.reading = reading
        positions = TextPositions(reading.article.text)
        organisations = Ordering("o", reading.mentions.organisations.map { $0.mentions.first ?? ByteRange(0, 0) })
        quantities = Ordering("q", reading.facts.quantities.map(\.mention.range))
        occupancies = Ordering("b", reading.facts.occupancies.map(\.mention.range))
    }

    func record(includesText: Bool, includesSentences: Bool = false) -> Record {
        let dates = Ordering("d", reading.mentions.dates.map(\.range))
        let diagnostics = reading.article.diagnostics + reading.mentions.diagnostics + reading.facts.diagnostics
        return Record(
            schema: Record.schemaVersion,
            extractor: Record.Extractor(version: ReportParser.version, model: ReportParser.modelDigest),
            document: documentPart(includesText: includesText),
            organisations: organisations.map(reading.mentions.organisations, organisation),
            dates: dates.map(reading.mentions.dates, date),
            quantities: quantities.map(reading.facts.quantities, quantity),
            occupancies: occupancies.map(reading.facts.occupancies, occupancy), diagnostics: diagnostics.map(diagnostic),
            sentences: includesSentences ? sentences() : [])
    }

    /// The sentences that hold facts; a fact that crosses into the next sentence has both.
    private func sentences() -> [Record.Mention] {
        var ranges = reading.facts.quantities.map(\.mention.range) + reading.facts.occupancies.map(\.mention.range)
        ranges += reading.mentions.dates.map(\.range) + reading.mentions.organisations.flatMap(\.mentions)
        return Set(ranges.map(reading.text.sentences(around:))).sorted().map(positions.mention)
    }

    private func documentPart(includesText: Bool) -> Record.Document {
        let metadata = reading.article.metadata
        let digest = (document.digest ?? Digest(of: document.bytes)).hex
        return Record.Document(
            id: document.id ?? digest, source: document.source, sha256: digest, mediaType: metadata.mediaType,
            charset: metadata.charset,
            language: metadata.language, url: metadata.url, publisher: metadata.publisher, section: metadata.section,
            title: metadata.title, authors: metadata.authors, signature: metadata.signature, dateline: metadata.dateline,
            published: metadata.published, modified: metadata.modified, referenceDate: metadata.referenceDate,
            referenceDateFrom: metadata.referenceDateFrom,
            text: includesText ? String(decoding: reading.article.text, as: UTF8.self) : nil)
    }

    private func organisation(_ organisation: Organisation, id: String) -> Record.Organisation {
        let mentions = organisation.mentions.sorted().map(positions.mention)
        let forms = Set(mentions.map(\.exact)).subtracting([organisation.name])
        return Record.Organisation(
            id: id, name: organisation.name, kind: organisation.kind, region: organisation.region.map(place),
            // By bytes: the order of strings is the same in every locale, and plain to readers of other languages.
            aliases: forms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, mentions: mentions)
    }

    private func place(_ place: Place) -> Record.Place {
        Record.Place(
            name: place.name, official: place.official, kodeKemendagri: place.code, ownCode: codes?.code(of: place.code))
    }

    private func date(_ date: DateMention, id: String) -> Record.Date {
        Record.Date(
            id: id, type: date.type, value: date.value?.iso, startDate: date.value?.startDay, endDate: date.value?.endDay,
            granularity: date.granularity, modifier: date.modifier, resolution: date.resolution,
            weekdayMatches: date.weekdayMatches, selector: positions.selector(of: date.range))
    }

    private func quantity(_ fact: QuantityFact, id: String) -> Record.Quantity {
        let mention = fact.mention
        let tonnes = mention.unit.tonnes.flatMap { mention.amount.multiplied(by: $0) }
        return Record.Quantity(
            id: id, minValue: mention.amount.min, maxValue: mention.amount.max, comparator: mention.amount.comparator,
            unit: mention.unit, unitText: mention.unitText, per: fact.per, minTonnes: tonnes?.min, maxTonnes: tonnes?.max,
            commodity: fact.commodity, role: fact.role, giver: organisations.id(fact.giver),
            receiver: organisations.id(fact.receiver), holder: organisations.id(fact.holder),
            speaker: fact.speaker.map(speaker), place: fact.place.map(place), time: fact.time?.iso,
            sameAs: quantities.id(fact.sameAs), partOf: quantities.id(fact.partOf), pair: quantities.id(fact.pair),
            rule: mention.rule.description, confidence: hundredths(fact.confidence),
            selector: positions.selector(of: mention.range))
    }

    private func occupancy(_ fact: OccupancyFact, id: String) -> Record.Occupancy {
        let mention = fact.mention
        return Record.Occupancy(
            id: id, minPercent: mention.amount.min, maxPercent: mention.amount.max, comparator: mention.amount.comparator,
            beds: mention.beds, bedsUsed: mention.bedsUsed, bedsTotal: mention.bedsTotal,
            facility: fact.facility.map { Record.Facility(name: $0.name, organisation: organisations.id($0.organisation)) },
            place: fact.place.map(place), time: fact.time?.iso, speaker: fact.speaker.map(speaker),
            pair: occupancies.id(fact.pair), rule: mention.rule.description, confidence: hundredths(fact.confidence),
            selector: positions.selector(of: mention.range))
    }

    private func speaker(_ speaker: Speaker) -> Record.Speaker {
        Record.Speaker(name: speaker.name, title: speaker.title, organisation: organisations.id(speaker.organisation))
    }

    private func diagnostic(_ diagnostic: Diagnostic) -> Record.Diagnostic {
        Record.Diagnostic(
            code: diagnostic.code, severity: diagnostic.severity, message: diagnostic.message,
            start: diagnostic.range.map { positions.codePoint(at: $0.lowerBound) },
            end: diagnostic.range.map { positions.codePoint(at: $0.upperBound) })
    }

    /// A confidence as the record writes it.
    private func hundredths(_ share: Double) -> Double { share > 0 ? (min(share, 1) * 100).rounded() / 100 : 0 }
}

/// The order in which the members of a list appear in the text, and the ids that follow from it.
private struct Ordering {
    private let letter: String
    /// Indices of the list in order of appearance.
    private let order: [Int]
    /// The place of each index in that order.
    private var rank: [Int]

    init(_ letter: String, _ ranges: [ByteRange]) {
        self.letter = letter
        order = ranges.indices.sorted { (ranges[$0], $0) < (ranges[$1], $1) }
        rank = Array(repeating: 0, count: ranges.count)
        for (place, index) in order.enumerated() { rank[index] = place }
    }

    /// The id of a member; nil for none, and for an index that is not of the list.
    func id(_ index: Int?) -> String? {
        guard let index, rank.indices.contains(index) else { return nil }
        return letter + String(rank[index] + 1)
    }

    func map<Element, Part>(_ list: [Element], _ part: (Element, String) -> Part) -> [Part] {
        order.enumerated().map { place, index in part(list[index], letter + String(place + 1)) }
    }
}
