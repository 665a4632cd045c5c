/// An administrative area: what it is called here, officially and in the code system.
struct Place: Hashable, Sendable {
    enum Level: UInt8, Sendable { case country, province, regency, city, district, other }

    /// As written.
    var name: String
    /// The official name, where the area is known.
    var official: String?
    /// `kode_kemendagri`, as text: `36`, `36.73`, `11.10`; nil where unknown, foreign, national or ambiguous.
    var code: String?
    var level: Level
}
