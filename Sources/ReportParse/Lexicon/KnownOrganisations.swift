import CEmbedded

/// An organisation that articles name without more ado, as a row of the embedded lists.
struct KnownOrganisation: Sendable {
    /// The full name as the list writes it.
    let name: String
    let kind: OrganisationKind
    /// The years in which the body bore the name; open where the list says nothing.
    let years: ClosedRange<Int>
}

/// One of the names of a known organisation.
struct KnownName: Sendable {
    /// The number of the organisation in its list.
    let organisation: UInt16
    let kind: OrganisationKind
    /// Whether it counts only in capitals: *PAN* the party, not *pan*.
    let isAllCapitals: Bool
    /// Whether it is written with a small letter: *detikcom*.
    let isLowered: Bool
    /// Whether it is a short form.
    let isShort: Bool

    /// Whether a token that the name begins with is written as the name has to be. *G20* begins with a token of one letter.
    func isWritten(by token: Token, over length: Int) -> Bool {
        !isAllCapitals || token.flags.contains(.allCapitals) || token.length == 1 && length > 1
    }
}

/// The lists of known organisations: `organisations.tsv`, written for this project, and `institutes.tsv`, from ROR and Hipo.
struct KnownOrganisations: Sendable {
    private(set) var organisations: [KnownOrganisation] = []
    private(set) var names: PhraseTable<KnownName>

    init(_ builder: inout VocabularyBuilder) {
        var rows: [(String, KnownName)] = []
        var seen: Set<String> = []
        for blob in [
            (embedded_organisations_bytes(), embedded_organisations_length()),
            (embedded_institutes_bytes(), embedded_institutes_length()),
        ] {
            for line in UnsafeBufferPointer(start: blob.0, count: blob.1).split(separator: UInt8(ascii: "\n")) {
                Self.read(line, into: &organisations, &rows, &seen)
            }
        }
        names = builder.table(rows)
    }

    private static func read(
        _ line: Slice<UnsafeBufferPointer<UInt8>>, into organisations: inout [KnownOrganisation],
        _ rows: inout [(String, KnownName)], _ seen: inout Set<String>
    ) {
        let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        let fields = cells.map { String(decoding: $0, as: UTF8.self) }
        guard fields.count >= 2, let kind = OrganisationKind(rawValue: fields[0]) else { return }
        let number = UInt16(clamping: organisations.count)
        let first = fields.count > 3 ? Int(fields[3]) ?? 0 : 0
        let last = fields.count > 4 ? Int(fields[4]) ?? 9999 : 9999
        organisations.append(KnownOrganisation(name: fields[1], kind: kind, years: first...max(first, last)))
        // Parted as bytes: by characters, this alone would be two fifths of the work here.
        let parts = cells.count > 2 ? cells[2].split(separator: UInt8(ascii: "|")) : []
        let shorts = parts.map { String(decoding: $0, as: UTF8.self) }
        for (position, name) in ([fields[1]] + shorts).enumerated() where seen.insert(name).inserted {
            let isAllCapitals = name.utf8.allSatisfy { !($0 >= 97 && $0 <= 122) }
            rows.append(
                (
                    name,
                    KnownName(
                        organisation: number, kind: kind, isAllCapitals: isAllCapitals, isLowered: (name.utf8.first ?? 0) >= 97,
                        isShort: position > 0)
                ))
        }
    }
}
