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
        for row in begins[Int(ByteTable.lowered(first))] {
            guard let end = end(of: row, in: line, at: 0) else { continue }
            // `iklan` begins no `iklanan`, but `[gambas:` begins `[Gambas:Video`.
            let isWord = row.phrase.last.map(ByteTable.isLetter) ?? false
            if row.isWhole ? line.count == end : !(isWord && ByteTable.isLetter(line[end])) { return row.kind }
        }
        if isSignature(line) || isCapitalNames(line) { return .signature }
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
                for row in holds[pair >> 8] where end(of: row, in: line, at: at - 1) != nil { return row.kind }
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
