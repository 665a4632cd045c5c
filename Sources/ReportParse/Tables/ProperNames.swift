/// The capitalised words of a text, one beside another as names have them.
///
/// A quick look for telling events apart (`Kecamatan Pekat` is not `Kecamatan Manggelewa`), not a recogniser of names.
package struct ProperNames: Sendable {
    /// A word as it stands in the text.
    struct Word: Hashable, Sendable {
        /// Where it stands.
        let bytes: Range<Int>
        let isCapitalised: Bool
        let isUpperCase: Bool
        /// A sentence or a quotation begins with it, so that a capital says nothing.
        let opensSentence: Bool
        /// Only a space stands before it.
        let follows: Bool
    }

    private let words: [Word]
    /// The text with ASCII capitals as small letters. Most of its words are never asked for, and stay bytes.
    private let small: [UInt8]

    package init(in text: String) {
        var found: [Word] = []
        small = Self.small(text)
        var text = text
        text.withUTF8 { text in
            found.reserveCapacity(text.count / 6)
            Self.forEachWord(of: text) { found.append($0) }
        }
        words = found
    }

    private static func small(_ text: String) -> [UInt8] { text.utf8.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 } }

    private func text(of word: Word) -> String { String(decoding: small[word.bytes], as: UTF8.self) }

    /// Every capitalised word and, behind a full stop, the initials of names: `palang merah indonesia .pmi .pm .mi`.
    package static func forms(of text: String) -> String {
        let small = small(text)
        var terms = TermList(small)
        var runs = NameRuns()
        // A capitalised word begins with an ASCII letter.
        func addInitials(_ run: [Word]) {
            let initials = run.map { small[$0.bytes.lowerBound] }
            for start in initials.indices.dropLast() { terms.add(initialsFrom: start, of: initials) }
        }
        var text = text
        text.withUTF8 { text in
            forEachWord(of: text) { word in
                if word.isCapitalised { terms.add(word.bytes) }
                if let run = runs.add(word, small) { addInitials(run) }
            }
        }
        if let run = runs.end() { addInitials(run) }
        return terms.joined()
    }

    /// The words that tell this text from others, each with the words that stand before it.
    package func telling(except place: Set<String>) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for (index, word) in words.enumerated().dropFirst(datelineLength) {
            guard word.isCapitalised, word.isUpperCase || !word.opensSentence else { continue }
            let text = text(of: word)
            guard !NameWords.plain.contains(text), !place.contains(text) else { continue }
            found[text, default: []].formUnion(index > 0 ? [self.text(of: words[index - 1])] : [])
        }
        return found
    }

    /// Capitalised words that follow one another, with `dan` between them left out.
    package var runs: [[String]] {
        var open = NameRuns()
        var runs = words.compactMap { open.add($0, small) }
        if let last = open.end() { runs.append(last) }
        return runs.map { $0.map(text(of:)) }
    }

    /// How many words of a dateline (`SERANG - `) open the text.
    private var datelineLength: Int {
        let capitals = words.prefix { $0.isUpperCase }.count
        guard capitals > 0, capitals < words.count, words[capitals].opensSentence else { return 0 }
        return capitals
    }

    @inline(__always)
    private static func forEachWord(of text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
        classes.withUnsafeBufferPointer { classes in
            var index = 0
            var opens = true
            var separators = 0
            while index < text.count {
                let first = classes[Int(text[index])]
                guard first & letter != 0 else {
                    opens = opens || first & sentenceEnd != 0
                    separators += 1
                    index += text[index] == generalPunctuation ? 3 : 1
                    continue
                }
                let start = index
                var common = first
                index += 1
                while index < text.count, classes[Int(text[index])] & letter != 0 {
                    common &= classes[Int(text[index])]
                    index += 1
                }
                body(
                    Word(
                        bytes: start..<index, isCapitalised: first & capital != 0,
                        isUpperCase: first & capital != 0 && index - start > 1 && common & capitalOrDigit != 0,
                        opensSentence: opens,
                        follows: separators == 1 && text[start - 1] == UInt8(ascii: " ")))
                opens = false
                separators = 0
            }
        }
    }

    private static let letter: UInt8 = 1
    private static let capital: UInt8 = 2
    private static let capitalOrDigit: UInt8 = 4
    private static let sentenceEnd: UInt8 = 8

    /// What each byte is.
    private static let classes: [UInt8] = (0...255).map { (byte: UInt8) in
        let isCapital = byte &- 65 < 26
        let isDigit = byte &- 48 < 10
        return (isLetter(byte) ? letter : 0) | (isCapital ? capital : 0) | (isCapital || isDigit ? capitalOrDigit : 0)
            | (endsSentence(byte) ? sentenceEnd : 0)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80 && byte != generalPunctuation
    }

    /// The first byte of dashes and curly quotes.
    private static let generalPunctuation: UInt8 = 0xE2

    /// A mark or line end behind which a capital may be the sentence's own.
    private static func endsSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "\n"), generalPunctuation:
            true
        default: false
        }
    }
}

/// Capitalised words that follow one another, gathered as the words of a text come; a preposition between two of them is left out.
private struct NameRuns {
    private var run: [ProperNames.Word] = []
    /// Whether a preposition stands behind the last one.
    private var isBridged = false

    /// Takes the next word; gives the run of two or more that ends before it, if one does.
    @inline(__always)
    mutating func add(_ word: ProperNames.Word, _ small: [UInt8]) -> [ProperNames.Word]? {
        // Most words are neither in a run nor the start of one.
        guard word.isCapitalised || !run.isEmpty else { return nil }
        if word.isCapitalised, word.follows || run.isEmpty {
            run.append(word)
            isBridged = false
            return nil
        }
        if !word.isCapitalised, !isBridged, word.follows,
            NameWords.prepositions.contains(String(decoding: small[word.bytes], as: UTF8.self))
        {
            isBridged = true
            return nil
        }
        let ended = end()
        if word.isCapitalised { run.append(word) }
        return ended
    }

    /// What is open at the end, if it is a run.
    mutating func end() -> [ProperNames.Word]? {
        defer { run.removeAll(keepingCapacity: true) }
        isBridged = false
        return run.count > 1 ? run : nil
    }
}

/// Words of names as one compares them.
package enum NameComparison {
    /// Words that stand before names of all kinds.
    package static let prepositions = NameWords.prepositions

    /// Words without forms of law and levels of areas.
    package static func words(of name: String?) -> Set<String> {
        Set((name ?? "").lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)).subtracting(NameWords.formal)
    }

    /// Whether two names may well be of one body: one holds the other, they share half of their words, or one is the other's
    /// initials.
    package static func areAlike(_ a: String, _ b: String) -> Bool {
        let (x, y) = (words(of: a), words(of: b))
        guard let fewer = [x.count, y.count].min(), fewer > 0 else { return true }
        if x.intersection(y).count * 2 >= fewer { return true }
        return isShort(a, of: b, among: y) || isShort(b, of: a, among: x)
    }

    private static func isShort(_ short: String, of long: String, among longWords: Set<String>) -> Bool {
        let run = long.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init).filter {
            !NameWords.formal.contains($0)
        }
        return words(of: short).contains { isShortForm($0, of: run) }
    }

    /// Whether a word is the initials of the first words of a name, or made of their first syllables: `pmi`, `disperindag`.
    package static func isShortForm(_ word: String, of run: [String]) -> Bool {
        guard word.utf8.count >= 2, run.count >= 2 else { return false }
        let initials = run.map { $0.first.map(String.init) ?? "" }.joined()
        if initials.hasPrefix(word) { return true }
        return word.utf8.count >= 5 && isMade(of: run[...], Substring(word), parts: 0)
    }

    private static func isMade(of run: ArraySlice<String>, _ word: Substring, parts: Int) -> Bool {
        guard !word.isEmpty else { return parts > 1 }
        guard let first = run.first, parts < 6 else { return false }
        if NameWords.prepositions.contains(first), isMade(of: run.dropFirst(), word, parts: parts) { return true }
        var length = zip(first, word).prefix { $0 == $1 }.count
        while length >= 2 {
            if isMade(of: run.dropFirst(), word.dropFirst(length), parts: parts + 1) { return true }
            length -= 1
        }
        return false
    }
}
