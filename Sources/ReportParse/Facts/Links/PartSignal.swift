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
        .always: -180, .exact2: 225, .exact3: 345, .exact4: 403,
        .near2: 33, .near3: 173, .near4: 222, .addsOtherTime: -129,
        .listed: 129, .inPeriod: 97, .listedByTime: 276, .before: -33,
        .behind: -188, .sentence0: -67, .sentence1: -13, .sentence2: -58,
        .sentence3: 17, .beside: -53, .close: -9, .far: -59,
        .sameRole: 96, .kindredRole: -43, .totalIsTarget: -174, .partIsTarget: -111,
        .otherRole: -29, .weighs: -108, .holds: -122, .unknownThing: -20,
        .sameThing: -17, .otherThing: -74, .otherRate: -205, .samePlace: 15,
        .innerPlace: 49, .otherPlace: -65, .sameTime: 68, .innerTime: -8,
        .otherTime: -34, .paired: -84, .within: 211, .withinOther: 122,
        .share: 126, .shareOther: 76, .opened: 142, .openedBefore: 164,
        .colon: -47, .ranked: 48, .rankedFar: 12, .outOf: 45,
        .outOfThis: 409, .becomes: -151, .compared: -133, .fits: -18,
        .overflows: -35, .nearestLarger: 1, .notNearest: -14, .broken: -34,
        .summed: 270, .called: 107, .title: 121, .tiny: -221,
        .small: -51, .middling: 40, .large: 43, .most: -82,
        .read: 177, .readOther: -118, .repeated: 21,
    ]
}
