/// A code system of the user's own, such as that of the statistical office: one more key in every place of a record.
public struct PlaceCodes: Hashable, Sendable {
    /// One place's code in it.
    public struct Code: Hashable, Sendable {
        /// The name of the key.
        public var column: String
        /// Nil where the system has no code for the place.
        public var value: String?
    }

    /// The name of the key that every place gets.
    public let column: String
    private let codes: [String: String]

    /// - Parameters:
    ///   - column: a name that the record's places do not use yet.
    ///   - codes: the user's code of each area, by its `kode_kemendagri`; one that the area had under an earlier decree will do.
    public init?(column: String, codes: [String: String]) {
        guard !column.isEmpty, Record.Place.CodingKeys(rawValue: column) == nil else { return nil }
        self.column = column
        self.codes = codes
    }

    func code(of area: String?) -> Code {
        Code(column: column, value: area.flatMap { codes[$0] ?? FormerAreaCodes.formerly[$0].flatMap { codes[$0] } })
    }

    struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
