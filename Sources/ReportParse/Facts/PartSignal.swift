/// What speaks for and against an amount being part of another.
///
/// The weights are those of a logistic regression over pairs of amounts from the annotated articles and the corpus, fitted and
/// checked by `models/context/fit_links.py`; run it again after rules change.
enum PartSignal: Int, CaseIterable {
    case always
    /// It belongs to a run of two, three or more amounts that add up to the total, to the digit or within a hundredth.
    case exact2, exact3, exact4, near2, near3, near4, addsOtherTime
    /// It stands in a list by areas that all lie within the total's.
    case listed
    /// It is of a shorter time within the total's, alone or in a list by times.
    case inPeriod, listedByTime
    /// The total stands before or behind, so many sentences away; right beside it or not.
    case before, behind, sentence0, sentence1, sentence2, sentence3, beside, close, far
    case sameRole, kindredRole, totalIsTarget, partIsTarget, otherRole, weighs, holds
    case unknownThing, sameThing, otherThing
    case otherRate
    case samePlace, innerPlace, otherPlace
    case sameTime, innerTime, otherTime
    /// One end of a change.
    case paired
    /// *di antaranya*, *dari jumlah itu*: of the nearest larger amount, of another.
    case within, withinOther
    /// *sebagian*, *sisanya*.
    case share, shareOther
    /// *terdiri dari*, *rinciannya* between the total and the amount behind it, in one sentence or the next ones; a colon.
    case opened, openedBefore, colon
    /// *dari 300 ton itu, 90 ton*; with a change: *dari 300 ton menjadi*.
    case outOf, outOfThis, becomes
    case compared
    /// All amounts from the total up to this one fit into it.
    case fits, overflows
    /// No larger amount stands between.
    case nearestLarger, notNearest
    case broken
    /// *totalnya* before a total behind its parts; *total* right before.
    case summed, called
    case title
    /// The share of the total, in five steps.
    case tiny, small, middling, large, most
    /// What the grammar of the amounts alone said.
    case read, readOther
    case repeated

    /// In hundredths.
    var weight: Int { Self.weights[rawValue] }

    /// By raw value, so that no dictionary is asked for every pair.
    private static let weights = allCases.map { table[$0] ?? 0 }

    private static let table: [PartSignal: Int] = [
        .always: -165, .exact2: 195, .exact3: 350, .exact4: 426,
        .near2: 23, .near3: 157, .near4: 262, .addsOtherTime: -159,
        .listed: 147, .inPeriod: 135, .listedByTime: 300, .before: -28,
        .behind: -178, .sentence0: -52, .sentence1: 4, .sentence2: -60,
        .sentence3: 2, .beside: -53, .close: -6, .far: -47,
        .sameRole: 32, .kindredRole: -10, .totalIsTarget: -184, .partIsTarget: -51,
        .otherRole: -32, .weighs: -105, .holds: -104, .unknownThing: -10,
        .sameThing: 0, .otherThing: -86, .otherRate: -150, .samePlace: 29,
        .innerPlace: 51, .otherPlace: -65, .sameTime: 46, .innerTime: -32,
        .otherTime: -33, .paired: -87, .within: 186, .withinOther: 110,
        .share: 122, .shareOther: 58, .opened: 140, .openedBefore: 146,
        .colon: -15, .outOf: 45, .outOfThis: 409, .becomes: -151,
        .compared: -117, .fits: -1, .overflows: -47, .nearestLarger: -4,
        .notNearest: -4, .broken: -35, .summed: 262, .called: 102,
        .title: 110, .tiny: -222, .small: -45, .middling: 48,
        .large: 41, .most: -77, .read: 160, .readOther: -107,
        .repeated: 30,
    ]
}
