/// The place that opens an article: `SERANG – …`, `Jakarta (ANTARA) - …`, `LHOKSEUMAWE, KOMPAS.com – …`.
enum Dateline {
    /// The place; nil where the text opens otherwise, or only the outlet is named.
    static func place(of paragraph: String, publisher: String?) -> String? {
        let bytes = Array(paragraph.utf8)
        if let place = placeAfterOutlet(bytes, publisher) { return place }
        guard let head = head(of: bytes) else { return nil }
        var parts: [String] = []
        for part in withoutBrackets(head).split(separator: ",") {
            let piece = trimmed(part)
            if !piece.isEmpty, !isOutlet(piece, publisher), !isDay(piece) { parts.append(piece) }
        }
        guard !parts.isEmpty, parts.count <= 3, parts.allSatisfy(isPlace) else { return nil }
        return parts.joined(separator: ", ")
    }

    /// What stands before the first dash, before a colon after an outlet's name, or before the full stop after a date.
    private static func head(of bytes: [UInt8]) -> String? {
        var at = 0
        while at < min(bytes.count, 90) {
            let isSpaced = at > 0 && bytes[at - 1] == 0x20
            if bytes[at] == UInt8(ascii: "-"), isSpaced || (at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "-")) {
                return String(decoding: bytes[..<at], as: UTF8.self)
            }
            if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94 {
                return String(decoding: bytes[..<at], as: UTF8.self)
            }
            if bytes[at] == UInt8(ascii: ":"), bytes[..<at].contains(UInt8(ascii: ".")), bytes[..<at].contains(UInt8(ascii: ",")) {
                return String(decoding: bytes[..<at], as: UTF8.self)
            }
            // `KBRN, Serang : Pemerintah …`
            if bytes[at] == UInt8(ascii: ":"), let comma = bytes[..<at].firstIndex(of: UInt8(ascii: ",")),
                isCallSign(bytes[..<comma])
            {
                return String(decoding: bytes[(comma + 1)..<at], as: UTF8.self)
            }
            // `Rangkasbitung, 26 Juli 2021. Pemerintah …`
            if bytes[at] == UInt8(ascii: "."), at > 8, bytes[at - 4..<at].allSatisfy(ByteTable.isDigit),
                bytes[..<at].contains(UInt8(ascii: ",")), at + 1 < bytes.count, bytes[at + 1] == 0x20
            {
                return String(decoding: bytes[..<at], as: UTF8.self)
            }
            at += 1
        }
        return nil
    }

    /// `KBRN`: how a broadcaster calls itself.
    private static func isCallSign(_ bytes: ArraySlice<UInt8>) -> Bool {
        (3...5).contains(bytes.count) && bytes.allSatisfy { $0 >= 65 && $0 <= 90 }
    }

    /// `NIAGA.CO.ID - SERANG. Perusahaan …`: the outlet, a dash, and the place in capitals before a full stop.
    private static func placeAfterOutlet(_ bytes: [UInt8], _ publisher: String?) -> String? {
        guard let dash = bytes.prefix(40).firstIndex(of: UInt8(ascii: "-")), dash > 1, dash + 1 < bytes.count,
            bytes[dash - 1] == 0x20,
            bytes[dash + 1] == 0x20, let stop = bytes.prefix(90)[(dash + 1)...].firstIndex(of: UInt8(ascii: ".")),
            stop + 1 < bytes.count, bytes[stop + 1] == 0x20,
            isOutlet(trimmed(String(decoding: bytes[..<dash], as: UTF8.self)[...]), publisher)
        else { return nil }
        let place = trimmed(String(decoding: bytes[(dash + 1)..<stop], as: UTF8.self)[...])
        return isPlace(place) && place == place.uppercased() ? place : nil
    }

    private static func withoutBrackets(_ text: String) -> String {
        var depth = 0
        return text.filter { character in
            if character == "(" || character == "[" { depth += 1 }
            defer { if character == ")" || character == "]" { depth = max(0, depth - 1) } }
            return depth == 0
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var piece = text
        while let first = piece.first, first == " " || first == "|" || first == "*" { piece.removeFirst() }
        while let last = piece.last, last == " " || last == "|" || last == "*" || last == "." { piece.removeLast() }
        return String(piece)
    }

    /// A name with a domain's ending, words run together as no place writes them (`BantenNews`), all of the publisher's, or one the
    /// outlet gives its channels (`KompasOtomotif`).
    private static func isOutlet(_ piece: String, _ publisher: String?) -> Bool {
        if zip(piece, piece.dropFirst()).contains(where: { $0.isLowercase && $1.isUppercase }) { return true }
        let lower = piece.lowercased()
        if [".com", ".co", ".id", ".net", ".go", ".news", ".tv"].contains(where: lower.holds) { return true }
        guard let publisher = publisher?.lowercased() else { return false }
        let name = publisher.split { $0 == "." || $0 == " " }.first.map(String.init) ?? publisher
        return name.utf8.count >= 4 && lower.hasPrefix(name)
    }

    /// `Senin`, `26 Juli 2021`: releases put the day behind the place.
    private static func isDay(_ piece: String) -> Bool {
        let words = piece.split(separator: " ").map { $0.lowercased() }
        if words.allSatisfy(PageDateWords.introduce.contains) { return true }
        return words.count <= 4 && piece.contains(where: \.isNumber) && PageDateReader.date(in: piece) != nil
    }

    /// At most four words, each of which begins with a capital.
    private static func isPlace(_ piece: String) -> Bool {
        let words = piece.split(separator: " ")
        guard (1...4).contains(words.count), piece.utf8.count <= 40 else { return false }
        return words.allSatisfy { word in
            guard let first = word.utf8.first else { return false }
            return first >= 65 && first <= 90 && !word.utf8.contains(where: ByteTable.isDigit)
        }
    }
}
