/// The headline of a page: as it is displayed where that line can be told, else as the head states it, without the site's name.
struct PageTitle: Sendable {
    private(set) var text: String?
    /// The line that displays it.
    private(set) var line: Int?
    /// The hash that equal lines have.
    private(set) var hash: UInt32 = 0

    init(_ page: PageLines, facts: PageFacts, given: String?) {
        let site = facts.siteNames
        let stated = [
            given, facts.article?.headline, facts.meta("og:title"), facts.meta("twitter:title", "title", "dc.title"),
            facts.titles.first,
        ].compactMap { $0 }.unique.map { PageTitle.withoutSite(PageFacts.plain($0), site) }.filter { !$0.isEmpty }
        if let given, !given.isEmpty {
            text = PageFacts.plain(given)
        } else if let found = PageTitle.displayed(page, stated: stated) {
            line = found
            text = page.string(page.lines[found])
            takeStated(facts, site, isIndonesian: page.isIndonesian)
        } else {
            text = stated.first
        }
        hash = PageTitle.hash(text ?? "")
    }

    /// Outlets abroad show a headline that is rewritten for readers of the day and keep the newsroom's in their data; there the stated
    /// one is the title where it says something else. Indonesian outlets state their headline cut or changed for search: theirs
    /// is the displayed one.
    private mutating func takeStated(_ facts: PageFacts, _ site: [String], isIndonesian: Bool) {
        guard !isIndonesian, let shown = text else { return }
        let newsroom = facts.article?.headline.map { PageTitle.withoutSite($0, site) }
        let social = facts.meta("og:title").map { PageTitle.withoutSite(PageFacts.plain($0), site) }
        for candidate in [newsroom, social].compactMap({ $0 }) where PageTitle.words(candidate) >= 3 && !candidate.hasSuffix("…") {
            // Where the newsroom's data state what is displayed, social media may be told a tighter form of it, but nothing else.
            if candidate == newsroom, PageTitle.letters(candidate) == PageTitle.letters(shown),
                !(social.map { PageTitle.isTighter($0, than: shown) } ?? false)
            {
                return
            }
            // The displayed headline with something behind it is that headline and the site's name.
            guard !PageTitle.letters(candidate).hasPrefix(PageTitle.letters(shown)) else { continue }
            text = candidate
            line = nil
            return
        }
    }

    /// Whether a headline is another with no more words, most of them the same.
    private static func isTighter(_ a: String, than b: String) -> Bool {
        let (first, second) = (Set(Shingles.words(a.utf8)), Set(Shingles.words(b.utf8)))
        return first.count <= second.count && first.intersection(second).count * 2 >= first.count
    }

    /// The line whose words are those of a stated title: an `h1` if there is one, else a heading, else any short line.
    private static func displayed(_ page: PageLines, stated: [String]) -> Int? {
        // A site's name may stand before the title where nothing tells that it is one: each part may be the title by itself.
        let parts = stated.flatMap { [$0] + $0.split(separatorText: " | ") + $0.split(separatorText: " - ") }
        let shapes = Set(parts).map { Set(Shingles.words($0.utf8)) }.filter { $0.count >= 3 }
        let known = shapes.reduce(into: Set<UInt32>()) { $0.formUnion($1) }
        // Most words are no word of any title, which a look at ten bits of the hash tells.
        var filter = [Bool](repeating: false, count: 1024)
        for word in known { filter[Int(word & 1023)] = true }
        let firstProse = page.lines.firstIndex { $0.isProse && $0.words >= 12 } ?? page.lines.count
        var best: (index: Int, score: Float)?
        for (index, line) in page.lines.enumerated() where line.words >= 2 && line.words < 45 && line.linkBytes < line.count {
            let tag = page.headingTag(of: line)
            if tag == nil, line.words < 3 || line.linkBytes > 0 { continue }
            // The name of an office in its address at the foot of the page is no title, though the head may state it as one.
            if tag != .h1, index > firstProse, page.isInFooter(line) { continue }
            var (all, shared) = (0, 0)
            page.withWords(of: line) { words in
                all = words.count
                for word in words where filter[Int(word & 1023)] && known.contains(word) { shared += 1 }
            }
            guard shared * 3 >= all, !known.isEmpty else { continue }
            let words = page.withWords(of: line) { Set($0) }
            guard let likeness = shapes.map({ likeness(words, $0) }).max() else { continue }
            var score = likeness
            if tag == .h1 { score += 0.35 } else if tag != nil { score += 0.1 }
            if page.nodes[Int(line.block)].hints.contains(.headline) { score += 0.1 }
            if line.linkBytes > 0 { score -= 0.3 }
            if likeness >= (tag == .h1 ? 0.35 : 0.7), score > (best?.score ?? 0) { best = (index, score) }
        }
        return best?.index ?? onlyHeadline(page, isStated: !stated.isEmpty)
            ?? headlineAboveProse(page, takesBold: !stated.contains { words($0) >= 4 && !isKindOfPaper($0) })
    }

    /// `Siaran Pers - Kabupaten Lebak`: what kind of paper it is, in place of its title.
    private static func isKindOfPaper(_ title: String) -> Bool {
        (title.split(separatorText: " | ") + title.split(separatorText: " - ")).contains {
            PlainTextWords.releases.contains($0.lowercased())
        }
    }

    /// The shared words of two lines among all of theirs.
    private static func likeness(_ a: Set<UInt32>, _ b: Set<UInt32>) -> Float {
        Float(a.intersection(b).count) / Float(max(1, a.union(b).count))
    }

    /// Without a stated title, the only `h1` of the page is it.
    private static func onlyHeadline(_ page: PageLines, isStated: Bool) -> Int? {
        guard !isStated else { return nil }
        let headlines = page.lines.indices.filter { page.headingTag(of: page.lines[$0]) == .h1 && page.lines[$0].words >= 3 }
        return headlines.count == 1 ? headlines[0] : nil
    }

    /// An Indonesian page whose head says nothing but the site's name: the line that calls itself the headline, or one in bold type
    /// where pages know no other, right above prose.
    private static func headlineAboveProse(_ page: PageLines, takesBold: Bool) -> Int? {
        guard page.isIndonesian, let first = page.lines.firstIndex(where: { $0.isProse && $0.words >= 12 && $0.sentenceEnds > 0 })
        else { return nil }
        return page.lines.indices[max(0, first - 10)..<first].last { index in
            let line = page.lines[index]
            return line.words >= 4 && line.words <= 25 && line.linkBytes == 0
                && (page.headingTag(of: line) != nil || page.isBeside(line, .headline)
                    || takesBold && page.isInCapitals(line) && page.arena.nodes[Int(line.block)].tag == .pre
                    || takesBold && line.boldBytes == line.count && page.endsSentence(line) == 0)
        }
    }

    /// A title without the name of the site that stands before or after a bar or dash.
    static func withoutSite(_ title: String, _ sites: [String]) -> String {
        let marks = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " ~ ", " : "]
        var best = title
        for mark in marks where best.holds(mark) {
            let parts = best.split(separatorText: mark)
            guard parts.count > 1 else { continue }
            var kept = parts
            while kept.count > 1, let last = kept.last, isSite(last, sites, mark: mark) { kept.removeLast() }
            while kept.count > 1, let first = kept.first, isSite(first, sites, mark: mark), words(first) <= 3,
                sites.contains(where: { alike($0, first) })
            { kept.removeFirst() }
            best = kept.joined(separator: mark)
        }
        return best
    }

    private static func words(_ text: String) -> Int { Shingles.words(text.utf8).count }

    /// Whether a part of a title names the site: it is like a name of it, or a short tail after a bar.
    private static func isSite(_ part: String, _ sites: [String], mark: String) -> Bool {
        if sites.contains(where: { alike($0, part) }) || (words(part) <= 4 && PageDateReader.date(in: part) != nil) { return true }
        if mark == " | " || mark == " :: " || mark == " » " || mark == " « " { return words(part) <= 4 }
        return part.holds(".co") || part.hasSuffix(".id") || part.hasSuffix(".de") || part.hasSuffix(".org")
            || part.hasSuffix(".net")
    }

    private static func alike(_ a: String, _ b: String) -> Bool {
        let (first, second) = (letters(a), letters(b))
        guard first.count >= 3, second.count >= 3 else { return first == second && !first.isEmpty }
        return first == second || (second.count >= 4 && first.count < 30 && first.hasPrefix(second))
            || (first.count >= 4 && second.hasPrefix(first) && second.count < first.count + 16)
    }

    /// Whether a text is the name in an address, but for its spaces: `Cahaya Bukit` of `cahayabukit`.
    static func isName(_ text: String, of site: String) -> Bool { !site.isEmpty && letters(text) == letters(site) }

    private static func letters(_ text: String) -> String {
        String(
            decoding: text.utf8.map { ByteTable.lowered($0) }.filter {
                ByteTable.isLetter($0) || ByteTable.isDigit($0) || $0 >= 0x80
            }, as: UTF8.self)
    }

    /// As `PageLine.hash` reckons it.
    static func hash(_ text: String) -> UInt32 {
        var hash = FNV.basis
        for byte in text.utf8 where byte >= 0x80 || ByteTable.isLetter(byte) || ByteTable.isDigit(byte) {
            hash = FNV.mix(hash, byte | 0x20)
        }
        return hash
    }
}

extension PageLines {
    /// The words of the first prose of the page, enough to tell its language by.
    var proseSample: [UInt32] {
        var sample: [UInt32] = []
        var bytes = 0
        for line in lines where line.isProse {
            sample.append(contentsOf: wordHashes[line.firstWord..<line.lastWord].prefix(700))
            bytes += line.count + 1
            if bytes >= 1000 { break }
        }
        return sample
    }

    /// Whether a line has no small letter.
    func isInCapitals(_ line: PageLine) -> Bool { withBytes(of: line) { !$0.contains { $0 >= 97 && $0 <= 122 } } }

    /// Whether a line stands at the foot of the page.
    func isInFooter(_ line: PageLine) -> Bool {
        var at = Int(line.block)
        while at >= 0 {
            if arena.nodes[at].tag == .footer || nodes[at].hints.contains(.footer) { return true }
            at = Int(arena.nodes[at].parent)
        }
        return false
    }

    /// The heading that a line stands in, if any.
    func headingTag(of line: PageLine) -> TagName? {
        guard nodes[Int(line.firstNode)].marks & PageLines.heading != 0 else { return nil }
        var at = Int(line.block)
        while at >= 0 {
            if arena.nodes[at].tag.isHeading { return arena.nodes[at].tag }
            at = Int(arena.nodes[at].parent)
        }
        return nil
    }
}

extension String {
    /// Whether another text stands in this one, byte for byte.
    func holds(_ part: String) -> Bool {
        var (text, part) = (self, part)
        return text.withUTF8 { text in
            part.withUTF8 { part in
                guard let first = part.first else { return true }
                let bytes = Bytes(text)
                var at = bytes.first(first, from: 0)
                while at + part.count <= text.count {
                    if part.indices.allSatisfy({ text[at + $0] == part[$0] }) { return true }
                    at = bytes.first(first, from: at + 1)
                }
                return false
            }
        }
    }

    /// The parts between occurrences of a separator.
    func split(separatorText separator: String) -> [String] {
        var text = self
        var mark = separator
        return text.withUTF8 { text in
            mark.withUTF8 { mark in String.parts(text, mark) }
        }
    }

    private static func parts(_ text: UnsafeBufferPointer<UInt8>, _ mark: UnsafeBufferPointer<UInt8>) -> [String] {
        guard let first = mark.first else { return [String(decoding: text, as: UTF8.self)] }
        var parts: [String] = []
        var start = 0
        var at = 0
        while at + mark.count <= text.count {
            if text[at] == first, text[at + mark.count - 1] == mark[mark.count - 1], text[at..<at + mark.count].elementsEqual(mark)
            {
                parts.append(String(decoding: text[start..<at], as: UTF8.self))
                at += mark.count
                start = at
            } else {
                at += 1
            }
        }
        parts.append(String(decoding: text[start...], as: UTF8.self))
        return parts
    }
}

extension [String] {
    /// Each text once, where it stands first.
    fileprivate var unique: [String] {
        reduce(into: []) { unique, text in if !unique.contains(text) { unique.append(text) } }
    }
}

extension PageFacts {
    /// How the page calls its site: as stated, and the name in its address.
    var namesOfSite: [String] {
        var names = [meta("og:site_name", "application-name", "publisher", "twitter:site", "apple-mobile-web-app-title", "cre")]
            .compactMap { $0 }
        names += descriptions.compactMap(\.publisher)
        for host in [canonical, meta("og:url"), article?.url].compactMap({ $0 }).compactMap(PageAddress.host).unique {
            names += [host, PageAddress.siteName(host)]
        }
        return names.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    }
}

/// The parts of a web address that say something of a page.
enum PageAddress {
    static func host(_ address: String) -> String? {
        guard
            let start = address.split(separatorText: "://").dropFirst().first
                ?? (address.hasPrefix("//") ? String(address.dropFirst(2)) : nil)
        else { return nil }
        let host = start.prefix { $0 != "/" && $0 != "?" && $0 != ":" && $0 != "#" }.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    /// `kompas` of `regional.kompas.com`, `serangkota` of `serangkota.go.id`.
    static func siteName(_ host: String) -> String {
        let parts = host.split(separator: ".")
        guard parts.count >= 2 else { return host }
        let second = parts[parts.count - 2]
        let isShared =
            ["co", "go", "or", "ac", "sch", "web", "com", "org", "net", "my", "desa", "mil"].contains(second) && parts.count >= 3
        return String(isShared ? parts[parts.count - 3] : second)
    }
}
