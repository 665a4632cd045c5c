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
        .always: -181, .exact2: 245, .exact3: 360, .exact4: 381,
        .near2: 30, .near3: 149, .near4: 219, .addsOtherTime: -130,
        .listed: 124, .inPeriod: 68, .listedByTime: 300, .before: -44,
        .behind: -177, .sentence0: -75, .sentence1: -20, .sentence2: -33,
        .sentence3: 6, .beside: -53, .close: -14, .far: -54,
        .sameRole: 101, .kindredRole: -38, .totalIsTarget: -176, .partIsTarget: -115,
        .otherRole: -33, .weighs: -113, .holds: -126, .unknownThing: -20,
        .sameThing: 0, .otherThing: -91, .otherRate: -197, .samePlace: 25,
        .innerPlace: 66, .otherPlace: -74, .sameTime: 47, .innerTime: -14,
        .otherTime: -41, .paired: -88, .within: 197, .withinOther: 110,
        .share: 114, .shareOther: 98, .opened: 157, .openedBefore: 155,
        .colon: -26, .ranked: 28, .rankedFar: 28, .outOf: 56,
        .outOfThis: 409, .becomes: -151, .compared: -130, .fits: -16,
        .overflows: -47, .nearestLarger: -5, .notNearest: -19, .broken: -14,
        .summed: 245, .called: 97, .title: 155, .tiny: -232,
        .small: -65, .middling: 57, .large: 46, .most: -77,
        .read: 174, .readOther: -118, .repeated: 50,
    ]
}
