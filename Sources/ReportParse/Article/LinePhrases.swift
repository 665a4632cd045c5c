/// Tells by its words what a line is when it is no part of the article.
enum LinePhrases {
    private struct Row: Sendable {
        let phrase: [UInt8]
        let kind: LineKind
        let isWhole: Bool
    }

    /// Rows by their first byte, the longest first.
    private static let begins: [[Row]] = {
        var table = [[Row]](repeating: [], count: 256)
        func add(_ rows: [(kind: LineKind, phrases: [StaticString])], isWhole: Bool) {
            for row in rows {
                for phrase in row.phrases {
                    let bytes = Array(UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount))
                    if let first = bytes.first { table[Int(first)].append(Row(phrase: bytes, kind: row.kind, isWhole: isWhole)) }
                }
            }
        }
        add(BoilerplatePhrases.begins, isWhole: false)
        add(BoilerplatePhrases.whole, isWhole: true)
        for index in table.indices { table[index].sort { $0.phrase.count > $1.phrase.count } }
        return table
    }()

    private static let holds: [[Row]] = {
        var table = [[Row]](repeating: [], count: 256)
        for row in BoilerplatePhrases.holds {
            for phrase in row.phrases {
                let bytes = Array(UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount))
                if let first = bytes.first { table[Int(first)].append(Row(phrase: bytes, kind: row.kind, isWhole: false)) }
            }
        }
        return table
    }()

    /// The kind of a line; `none` for ordinary text.
    static func kind(of line: Bytes) -> LineKind {
        let first = line[0]
        for row in begins[Int(ByteTable.lowered(first))] where matches(row, line, at: 0) {
            if row.isWhole ? line.count == row.phrase.count : !ByteTable.isLetter(line[row.phrase.count]) { return row.kind }
        }
        if isSignature(line) { return .signature }
        guard line.count < 320 else { return .none }
        return held(line)
    }

    /// The kind of the first phrase that stands anywhere in the line.
    private static func held(_ line: Bytes) -> LineKind {
        starts.withUnsafeBufferPointer { starts in
            var pair = Int(ByteTable.lowered(line[0]))
            for at in 1..<max(1, line.count) {
                pair = (pair << 8 | Int(ByteTable.lowered(line[at]))) & 0xFFFF
                guard starts[pair] else { continue }
                for row in holds[pair >> 8] where matches(row, line, at: at - 1) { return row.kind }
            }
            return .none
        }
    }

    /// Whether some phrase begins with these two bytes: most of a line's do not, and cost one look each.
    private static let starts: [Bool] = {
        var table = [Bool](repeating: false, count: 65_536)
        for rows in holds {
            for row in rows where row.phrase.count > 1 { table[Int(row.phrase[0]) << 8 | Int(row.phrase[1])] = true }
        }
        return table
    }()

    @inline(__always) private static func matches(_ row: Row, _ line: Bytes, at start: Int) -> Bool {
        guard start + row.phrase.count <= line.count else { return false }
        for offset in 0..<row.phrase.count where ByteTable.lowered(line[start + offset]) != row.phrase[offset] { return false }
        return true
    }

    /// `(abc)`, `(Mir/Red)`, `(kpl/pur/tch)`, `[ALB]`: up to four short names in brackets and nothing else.
    static func isSignature(_ line: Bytes) -> Bool {
        let open = line[0]
        let close = line[line.count - 1]
        guard line.count >= 4, line.count <= 40,
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
        return letters >= 2 && longest <= 12
    }
}

extension LineKind {
    /// Whether a line of this kind is left out of an article's text. Short lines only: no paragraph goes for how it begins.
    func isFurniture(words: Int, endsSentence: Bool) -> Bool {
        switch self {
        case .none, .date, .credit: false
        case .syndication: words <= 40
        case .related: words <= 10 || (words <= 40 && !endsSentence)
        case .signature, .embed, .pages, .advert: words <= 14
        case .byline: words <= 14 && !endsSentence
        case .share, .topics, .comment, .newsletter, .copyright, .listing: words <= 16 && !endsSentence
        }
    }
}
