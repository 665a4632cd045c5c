/// Whether two names can mean one thing: one holds all words of the other, or the tables call them kin.
enum CommodityNames {
    static func agree(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return true }
        if a == b { return true }
        let x = Set(a.split(separator: " "))
        let y = Set(b.split(separator: " "))
        if x.isSubset(of: y) || y.isSubset(of: x) { return true }
        return CommodityWords.kin.contains { names in names.contains(where: a.contains) && names.contains(where: b.contains) }
    }
}
