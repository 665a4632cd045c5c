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
        .always: -176, .exact2: 208, .exact3: 324, .exact4: 404,
        .near2: 21, .near3: 167, .near4: 272, .addsOtherTime: -151,
        .listed: 144, .inPeriod: 94, .listedByTime: 300, .before: -38,
        .behind: -179, .sentence0: -59, .sentence1: 5, .sentence2: -57,
        .sentence3: -6, .beside: -64, .close: -7, .far: -46,
        .sameRole: 90, .kindredRole: -36, .totalIsTarget: -171, .partIsTarget: -112,
        .otherRole: -27, .weighs: -109, .holds: -117, .unknownThing: -8,
        .sameThing: -12, .otherThing: -86, .otherRate: -221, .samePlace: 34,
        .innerPlace: 28, .otherPlace: -60, .sameTime: 44, .innerTime: 8,
        .otherTime: -54, .paired: -84, .within: 198, .withinOther: 118,
        .share: 124, .shareOther: 70, .opened: 140, .openedBefore: 146,
        .colon: -51, .outOf: 45, .outOfThis: 409, .becomes: -151,
        .compared: -127, .fits: 8, .overflows: -66, .nearestLarger: -10,
        .notNearest: -8, .broken: -33, .summed: 267, .called: 105,
        .title: 91, .tiny: -218, .small: -51, .middling: 31,
        .large: 46, .most: -76, .read: 170, .readOther: -119,
        .repeated: 29,
    ]
}
