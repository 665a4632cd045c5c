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
    /// *didominasi*, *disusul* between the total and a list of amounts that all fit into it; other words stand there too.
    case ranked, rankedFar
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
        .always: -189, .exact2: 248, .exact3: 355, .exact4: 380,
        .near2: 30, .near3: 149, .near4: 227, .addsOtherTime: -137,
        .listed: 136, .inPeriod: 58, .listedByTime: 300, .before: -30,
        .behind: -199, .sentence0: -77, .sentence1: -21, .sentence2: -42,
        .sentence3: 10, .beside: -47, .close: -16, .far: -67,
        .sameRole: 97, .kindredRole: -47, .totalIsTarget: -174, .partIsTarget: -115,
        .otherRole: -31, .weighs: -113, .holds: -126, .unknownThing: -22,
        .sameThing: -12, .otherThing: -86, .otherRate: -196, .samePlace: 26,
        .innerPlace: 38, .otherPlace: -54, .sameTime: 40, .innerTime: -13,
        .otherTime: -27, .paired: -86, .within: 196, .withinOther: 115,
        .share: 114, .shareOther: 92, .opened: 153, .openedBefore: 153,
        .colon: -23, .ranked: 30, .rankedFar: 30, .outOf: 56,
        .outOfThis: 408, .becomes: -151, .compared: -130, .fits: -10,
        .overflows: -40, .nearestLarger: 0, .notNearest: -10, .broken: -16,
        .summed: 255, .called: 108, .title: 153, .tiny: -232,
        .small: -60, .middling: 54, .large: 42, .most: -84,
        .read: 173, .readOther: -111, .repeated: 37,
    ]
}
