/// Names of months and weekdays with one letter too many, too few or wrong, for places where nothing else can stand.
enum CalendarSlip {
    /// Words in their own right that are one slip away from a month, sorted.
    static let otherWords = ["asril", "karet", "kart", "macet", "market", "mart", "paret", "saret"]

    /// The month that an unknown word is one slip away from.
    static func month(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let month = nearest(bytes, in: months) else { return nil }
        return otherWords.contains(String(decoding: bytes, as: UTF8.self).lowercased()) ? nil : month
    }

    /// The weekday that an unknown word is one slip away from.
    static func weekday(_ bytes: ArraySlice<UInt8>) -> Int? {
        nearest(bytes, in: weekdays)
    }

    private static let months: [([UInt8], Int)] = CalendarWords.rows.compactMap { row in
        guard case .month(let month, let spelling) = row.term, spelling != .short, row.word.utf8.count >= 5 else { return nil }
        return (Array(row.word.utf8), month)
    }

    private static let weekdays: [([UInt8], Int)] = CalendarWords.rows.compactMap { row in
        if row.term == .sundayOrWeek { return (Array(row.word.utf8), 7) }
        guard case .weekday(let day) = row.term else { return nil }
        return (Array(row.word.utf8), day)
    }

    /// The only value within one slip; nil when there is none or two.
    private static func nearest(_ bytes: ArraySlice<UInt8>, in names: [([UInt8], Int)]) -> Int? {
        guard bytes.count >= 4, bytes.count <= 11 else { return nil }
        let word = bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
        var found: Int?
        for (name, value) in names where isOneSlip(word, name) {
            if let found, found != value { return nil }
            found = value
        }
        return found
    }

    /// One letter inserted, left out, replaced, or two neighbours swapped.
    static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard abs(a.count - b.count) <= 1, a != b else { return false }
        var head = 0
        while head < a.count, head < b.count, a[head] == b[head] { head += 1 }
        var tail = 0
        while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
        let (left, right) = (a.count - head - tail, b.count - head - tail)
        if left <= 1, right <= 1 { return true }
        return left == 2 && right == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
    }
}
