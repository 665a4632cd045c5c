/// The region that a name ends with.
struct RegionTail {
    /// The word that it begins with, its level included.
    let start: Int
    /// A code, or the words where the code is unclear.
    let key: String

    init?(of words: [String]) {
        for start in words.indices {
            let level = NameWords.levels.contains(words[start])
            let names = level ? words[(start + 1)...] : words[start...]
            guard !names.isEmpty, names.count <= Gazetteer.maximumTokens else { continue }
            let areas = Gazetteer.indonesian.areas(named: Gazetteer.hash(names.joined(separator: " ").utf8)).filter { area in
                [.province, .regency, .city].contains(area.level) && (!level || Self.fits(area, words[start]))
            }
            let province = areas.first { $0.level == .province }
            guard let first = province ?? areas.first else { continue }
            self.start = start
            // A city and a regency of one name are told apart by their level alone.
            let isPlain = province != nil || areas.count == 1
            key = (isPlain ? first.code : nil) ?? names.joined(separator: "-")
            return
        }
        return nil
    }

    /// Whether an area is of the level that a word says.
    private static func fits(_ area: Area, _ level: String) -> Bool {
        if level == NameWords.city { return area.level == .city }
        return area.level == (NameWords.provinceLevels.contains(level) ? .province : .regency)
    }
}
