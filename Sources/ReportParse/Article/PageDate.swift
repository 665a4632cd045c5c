/// A day, and a time and a zone where they are said.
struct PageDate: Hashable, Sendable {
    var day: CalendarDate
    var hour: Int?
    var minute = 0
    var second = 0
    /// Minutes east of Greenwich.
    var zone: Int?

    /// ISO 8601, as precise as it is.
    var iso: String {
        guard let hour else { return day.description }
        var text = day.description + "T" + padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2)
        if let zone {
            let size = abs(zone)
            text += (zone < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
        }
        return text
    }

    /// The same instant told in another zone.
    func moved(to zone: Int) -> PageDate? {
        guard let hour, let own = self.zone else { return nil }
        let total = hour * 60 + minute + zone - own
        let days = total >= 0 ? total / 1440 : -((1439 - total) / 1440)
        guard let day = day.adding(days: days) else { return nil }
        let rest = total - days * 1440
        return PageDate(day: day, hour: rest / 60, minute: rest % 60, second: second, zone: zone)
    }

    /// The instant in minutes, for comparing; nil without time and zone.
    var instant: Int? {
        guard let hour, let zone else { return nil }
        return day.dayNumber * 1440 + hour * 60 + minute - zone
    }
}

/// Reads the dates of attributes, linked data and visible lines.
struct PageDateReader {
    private let bytes: Bytes
    private var at = 0

    /// The first date of a text; nil where there is none. `isModified` tells whether the words before it say that it is the
    /// date of a change.
    static func date(in text: String) -> PageDate? { dates(in: text).first?.date }

    /// All dates of a text in order, 8 at most.
    static func dates(in text: String) -> [(date: PageDate, isModified: Bool)] {
        var text = text
        return text.withUTF8 { buffer in
            var reader = PageDateReader(bytes: Bytes(buffer))
            return reader.allDates()
        }
    }

    /// Whether the last word of a text says that a date of a change follows: `Diperbarui`.
    static func announcesChange(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = text.count
        while end > 0, !ByteTable.isLetter(text[end - 1]) { end -= 1 }
        var start = end
        while start > 0, ByteTable.isLetter(text[start - 1]) { start -= 1 }
        return PageDateTable.shared.isModified(Bytes(text), start, end)
    }

    private init(bytes: Bytes) { self.bytes = bytes }

    private mutating func allDates() -> [(date: PageDate, isModified: Bool)] {
        var found: [(PageDate, Bool)] = []
        var isModified = false
        let end = min(bytes.count, 400)
        while at < end, found.count < 8 {
            if ByteTable.isDigit(bytes[at]), let date = numericDate() ?? dayMonthDate() {
                found.append((withTime(date), isModified))
                isModified = false
            } else if ByteTable.isLetter(bytes[at]) {
                let start = at
                if let date = monthDayDate() {
                    found.append((withTime(date), isModified))
                    isModified = false
                } else {
                    at = wordEnd(start)
                    if PageDateTable.shared.isModified(bytes, start, at) { isModified = true }
                }
            } else {
                at += 1
            }
        }
        return found
    }

    // MARK: Days

    /// `2021-07-26`, `2021/07/26`, `26/7/2021`, `26.07.2021`, `26-07-21`.
    private mutating func numericDate() -> CalendarDate? {
        var probe = at
        guard let first = number(&probe), isSeparator(bytes[probe]) else { return skipNumber() }
        let separator = bytes[probe]
        probe += 1
        if separator == UInt8(ascii: "."), bytes[probe] == 0x20 { probe += 1 }
        guard let second = number(&probe), bytes[probe] == separator else { return skipNumber() }
        probe += 1
        if separator == UInt8(ascii: "."), bytes[probe] == 0x20 { probe += 1 }
        let digits = probe
        guard let third = number(&probe) else { return skipNumber() }
        let length = probe - digits
        var day: CalendarDate?
        if first.digits == 4 {
            day = CalendarDate(year: first.value, month: second.value, day: third.value)
        } else if length == 4 || (length == 2 && third.value >= 10 && third.value < 60) {
            let year = length == 4 ? third.value : 2000 + third.value
            day =
                CalendarDate(year: year, month: second.value, day: first.value)
                ?? CalendarDate(year: year, month: first.value, day: second.value)
        }
        guard let day, day.year >= 1990, day.year < 2100 else { return skipNumber() }
        at = probe
        return day
    }

    private func skipNumber() -> CalendarDate? { nil }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// `26 Juli 2021`, `26. Juli 2021`, `26-Jul-2021`.
    private mutating func dayMonthDate() -> CalendarDate? {
        var probe = at
        guard let first = number(&probe) else { return nil }
        let fallback = probe
        if bytes.has("th", at: probe) || bytes.has("st", at: probe) || bytes.has("nd", at: probe) || bytes.has("rd", at: probe) {
            probe += 2
        }
        probe = gapEnd(probe)
        let end = wordEnd(probe)
        guard let month = PageDateTable.shared.month(bytes, probe, end) else {
            at = fallback
            return nil
        }
        probe = bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "/") ? end + 1 : gapEnd(end)
        guard let year = number(&probe), year.digits == 4, let day = CalendarDate(year: year.value, month: month, day: first.value)
        else {
            at = fallback
            return nil
        }
        at = probe
        return day
    }

    /// `July 26, 2021`.
    private mutating func monthDayDate() -> CalendarDate? {
        let end = wordEnd(at)
        guard let month = PageDateTable.shared.month(bytes, at, end) else { return nil }
        var probe = gapEnd(end)
        guard let first = number(&probe), first.value <= 31 else { return nil }
        if bytes.has("th", at: probe) || bytes.has("st", at: probe) || bytes.has("nd", at: probe) || bytes.has("rd", at: probe) {
            probe += 2
        }
        probe = gapEnd(probe)
        guard let year = number(&probe), year.digits == 4, let day = CalendarDate(year: year.value, month: month, day: first.value)
        else { return nil }
        at = probe
        return day
    }

    // MARK: Times

    /// Adds the time that follows a day within a few marks: `| 14:05 WIB`, `T14:05:00+07:00`, `pukul 14.05 WITA`.
    private mutating func withTime(_ day: CalendarDate) -> PageDate {
        var date = PageDate(day: day)
        var probe = at
        var steps = 0
        while steps < 14, probe < bytes.count, !ByteTable.isDigit(bytes[probe]), bytes[probe] != UInt8(ascii: "\n") {
            probe += 1
            steps += 1
        }
        guard let hour = number(&probe), hour.digits <= 2, hour.value < 24,
            bytes[probe] == UInt8(ascii: ":") || bytes[probe] == UInt8(ascii: ".")
        else { return date }
        let separator = bytes[probe]
        probe += 1
        guard let minute = number(&probe), minute.digits == 2, minute.value < 60,
            !isSeparator(bytes[probe]) || separator == bytes[probe]
        else { return date }
        date.hour = hour.value
        date.minute = minute.value
        if bytes[probe] == separator {
            var next = probe + 1
            if let second = number(&next), second.digits == 2, second.value < 60 {
                date.second = second.value
                probe = next
                if bytes[probe] == UInt8(ascii: ".") || bytes[probe] == UInt8(ascii: ",") {
                    next = probe + 1
                    if number(&next) != nil { probe = next }
                }
            }
        }
        readZone(&date, &probe)
        at = max(at, probe)
        return date
    }

    private func readZone(_ date: inout PageDate, _ probe: inout Int) {
        if bytes[probe] | 0x20 == UInt8(ascii: "z"), !ByteTable.isLetter(bytes[probe + 1]) {
            date.zone = 0
            return
        }
        let gap = gapEnd(probe)
        if bytes.has("am", at: gap) || bytes.has("pm", at: gap) || bytes.has("a.m", at: gap) || bytes.has("p.m", at: gap),
            let hour = date.hour, hour <= 12
        {
            date.hour = hour % 12 + (ByteTable.lowered(bytes[gap]) == UInt8(ascii: "p") ? 12 : 0)
            probe = gap + 2
            if bytes[probe] == UInt8(ascii: ".") || bytes[probe] == UInt8(ascii: "m") { probe += 2 }
        }
        let start = gapEnd(probe)
        var sign = start
        if bytes.has("gmt", at: start) || bytes.has("utc", at: start) { sign = start + 3 }
        if bytes[sign] == UInt8(ascii: "+") || bytes[sign] == UInt8(ascii: "-") {
            var next = sign + 1
            if let hours = number(&next) {
                var minutes = hours.digits == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
                if hours.digits <= 2, bytes[next] == UInt8(ascii: ":") {
                    next += 1
                    if let rest = number(&next) { minutes += rest.value }
                }
                guard hours.digits == 2 || hours.digits == 4 || sign > start, minutes <= 14 * 60 else { return }
                date.zone = bytes[sign] == UInt8(ascii: "-") ? -minutes : minutes
                probe = next
                return
            }
        }
        let end = wordEnd(start)
        if let zone = PageDateTable.shared.zone(bytes, start, end) {
            date.zone = zone
            probe = end
        }
    }

    // MARK: Pieces

    private func number(_ probe: inout Int) -> (value: Int, digits: Int)? {
        let start = probe
        var value = 0
        while ByteTable.isDigit(bytes[probe]), probe - start < 9 {
            value = value * 10 + Int(bytes[probe] - 48)
            probe += 1
        }
        return probe > start ? (value, probe - start) : nil
    }

    private func gapEnd(_ start: Int) -> Int {
        var probe = start
        while probe < start + 4,
            bytes[probe] == 0x20 || bytes[probe] == UInt8(ascii: ",") || bytes[probe] == UInt8(ascii: ".")
                || (bytes[probe] == UInt8(ascii: "-") || bytes[probe] == UInt8(ascii: "/")) && ByteTable.isLetter(bytes[probe + 1])
        { probe += 1 }
        return probe
    }

    private func wordEnd(_ start: Int) -> Int {
        var probe = start
        while bytes[probe] >= 0x80 || ByteTable.isLetter(bytes[probe]) { probe += 1 }
        return max(probe, start)
    }
}

/// The words of dates by their bytes.
private struct PageDateTable: Sendable {
    static let shared = PageDateTable()

    private var months: [[UInt8]: Int] = [:]
    private var zones: [[UInt8]: Int] = [:]
    private var modified = Set<[UInt8]>()

    private init() {
        for row in PageDateWords.months { for word in row.words { months[PageDateTable.bytes(word)] = row.month } }
        for row in PageDateWords.zones { for word in row.words { zones[PageDateTable.bytes(word)] = row.minutes } }
        for word in PageDateWords.modified { modified.insert(PageDateTable.bytes(word)) }
    }

    private static func bytes(_ word: StaticString) -> [UInt8] {
        Array(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    private func word(_ bytes: Bytes, _ start: Int, _ end: Int) -> [UInt8]? {
        guard end > start, end - start <= 12 else { return nil }
        return (start..<end).map { ByteTable.lowered(bytes[$0]) }
    }

    func month(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int? { word(bytes, start, end).flatMap { months[$0] } }
    func zone(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int? { word(bytes, start, end).flatMap { zones[$0] } }
    func isModified(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        word(bytes, start, end).map { modified.contains($0) } ?? false
    }
}
