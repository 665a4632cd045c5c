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

    func placed(_ organisations: [Organisation]) -> [Organisation] {
        organisations.map { organisation in
            var organisation = organisation
            organisation.region =
                region(of: organisation.mentions)
                ?? RegionalBodies.levels(of: NameForms.words(of: organisation.name)).flatMap(subject.place)
            return organisation
        }
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
