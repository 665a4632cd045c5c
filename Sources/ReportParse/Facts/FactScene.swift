/// A word or phrase of a table where it stands.
struct Mark<Value: Sendable>: Sendable {
    let tokens: Range<Int>
    let value: Value
}

/// A sentence with what the tables know of its words. Handed around for every amount and every candidate, so it is a class.
final class MarkedSentence: Sendable {
    let index: Int
    let tokens: Range<Int>
    let roles: [Mark<RoleWord>]
    let commodities: [Mark<CommodityWord.Hint>]
    let cues: [Mark<ClauseCues>]
    let rates: [Mark<RateWord>]
    /// Where clauses begin inside the sentence.
    let breaks: [Int]

    init(
        index: Int, tokens: Range<Int>, roles: [Mark<RoleWord>], commodities: [Mark<CommodityWord.Hint>],
        cues: [Mark<ClauseCues>], rates: [Mark<RateWord>], breaks: [Int]
    ) {
        self.index = index
        self.tokens = tokens
        self.roles = roles
        self.commodities = commodities
        self.cues = cues
        self.rates = rates
        self.breaks = breaks
    }
}

/// What the rules see: the mentions by sentence, and the sentences near facts with their marked words.
///
/// Sentences are marked when first asked for, so that the work grows with the facts and not with the article.
final class FactScene {
    let context: FactContext
    let quantities: [QuantityMention]
    /// Each quantity in tonnes; nil where the unit is no mass.
    let bounds: [Amount?]
    /// Where the quantities stand in their sentences, and the occupancies in theirs.
    let amounts: Stretches
    let rates: Stretches
    /// Every mention of an organisation, in order of appearance, with its index in the list.
    let bodies: [(tokens: Range<Int>, organisation: Int)]
    private var marked: [MarkedSentence?]
    /// How often each thing is named, by its first word.
    private(set) lazy var thingCounts: [UInt32: Int] = {
        var counts: [UInt32: Int] = [:]
        for index in text.sentences.indices.prefix(60) {
            for mark in sentence(index).commodities where mark.value != .object && mark.value != .generic {
                counts[tokens[mark.tokens.lowerBound].hash, default: 0] += 1
            }
        }
        return counts
    }()
    private(set) lazy var mostThings = thingCounts.values.max() ?? 0
    /// Which roles the article's beginning says once, twice, three or four times at least.
    private(set) lazy var rolesSaid: [UInt32] = {
        var counts = Array(repeating: 0, count: Role.count)
        for other in 0..<min(12, text.sentences.count) {
            for mark in sentence(other).roles { counts[mark.value.role.number] += 1 }
        }
        return (1...4).map { level in counts.indices.reduce(0) { counts[$1] >= level ? $0 | 1 << UInt32($1) : $0 } }
    }()
    /// For each amount the sentence that introduces the list of which it is an item.
    private(set) lazy var introductions = quantities.indices.map(introduction)
    /// How often each topic's words stand in the article's beginning.
    private lazy var topicCounts: [Int] = {
        let end = text.sentences.prefix(14).last?.upperBound ?? 0
        return countTopics(in: 0..<end)
    }()
    /// How often each body is named, and which the most; rules that ask do so for every amount.
    private(set) lazy var bodyCounts = bodies.reduce(into: [Int: Int]()) { $0[$1.organisation, default: 0] += 1 }
    private(set) lazy var mostNamed = bodyCounts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    /// For each mention of a body the last body before it of which an officer is named; as many as were asked for.
    private var officers: [Int?] = [nil]

    init(_ context: FactContext) {
        self.context = context
        marked = Array(repeating: nil, count: context.text.sentences.count)
        quantities = context.mentions.quantities
        bounds = quantities.map(\.bounds)
        amounts = Stretches(quantities.map(\.tokens), in: context.text)
        rates = Stretches(context.mentions.occupancies.map(\.tokens), in: context.text)
        // A list of every mention, in order, whichever body it is of.
        var bodies: [(tokens: Range<Int>, organisation: Int)] = []
        for (index, organisation) in context.mentions.organisations.enumerated() {
            for mention in organisation.mentions { bodies.append((context.text.tokens(in: mention), index)) }
        }
        self.bodies = bodies.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    var text: TokenisedText { context.text }
    var tokens: [Token] { context.text.tokens }
    var lexicon: Lexicon { context.lexicon }

    /// The number of the sentence of a quantity.
    func sentenceIndex(of quantity: Int) -> Int { amounts.sentenceOf[quantity] }

    func sentenceIndex(of mention: QuantityMention) -> Int { text.sentence(of: mention.tokens.lowerBound) }

    func sentence(of mention: QuantityMention) -> MarkedSentence { sentence(sentenceIndex(of: mention)) }

    func sentence(of quantity: Int) -> MarkedSentence { sentence(amounts.sentenceOf[quantity]) }

    func sentence(_ index: Int) -> MarkedSentence {
        if let known = marked[index] { return known }
        let sentence = SentenceMarker(scene: self).marks(in: text.sentences[index], index: index)
        marked[index] = sentence
        return sentence
    }

    /// The quantity before this one in its sentence.
    func previous(_ quantity: Int) -> Int? { amounts.previous(quantity) }

    func next(_ quantity: Int) -> Int? { amounts.next(quantity) }

    /// From the quantity before, or the sentence's start, to the quantity.
    func lead(of quantity: Int) -> Range<Int> { amounts.lead(of: quantity) }

    /// From the quantity to the next one, or the sentence's end.
    func tail(of quantity: Int) -> Range<Int> { amounts.tail(of: quantity) }

    func block(of quantity: Int) -> Int { text.sentenceBlocks[amounts.sentenceOf[quantity]] }

    /// Whether the words before an amount say that it is the whole country's: *produksi baja dalam negeri*, *stok nasional*.
    func isNational(_ quantity: Int) -> Bool {
        let lead = lead(of: quantity)
        return sentence(of: quantity).has(.national, in: lead)
            || places(in: lead).contains { PlaceAliases.country.contains($0.place.name) }
    }

    /// Whether a sentence is a row of a table.
    func isRow(_ sentence: Int) -> Bool { context.article.blocks[text.sentenceBlocks[sentence]].kind == .tableRow }

    /// Whether a sentence is a head or a row of a table.
    func isOfTable(_ sentence: Int) -> Bool {
        let kind = context.article.blocks[text.sentenceBlocks[sentence]].kind
        return kind == .tableRow || kind == .tableHeader
    }

    /// The first sentence of the table that a sentence is of, or the sentence itself; as far up as tables are read.
    func top(ofTableAround sentence: Int) -> Int {
        var top = sentence
        while top > 0, sentence - top < 60, isOfTable(top), isOfTable(top - 1) { top -= 1 }
        return top
    }

    /// Whether the article's title is the block.
    func isTitle(block: Int) -> Bool { context.article.blocks[block].kind == .title }

    /// The number of the title's sentence, where the article has a title.
    var titleSentence: Int? {
        guard let first = text.sentenceBlocks.first, isTitle(block: first) else { return nil }
        return 0
    }

    private func countTopics(in range: Range<Int>) -> [Int] {
        var counts = Array(repeating: 0, count: Topic.allCases.count)
        var at = range.lowerBound
        while at < range.upperBound {
            if let match = lexicon.topics.match(tokens, at: at, until: range.upperBound) {
                counts[Topic.numbers[match.value] ?? 0] += 1
                at += match.length
            } else {
                at += 1
            }
        }
        return counts
    }

    /// How often the article's beginning names a topic.
    func count(of topic: Topic) -> Int { topicCounts[Topic.numbers[topic] ?? 0] }

    /// The topics that the article speaks of, a little (1) or much (2), and those that the sentence itself or the one before names (3).
    func topics(around sentence: Int) -> [(topic: Int, level: Int)] {
        var topics: [(Int, Int)] = []
        let near = countTopics(in: text.sentences[max(0, sentence - 1)].lowerBound..<text.sentences[sentence].upperBound)
        for (topic, count) in topicCounts.enumerated() {
            if count >= 1 { topics.append((topic, 1)) }
            if count >= 4 { topics.append((topic, 2)) }
            if near[topic] > 0 { topics.append((topic, 3)) }
        }
        return topics
    }

    /// The byte a token begins with.
    func byte(_ token: Int) -> UInt8 { text.text[Int(tokens[token].start)] }

    func isMark(_ token: Int, _ character: Unicode.Scalar) -> Bool { text.isMark(token, character) }

    func hasMark(_ character: Unicode.Scalar, in range: Range<Int>) -> Bool { range.contains { isMark($0, character) } }

    func string(_ range: Range<Int>) -> String { text.string(text.range(of: range)) }

    /// The mentions that lie in a run of tokens.
    func places(in range: Range<Int>) -> ArraySlice<PlaceMention> {
        slice(context.mentions.places, in: range) { $0.tokens }
    }

    func dates(in range: Range<Int>) -> ArraySlice<DateMention> {
        slice(context.mentions.dates, in: range) { $0.tokens }
    }

    func bodies(in range: Range<Int>) -> ArraySlice<(tokens: Range<Int>, organisation: Int)> {
        slice(bodies, in: range) { $0.tokens }
    }

    /// The last body before a token of which an officer is named: *Kepala Dinas X*.
    func lastOfficer(before token: Int) -> Int? {
        let end = bodies(in: 0..<token).endIndex
        while officers.count <= end {
            let body = bodies[officers.count - 1]
            officers.append(isOfficer(before: body.tokens.lowerBound) ? body.organisation : officers[officers.count - 1])
        }
        return officers[end]
    }

    /// A title right before the body.
    private func isOfficer(before token: Int) -> Bool {
        sentence(text.sentence(of: token)).cues.contains {
            $0.value.contains(.source) && $0.tokens.upperBound == token && tokens[$0.tokens.lowerBound].isCapitalised
        }
    }

    func persons(in range: Range<Int>) -> ArraySlice<PersonMention> {
        slice(context.mentions.persons, in: range) { $0.tokens }
    }

    private func slice<Item>(_ items: [Item], in range: Range<Int>, _ tokens: (Item) -> Range<Int>) -> ArraySlice<Item> {
        let start = firstIndex(in: items) { tokens($0).lowerBound >= range.lowerBound }
        let end = firstIndex(in: items) { tokens($0).lowerBound >= range.upperBound }
        return items[start..<max(start, end)]
    }

    /// The first item of an ordered list that holds, by halving.
    private func firstIndex<Item>(in items: [Item], where holds: (Item) -> Bool) -> Int {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if holds(items[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension TokenisedText {
    /// The tokens that a run of bytes covers.
    func tokens(in range: ByteRange) -> Range<Int> {
        let start = firstToken { Int($0.end) > range.lowerBound }
        let end = firstToken { Int($0.start) >= range.upperBound }
        return start..<max(start, end)
    }

    private func firstToken(where holds: (Token) -> Bool) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if holds(tokens[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
