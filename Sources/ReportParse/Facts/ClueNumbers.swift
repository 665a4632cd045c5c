/// Small numbers for what clues tell apart.
enum ClueNumbers {
    /// A distance in words, the coarser the farther.
    static func bucket(_ gap: Int) -> Int {
        switch gap {
        case 0...4: gap
        case 5...6: 5
        case 7...9: 6
        case 10...14: 7
        case 15...22: 8
        default: 9
        }
    }

    /// The numbers of the cues that a role can turn on, in order.
    @inline(__always) static func of(_ cues: ClauseCues) -> SetBits { SetBits(bits: cues.rawValue & telling) }

    private static let telling: UInt64 =
        ([
            .contrast, .become, .change, .from, .to, .by, .gets, .stages, .shares, .quota, .each, .owner, .via, .since, .total,
            .parts, .within,
            .now, .habit, .compare, .source, .report, .speech, .purpose, .met, .planned, .national, .inside, .naming, .eachOf, .not,
            .able, .still, .done, .asks,
        ] as ClauseCues).rawValue
}

/// The places of the bits that are set in a number, from the lowest on.
struct SetBits: Sequence, IteratorProtocol {
    var bits: UInt64

    mutating func next() -> Int? {
        guard bits != 0 else { return nil }
        defer { bits &= bits - 1 }
        return bits.trailingZeroBitCount
    }
}

extension RoleWord.Form {
    var number: Int {
        switch self {
        case .noun: 0
        case .active: 1
        case .passive: 2
        }
    }
}

extension CommodityWord.Hint {
    var number: Int {
        switch self {
        case .none: 0
        case .generic: 1
        case .waste: 2
        case .seizure: 3
        case .emission: 4
        case .object: 5
        case .pack: 6
        }
    }
}

extension Role {
    /// Its number in clues: its place among all roles. Asked for every clue, so that no table is looked into.
    var number: Int {
        switch self {
        case .capacity: 0
        case .production: 1
        case .need: 2
        case .shortage: 3
        case .surplus: 4
        case .stock: 5
        case .aid: 6
        case .supply: 7
        case .import: 8
        case .export: 9
        case .sale: 10
        case .purchase: 11
        case .consumption: 12
        case .waste: 13
        case .loss: 14
        case .seizure: 15
        case .target: 16
        case .transport: 17
        case .weight: 18
        case .other: 19
        }
    }
    static let count = allCases.count
}
