/// Whether two names can mean one thing: one holds all words of the other, or the tables call them kin.
enum CommodityNames {
    static func agree(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return true }
        if a == b || share(a, b) { return true }
        let kin = Self.kin(a)
        return kin != 0 && kin & Self.kin(b) != 0 || isKind(a, of: b) || isKind(b, of: a)
    }

    /// *urea* and *pupuk*; not *urea* and *NPK*.
    private static func isKind(_ a: String, of b: String) -> Bool {
        let words = a.split(separator: " ")
        return b.split(separator: " ").contains { whole in
            CommodityWords.kinds[String(whole)]?.contains { kind in words.contains { $0 == kind } } ?? false
        }
    }

    /// Whether one of two names holds all words of the other.
    static func share(_ a: String, _ b: String) -> Bool {
        let x = a.utf8.split(separator: UInt8(ascii: " "))
        let y = b.utf8.split(separator: UInt8(ascii: " "))
        return isWithin(x, y) || isWithin(y, x)
    }

    private static func isWithin(_ a: [Substring.UTF8View], _ b: [Substring.UTF8View]) -> Bool {
        a.allSatisfy { word in b.contains { $0.elementsEqual(word) } }
    }

    /// A bit for each family of the tables of which a name holds a word.
    private static func kin(_ name: String) -> UInt64 {
        families.reduce(0) { name.holds($1.word) ? $0 | 1 << $1.family : $0 }
    }

    private static let families = CommodityWords.kin.enumerated().flatMap { family, words in
        words.map { (word: Array($0.utf8), family: UInt64(family)) }
    }
}

extension String {
    /// Whether some bytes stand in it.
    func holds(_ bytes: [UInt8]) -> Bool {
        var text = self
        return text.withUTF8 { text in
            guard text.count >= bytes.count else { return false }
            return (0...text.count - bytes.count).contains { start in
                bytes.indices.allSatisfy { text[start + $0] == bytes[$0] }
            }
        }
    }
}
