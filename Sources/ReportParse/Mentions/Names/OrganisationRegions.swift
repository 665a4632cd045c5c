/// Gives each organisation the region that closes one of its names, *Dinas Kesehatan Kota Serang*, and a body that every region has
/// one of the region that the article speaks of, where it speaks of one.
struct OrganisationRegions {
    /// The places of the article that have a code, by where they end.
    private let places: [Int: PlaceMention]
    private let subject: ArticleRegion

    init(_ places: [PlaceMention]) {
        let coded = places.filter { mention in
            mention.place.code != nil && [.province, .regency, .city].contains(mention.place.level)
        }
        subject = ArticleRegion(coded)
        self.places = Dictionary(coded.map { ($0.range.upperBound, $0) }) { first, _ in first }
    }

    /// - Returns: the organisations with their regions; what no name says, the one regional office says whose name has an area, else
    ///   the places of the article.
    func placed(_ organisations: [Organisation]) -> [Organisation] {
        var placed = organisations
        for index in placed.indices { placed[index].region = region(of: placed[index].mentions) }
        let levels = placed.map(Self.levels)
        let offices = placed.indices.filter { levels[$0] != nil }.compactMap { placed[$0].region }
        for index in placed.indices where placed[index].region == nil {
            guard let levels = levels[index] else { continue }
            let fitting = offices.filter { levels.contains($0.level) }
            let isOne = Set(fitting.map(\.code)).count == 1
            placed[index].region = isOne ? fitting[0] : subject.place(of: levels)
        }
        return placed
    }

    /// The levels of areas that have a body of this name, the area apart that closes it.
    private static func levels(of organisation: Organisation) -> [Place.Level]? {
        let words = NameForms.words(of: organisation.name)
        guard let area = RegionTail(of: words) else { return RegionalBodies.levels(of: words) }
        // *Pemerintah Kabupaten Lebak*: the word of level is the body's as much as the area's.
        return RegionalBodies.levels(of: Array(words[..<area.start])) ?? RegionalBodies.levels(of: Array(words[...area.start]))
    }

    /// The region of the longest mention that a region closes.
    private func region(of mentions: [ByteRange]) -> Place? {
        var longest = 0
        var region: Place?
        for mention in mentions where mention.count > longest {
            guard let place = places[mention.upperBound], place.range.lowerBound > mention.lowerBound else { continue }
            longest = mention.count
            region = place.place
        }
        return region
    }
}
