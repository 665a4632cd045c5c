/// Tells by its words what a line is when it is no part of the article.
enum LinePhrases {
    private struct Row: Sendable {
        let phrase: [UInt8]
        let kind: LineKind
        let isWhole: Bool

        init(_ phrase: StaticString, _ kind: LineKind, isWhole: Bool = false) {
            self.phrase = Array(UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount))
            self.kind = kind
            self.isWhole = isWhole
        }
    }

    /// Phrases that begin lines, by their first byte, the longest first.
    private struct Begins: Sendable {
        private(set) var rows: [Row] = []
        /// Of each row the first four bytes, as far as no colon is among them, and which of the four count.
        private(set) var heads: [(bytes: UInt32, mask: UInt32)] = []
        /// Where the rows of each first byte begin and, one further, end.
        private(set) var starts: [Int] = []

        init() {
            let all =
                BoilerplatePhrases.begins.flatMap { row in row.phrases.map { Row($0, row.kind) } }
                + BoilerplatePhrases.whole.flatMap { row in row.phrases.map { Row($0, row.kind, isWhole: true) } }
            var table = [[Row]](repeating: [], count: 256)
            for row in all { if let first = row.phrase.first { table[Int(first)].append(row) } }
            for index in table.indices {
                starts.append(rows.count)
                rows += table[index].sorted { $0.phrase.count > $1.phrase.count }
            }
            starts.append(rows.count)
            for row in rows {
                let letters = row.phrase.prefix(4).prefix { $0 != UInt8(ascii: ":") }
                var head: (bytes: UInt32, mask: UInt32) = (0, 0)
                for (offset, byte) in letters.enumerated() {
                    head.bytes |= UInt32(byte) << (8 * UInt32(offset))
                    head.mask |= 0xFF << (8 * UInt32(offset))
                }
                heads.append(head)
            }
        }
    }

    private static let begins = Begins()

    private static let holds: [[Row]] = {
        var table = [[Row]](repeating: [], count: 256)
        for row in BoilerplatePhrases.holds.flatMap({ row in row.phrases.map { Row($0, row.kind) } }) {
            if let first = row.phrase.first { table[Int(first)].append(row) }
        }
        return table
    }()

    /// The kind of a line; `none` for ordinary text.
    static func kind(of line: Bytes) -> LineKind {
        if let kind = begun(line, at: 0) { return kind }
        // `(Baca: …)`, `>>> Baca juga: …`.
        var start = 0
        while start < 4, isMarkBefore(line[start]) { start += 1 }
        if start > 0, let kind = begun(line, at: start), kind == .related || kind == .embed { return kind }
        if isSignature(line) || isCapitalNames(line) { return .signature }
        if isHashtags(line) { return .topics }
        guard line.count < 320 else { return .none }
        return held(line)
    }

    /// What may stand before `Baca juga`.
    @inline(__always) private static func isMarkBefore(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-")
    }

    /// The kind of the phrase that a line begins with, after its first `start` bytes.
    private static func begun(_ line: Bytes, at start: Int) -> LineKind? {
        let begins = LinePhrases.begins
        var head: UInt32 = 0
        for offset in 0..<4 { head |= UInt32(ByteTable.lowered(line[start + offset])) << (8 * UInt32(offset)) }
        let first = Int(head & 255)
        for number in begins.starts[first]..<begins.starts[first + 1]
        where head & begins.heads[number].mask == begins.heads[number].bytes {
            let row = begins.rows[number]
            guard let end = end(of: row, in: line, at: start) else { continue }
            // `iklan` begins no `iklanan`, but `[gambas:` begins `[Gambas:Video`.
            let isWord = row.phrase.last.map(ByteTable.isLetter) ?? false
            if row.isWhole ? line.count == end : !(isWord && ByteTable.isLetter(line[end])) { return row.kind }
        }
        return nil
    }

    /// The kind of the first phrase that stands anywhere in the line.
    private static func held(_ line: Bytes) -> LineKind {
        guard let base = line.base, line.count > 1 else { return .none }
        return starts.withUnsafeBufferPointer { starts in
            // Where a word of four bytes can be read whole, and at the end of the line, where it can not.
            for at in 0..<max(0, line.count - 3) {
                let letters = UnsafeRawPointer(base + at).loadUnaligned(as: UInt32.self).littleEndian
                if mayBegin(letters, starts), let kind = held(line, at: at) { return kind }
            }
            for at in max(0, line.count - 3)..<line.count - 1 {
                let letters = UInt32(line[at]) | UInt32(line[at + 1]) << 8 | UInt32(line[at + 2]) << 16
                if mayBegin(letters, starts), let kind = held(line, at: at) { return kind }
            }
            return .none
        }
    }

    @inline(__always) private static func mayBegin(_ letters: UInt32, _ starts: UnsafeBufferPointer<UInt64>) -> Bool {
        let first = letters << 10 & 0x7C00
        let second = letters >> 3 & 0x3E0
        let third = letters >> 16 & 0x1F
        let place = Int(first | second | third)
        return starts[place >> 6] >> UInt64(place & 63) & 1 != 0
    }

    private static func held(_ line: Bytes, at start: Int) -> LineKind? {
        for row in holds[Int(ByteTable.lowered(line[start]))] where end(of: row, in: line, at: start) != nil { return row.kind }
        return nil
    }

    /// A bit for every three bytes, as far as their last five bits tell them apart, with which some phrase begins: most of a line's do
    /// not, and cost one look each.
    private static let starts: [UInt64] = {
        var table = [UInt64](repeating: 0, count: 512)
        for row in holds.joined() where row.phrase.count > 1 {
            let third = row.phrase.dropFirst(2).first.map { $0 == UInt8(ascii: ":") ? [$0, 0x20] : [$0] } ?? Array(0...31)
            for last in third {
                let letters = Int(row.phrase[0] & 31) << 10 | Int(row.phrase[1] & 31) << 5 | Int(last & 31)
                table[letters >> 6] |= 1 << UInt64(letters & 63)
            }
        }
        return table
    }()

    /// Where a phrase that begins at `start` ends; a space may stand before its colons.
    @inline(__always) private static func end(of row: Row, in line: Bytes, at start: Int) -> Int? {
        guard start + row.phrase.count <= line.count else { return nil }
        var at = start
        for byte in row.phrase {
            if byte == UInt8(ascii: ":"), line[at] == 0x20, line[at + 1] == byte { at += 1 }
            guard ByteTable.lowered(line[at]) == byte else { return nil }
            at += 1
        }
        return at
    }

    /// `#Sehat #RSUDTirta`: every word has the mark before it.
    private static func isHashtags(_ line: Bytes) -> Bool {
        guard line[0] == UInt8(ascii: "#"), ByteTable.isLetter(line[1]) else { return false }
        return (1..<line.count).allSatisfy { line[$0 - 1] != 0x20 || line[$0] == UInt8(ascii: "#") }
    }

    /// `NAMA REPORTER | ANTARA`: names in capitals, parted by bars.
    private static func isCapitalNames(_ line: Bytes) -> Bool {
        guard line.count >= 8, line.count <= 60, line.first(UInt8(ascii: "|"), from: 0) < line.count else { return false }
        for at in 0..<line.count {
            let byte = line[at]
            guard byte == 0x20 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ".") || (byte >= 65 && byte <= 90) else {
                return false
            }
        }
        return line[0] != UInt8(ascii: "|") && line[line.count - 1] != UInt8(ascii: "|")
    }

    /// `(abc)`, `(Mir/Red)`, `(kpl/pur/tch)`, `[ALB]`: up to four short names in brackets and nothing else.
    static func isSignature(_ line: Bytes) -> Bool {
        let open = line[0]
        let close = line[line.count - 1]
        guard line.count >= 4, line.count <= (isOfSite(line) ? 70 : 40),
            open == UInt8(ascii: "(") && close == UInt8(ascii: ")")
                || open == UInt8(ascii: "[") && close == UInt8(ascii: "]")
                || open == UInt8(ascii: "*") && close == UInt8(ascii: "*")
        else { return false }
        var letters = 0
        var longest = 0
        var current = 0
        for at in 1..<(line.count - 1) {
            let byte = line[at]
            if ByteTable.isLetter(byte) || ByteTable.isDigit(byte) {
                letters += 1
                current += 1
                longest = max(longest, current)
            } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
                || byte == UInt8(ascii: " ")
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+")
            {
                current = 0
            } else {
                return false
            }
        }
        return letters >= 2 && (longest <= 12 || isOfSite(line))
    }

    /// `(kabarpesisir.co.id/rina dewi)`: the name of the site before a slash.
    private static func isOfSite(_ line: Bytes) -> Bool {
        let slash = line.first(UInt8(ascii: "/"), from: 0, until: 45)
        guard slash > 4, slash < min(45, line.count) else { return false }
        return line.has(".com", at: slash - 4) || line.has(".id", at: slash - 3) || line.has(".net", at: slash - 4)
    }

    /// `NAMA REPORTER`: up to four words in capitals and nothing else, as some outlets close an article.
    static func isNameInCapitals(_ line: Bytes) -> Bool {
        guard line.count >= 5, line.count <= 40, line.first(0x20, from: 0) < line.count else { return false }
        return (0..<line.count).allSatisfy {
            line[$0] == 0x20 || line[$0] == UInt8(ascii: ".") || (line[$0] >= 65 && line[$0] <= 90)
        }
    }
}

extension LineKind {
    /// Whether a line of this kind is left out of an article's text. Short lines only: no paragraph goes for how it begins.
    func isFurniture(words: Int, endsSentence: Bool) -> Bool {
        switch self {
        case .none, .date: false
        case .credit: words <= 10 && !endsSentence
        case .copyright: words <= 16
        case .appeal: words <= 80
        case .syndication: words <= 40
        case .related: words <= 8 || (words <= 40 && !endsSentence)
        case .signature, .embed, .pages, .advert: words <= 14
        case .byline: words <= 14 && !endsSentence
        case .share, .topics, .comment, .newsletter, .listing: words <= 16 && !endsSentence
        }
    }
}
