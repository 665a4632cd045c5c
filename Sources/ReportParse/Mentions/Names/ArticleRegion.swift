/// The region that an article speaks of, as far as the places that it names leave no doubt.
struct ArticleRegion {
    /// The areas named, in order of appearance, and how often each.
    private var areas: [(place: Place, count: Int)] = []

    /// - Parameter places: provinces, regencies and cities that have codes.
    init(_ places: [PlaceMention]) {
        var positions: [String: Int] = [:]
        for mention in places {
            guard let code = mention.place.code, !(mention.isDateline && code.hasPrefix(PlaceCues.capitalCode)) else { continue }
            if let position = positions[code] {
                areas[position].count += 1
            } else {
                positions[code] = areas.count
                areas.append((mention.place, 1))
            }
        }
    }

    /// The area of one of these levels that a body without an area in its name belongs to; nil where more than one may be meant.
    func place(of levels: [Place.Level]) -> Place? {
        let province = leading { $0.level == .province }
        guard levels != [.province] else { return isOnly(province) ? province?.place : nil }
        let local = areas.filter { $0.place.level != .province && levels.contains($0.place.level) }
        guard levels.contains(.province) else { return leading { levels.contains($0.level) }?.place }
        guard !local.isEmpty else { return isOnly(province) ? province?.place : nil }
        if let own = leading({ $0.level != .province }) {
            // The region above may be named to say where the article's own lies.
            return areas.allSatisfy { $0.place.level != .province || $0.count <= own.count } ? own.place : nil
        }
        guard let province, isOnly(province), province.count >= local.reduce(0, { $0 + $1.count }) else { return nil }
        return province.place
    }

    /// Whether no area named lies outside a province.
    private func isOnly(_ province: (place: Place, count: Int)?) -> Bool {
        guard let code = province?.place.code else { return false }
        return areas.allSatisfy { $0.place.code?.hasPrefix(code) == true }
    }

    /// The area named at least twice as often as all others of its sort together.
    private func leading(_ isOne: (Place) -> Bool) -> (place: Place, count: Int)? {
        let all = areas.filter { isOne($0.place) }
        guard let first = all.max(by: { $0.count < $1.count }) else { return nil }
        return first.count >= 2 * (all.reduce(0) { $0 + $1.count } - first.count) ? first : nil
    }
}
