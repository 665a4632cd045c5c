/// How surface texts of annotations and records are compared.
enum SurfaceText {
    /// Lower case, plain spaces and apostrophes, no dot after a legal form, nothing around it.
    static func folded(_ text: String) -> String {
        var words = text.lowercased().map { $0 == "’" || $0 == "‘" ? "'" : $0 }.split { $0.isWhitespace || $0 == "\u{A0}" }
            .map { String($0) }
        for index in words.indices where ["pt.", "cv.", "ud."].contains(words[index]) { words[index].removeLast() }
        let edges: Set<Character> = [" ", ".", ",", ";", ":", "\"", "'", "“", "”", "(", ")"]
        let joined = words.joined(separator: " ").drop { edges.contains($0) }
        guard let last = joined.lastIndex(where: { !edges.contains($0) }) else { return "" }
        return String(joined[...last])
    }

    /// One holds the other and is at least a third of it.
    static func overlap(_ a: String, _ b: String) -> Bool {
        let (a, b) = (folded(a), folded(b))
        guard !a.isEmpty, !b.isEmpty, a.contains(b) || b.contains(a) else { return false }
        return 3 * min(a.count, b.count) >= max(a.count, b.count)
    }

    /// Equal, or one names the other more closely.
    static func isSameCommodity(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Set(folded(a).split(separator: " ")), Set(folded(b).split(separator: " ")))
        return !a.isEmpty && !b.isEmpty && (a.isSubset(of: b) || b.isSubset(of: a))
    }

    /// The same name; the kinds of area are told apart only where both say which.
    static func isSamePlace(_ a: String, _ b: String) -> Bool {
        let (kindA, nameA) = areaParts(a)
        let (kindB, nameB) = areaParts(b)
        return nameA == nameB && (kindA == nil || kindB == nil || kindA == kindB)
    }

    private static let areaKinds = [
        "provinsi": "provinsi", "kabupaten": "kabupaten", "kab": "kabupaten", "kab.": "kabupaten", "kota": "kota",
        "pemkab": "pemkab", "pemkot": "pemkot", "kecamatan": "kecamatan", "desa": "desa", "kelurahan": "kelurahan",
    ]

    private static func areaParts(_ place: String) -> (kind: String?, name: String) {
        let words = folded(place).split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, let kind = areaKinds[words[0]] else { return (nil, words.joined(separator: " ")) }
        return (kind, words[1])
    }
}
