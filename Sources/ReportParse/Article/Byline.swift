/// Who wrote an article, and the initials that close it.
struct Byline {
    private(set) var authors: [String] = []
    private(set) var signature: String?

    init(page: PageLines, facts: PageFacts, lines: PageSurroundings, source: Bytes) {
        var reporters: [String] = []
        var editors: [String] = []
        for index in lines.before + lines.after where page.lines[index].words <= 14 && index != lines.titleLine {
            let line = page.lines[index]
            if line.words == 1, let name = Byline.name(beside: index, of: page, lines.titleLine, PageBylineWords.loneReporters) {
                reporters.append(name)
                reporters += Byline.others(of: name, below: index, page)
            }
            if line.words == 1, let name = Byline.name(beside: index, of: page, lines.titleLine, PageBylineWords.editors) {
                editors.append(name)
            }
            // `Penulis` and `: Nama` in cells of their own.
            if line.words == 1, index + 1 < page.lines.count, page.lines[index + 1].words <= 8,
                page.arena.text[page.lines[index + 1].start] == UInt8(ascii: ":")
            {
                let whole = page.string(line) + page.string(page.lines[index + 1])
                if let name = Byline.name(inText: whole, after: PageBylineWords.reporters) { reporters.append(name) }
                if let name = Byline.name(inText: whole, after: PageBylineWords.editors) { editors.append(name) }
            }
            page.withBytes(of: line) { text in
                let reporter =
                    Byline.name(in: Bytes(text), after: PageBylineWords.reporters)
                    ?? Byline.name(in: Bytes(text), before: PageBylineWords.reporters)
                if let reporter { reporters.append(reporter) }
                if let name = Byline.name(in: Bytes(text), after: PageBylineWords.editors) { editors.append(name) }
                if signature == nil, LinePhrases.isSignature(Bytes(text)) {
                    signature = Byline.initials(String(decoding: text, as: UTF8.self))
                }
            }
        }
        editors += [facts.meta("content_editor")].compactMap { $0 }
        var people: [String] = []
        let sites = facts.siteNames
        for person in Byline.stated(facts) {
            if let name = Byline.name(inText: person, after: PageBylineWords.editors) {
                editors.append(name)
            } else if let name = Byline.name(inText: person, after: PageBylineWords.reporters) {
                people.append(name)
            } else if Byline.isPerson(person), !sites.contains(person) {
                people.append(person)
            }
        }
        let notEditors = people.filter { person in !editors.contains { $0.lowercased() == person.lowercased() } }
        let shown =
            reporters.isEmpty && notEditors.isEmpty
            ? Byline.shown(page, source, lines, besides: editors + sites + [facts.statedPublisher].compactMap { $0 }) : []
        let named = [reporters, notEditors, shown, people, editors].first { !$0.isEmpty } ?? []
        authors = Byline.unique(named.flatMap(Byline.people))
    }

    private static func stated(_ facts: PageFacts) -> [String] {
        let named =
            (facts.article?.authors ?? [])
            + ["content_author", "author", "article:author", "dc.creator"].compactMap { (name: StaticString) in facts.meta(name) }
        let publisher = facts.article?.publisher?.lowercased()
        return named.filter { $0.lowercased() != publisher }
    }

    /// Names in elements that call themselves the author's, or that link to the author's page, where no word introduces them.
    private static func shown(
        _ page: PageLines, _ source: Bytes, _ lines: PageSurroundings, besides others: [String]
    ) -> [String] {
        for index in lines.before + lines.after {
            let line = page.lines[index]
            guard line.words <= 12, line.capitals >= 1, page.headingTag(of: line) == nil else { continue }
            let parts = page.string(line).split(separatorText: " - ")
            // `Nama - 13 Oktober 2016 20:55 WIB`, or nothing but a name where the element says so.
            let isDated = parts.count > 1 && PageDateReader.date(in: parts[1]) != nil
            guard
                isDated
                    || (line.words >= 2 && line.words <= 6 && line.digits == 0
                        && (page.isBeside(line, .author) || page.linksToAuthor(line, source)))
            else {
                continue
            }
            // `NEWS - Nama, Nama Media`: the channel, the author and the outlet in one line.
            let isLabelled = !isDated && parts.count == 2 && parts[0] == parts[0].uppercased() && !parts[0].contains(" ")
            let text = isLabelled ? parts[1].split(separator: ",").first.map(String.init) ?? parts[1] : parts[0]
            guard !text.contains(where: { $0 == ":" || $0.isNumber }), text.split(separator: " ").count <= 4 else { continue }
            let name = text.hasSuffix(",") ? String(text.dropLast()) : text
            let isOther = others.contains { $0.lowercased() == name.lowercased() }
            if isPerson(name), !isOther, name.split(separator: " ").allSatisfy({ $0.first?.isUppercase ?? false }) { return [name] }
        }
        return []
    }

    static func name(inText text: String, after words: [StaticString]) -> String? {
        var text = text
        return text.withUTF8 { name(in: Bytes($0), after: words) }
    }

    /// `Oleh Sari Utami | 24 Januari 2024`, `Penulis: Sari Utami`: a line that names a reporter and has a mark or a date behind it.
    static func isByline(_ line: Bytes) -> Bool {
        guard name(in: line, after: PageBylineWords.reporters) != nil else { return false }
        return line.first(UInt8(ascii: "|"), from: 0) < line.count || line.first(UInt8(ascii: ":"), from: 0) < line.count
    }

    /// The name in the line below one that says `Reporter` and nothing else; or above it, where that line is a name and no other
    /// such word stands above that.
    private static func name(
        beside index: Int, of page: PageLines, _ titleLine: Int, _ words: [StaticString]
    ) -> String? {
        guard isLabel(index, page, words) else { return nil }
        let isBelow = !isLabel(index - 2, page, PageBylineWords.loneReporters + PageBylineWords.editors)
        if isBelow, index - 1 != titleLine, let name = loneName(index - 1, page) { return name }
        return loneName(index + 1, page)
    }

    /// The names of the list whose first is the one below a word for reporters.
    private static func others(of name: String, below index: Int, _ page: PageLines) -> [String] {
        guard index + 1 < page.lines.count, loneName(index + 1, page) == name else { return [] }
        func list(_ line: Int) -> Int32? {
            let block = page.arena.nodes[Int(page.lines[line].block)]
            return block.tag == .li ? block.parent : nil
        }
        guard let first = list(index + 1) else { return [] }
        return page.lines.indices[(index + 2)...].prefix(5).prefix { list($0) == first }.compactMap { loneName($0, page) }
    }

    private static func isLabel(_ index: Int, _ page: PageLines, _ words: [StaticString]) -> Bool {
        guard page.lines.indices.contains(index), page.lines[index].words == 1 else { return false }
        let line = page.lines[index]
        return words.contains { word in
            // `Oleh`, `Oleh :`
            let length = word.utf8CodeUnitCount
            return (length...length + 2).contains(line.count)
                && page.withBytes(of: line) { text in
                    Bytes(text).has(word, at: 0) && text[length...].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ":") }
                }
        }
    }

    /// A line that is a name of two to five words and no headline.
    private static func loneName(_ index: Int, _ page: PageLines) -> String? {
        guard page.lines.indices.contains(index), page.lines[index].words <= 8 else { return nil }
        let tag = page.headingTag(of: page.lines[index])
        guard tag != .h1, tag != .h2, tag != .h3 else { return nil }
        let name = cut(Array(page.string(page.lines[index]).utf8)[...])
        let parts = name.split(separator: " ")
        return (2...5).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercase ?? false } && isPerson(name) ? name : nil
    }

    /// The people of `Rudi Hartanto dan Sri Wahyuni`.
    private static func people(_ names: String) -> [String] {
        for word in PageBylineWords.joints {
            let parts = names.split(separatorText: "\(word)").map { $0.split(separator: " ").joined(separator: " ") }
            if parts.count > 1, parts.allSatisfy(isPerson) { return parts.flatMap(people) }
        }
        return [names]
    }

    /// The name before one of these words: `X, Jurnalis`, `X, Jurnalis · Kamis 12 Agustus 2021`.
    static func name(in line: Bytes, before words: [StaticString]) -> String? {
        let comma = line.first(UInt8(ascii: ","), from: 0)
        guard comma + 2 < line.count, line[comma + 1] == 0x20 else { return nil }
        let isWhole = words.contains { word in
            let end = comma + 2 + word.utf8CodeUnitCount
            guard line.has(word, at: comma + 2), !ByteTable.isLetter(line[end]) else { return false }
            return end >= line.count
                || PageDateReader.date(in: String(decoding: (end..<line.count).map { line[$0] }, as: UTF8.self)) != nil
        }
        guard isWhole else { return nil }
        let name = String(decoding: (0..<comma).map { line[$0] }, as: UTF8.self)
        return name.split(separator: " ").count <= 4 && isPerson(name) ? name : nil
    }

    /// The name after one of these words, where a colon or a space parts them: `Reporter: X`, `Kontributor Lhokseumawe, X`.
    static func name(in line: Bytes, after words: [StaticString]) -> String? {
        for word in words {
            let length = word.utf8CodeUnitCount
            guard line.count > length + 3, line.has(word, at: 0), !ByteTable.isLetter(line[length]) else { continue }
            let bytes = (0..<line.count).map { line[$0] }
            var rest = bytes[length...].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
            // `Kontributor Lhokseumawe, X`; but the comma of `X | Kamis, 12 Agustus 2021` and of `X, Kamis 12/8` is the date's.
            let bar = rest.firstIndex(of: UInt8(ascii: "|")) ?? rest.endIndex
            if let comma = rest.firstIndex(of: UInt8(ascii: ",")), comma + 2 < rest.endIndex, comma < bar {
                let behind = rest[(comma + 1)...].drop { $0 == 0x20 }
                rest = isDay(cut(behind)) ? rest[..<comma] : behind
            }
            let name = withoutDay(cut(rest))
            // `Reporter di Morowali sejak 2015, gemar menulis` tells of one and names nobody.
            let isProse = bytes[length] == 0x20 && name.split(separator: " ").last?.first?.isLowercase ?? true
            return isPerson(name) && !isProse ? name : nil
        }
        return nil
    }

    /// Whether a text is what stands before a date: `Kamis`.
    private static func isDay(_ text: String) -> Bool {
        !text.isEmpty && text.lowercased().split(separator: " ").allSatisfy { PageDateWords.introduce.contains(String($0)) }
    }

    /// A name without the weekday of the date behind it: `Rina Dewi - Sabtu`.
    private static func withoutDay(_ name: String) -> String {
        var words = name.split(separator: " ")
        while words.count > 1, let last = words.last, last == "-" || last == "–" || last == "—" || isDay(String(last)) {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    private static func cut(_ bytes: ArraySlice<UInt8>) -> String {
        var end = bytes.startIndex
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: "|"), bytes[end] != UInt8(ascii: "("),
            bytes[end] != UInt8(ascii: "/"),
            !ByteTable.isDigit(bytes[end])
        { end += 1 }
        var name = bytes[..<end]
        while let last = name.last,
            last == 0x20 || last == UInt8(ascii: "-") || last == UInt8(ascii: ",") || last == UInt8(ascii: "/")
        { name.removeLast() }
        return String(decoding: name, as: UTF8.self)
    }

    /// One to five capitalised words that are not the name of a desk.
    static func isPerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard (1...6).contains(words.count), name.utf8.count >= 3, name.utf8.count <= 60, let first = name.utf8.first else {
            return false
        }
        guard !(first >= 97 && first <= 122) || words.count > 1, !name.holds("http"), !name.holds("@"), !name.holds(".com")
        else { return false }
        let lower = name.lowercased()
        if nobodyEnds.contains(where: lower.hasSuffix) { return false }
        return !nobody.contains(lower) && !nobodyBegins.contains(where: lower.hasPrefix)
    }

    private static let nobody = PageBylineWords.nobody.map { "\($0)" }
    private static let nobodyEnds = PageBylineWords.nobodyEnds.map { "\($0)" }
    private static let nobodyBegins = PageBylineWords.nobodyBegins.map { "\($0)" }

    /// `Mir/Red` of `(Mir/Red)`.
    static func initials(_ line: String) -> String? {
        guard let first = line.utf8.first, !ByteTable.isLetter(first) else { return nil }
        let inner = line.dropFirst().dropLast()
        return inner.isEmpty ? nil : String(inner)
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0.lowercased()).inserted }
    }
}
