/// The day that a document was written on, from what stands outside its text.
enum ReferenceDate {
    /// The full day in an address: `/2021/07/26/`, `/2021-07-26-`, `/20210726/`, or the head of a time stamp (`20210726141500`).
    static func day(inURL url: String) -> CalendarDate? {
        let bytes = Array(url.utf8)
        var index = 0
        while index < bytes.count {
            guard isDigit(bytes[index]), index == 0 || !isDigit(bytes[index - 1]) else {
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            if let day = day(bytes, index..<end) { return day }
            index = end
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// The day that a run of digits opens.
    private static func day(_ bytes: [UInt8], _ run: Range<Int>) -> CalendarDate? {
        if run.count == 8 || run.count == 12 || run.count == 14 { return fused(bytes[run]) }
        guard run.count == 4, let month = part(bytes, at: run.upperBound), let day = part(bytes, at: month.end) else { return nil }
        if day.end < bytes.count, isDigit(bytes[day.end]) { return nil }
        return plausible(number(bytes[run]), month.value, day.value)
    }

    /// A separator and one or two digits.
    private static func part(_ bytes: [UInt8], at index: Int) -> (value: Int, end: Int)? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "-") else { return nil }
        var end = index + 1
        while end < bytes.count, end < index + 3, isDigit(bytes[end]) { end += 1 }
        return end == index + 1 ? nil : (number(bytes[(index + 1)..<end]), end)
    }

    private static func fused(_ digits: ArraySlice<UInt8>) -> CalendarDate? {
        let head = digits.prefix(8)
        return plausible(number(head.prefix(4)), number(head.dropFirst(4).prefix(2)), number(head.suffix(2)))
    }

    /// Years in which there were news pages: anything else is a number that looks like a day.
    private static func plausible(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        (1990...2099).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 48) } }
}

extension ArticleMetadata {
    /// Takes the reference date from the address where nothing better gave one.
    mutating func takeReferenceDateFromURL() {
        guard referenceDate == nil, let url, let day = ReferenceDate.day(inURL: url) else { return }
        referenceDate = day
        referenceDateFrom = .url
    }

    /// Takes the news day that the text states where nothing outside it gave one.
    mutating func takeReferenceDate(fromText day: CalendarDate?) {
        guard referenceDate == nil, let day else { return }
        referenceDate = day
        referenceDateFrom = .text
    }
}
