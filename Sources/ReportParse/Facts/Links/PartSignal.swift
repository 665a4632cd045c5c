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
    /// What one body gave beside what another gave, whose total stands behind; of a total told before it may be a part.
    case otherGiver, otherGiverBefore
    /// What is lacking of a need, or left over.
    case lacking

    /// In hundredths.
    var weight: Int { Self.weights[rawValue] }

    /// By raw value, so that no dictionary is asked for every pair.
    private static let weights = allCases.map { table[$0] ?? 0 }

    private static let table: [PartSignal: Int] = [
        .always: -182, .exact2: 244, .exact3: 358, .exact4: 375,
        .near2: 31, .near3: 147, .near4: 212, .addsOtherTime: -127,
        .listed: 124, .inPeriod: 53, .listedByTime: 300, .before: -46,
        .behind: -177, .sentence0: -73, .sentence1: -17, .sentence2: -38,
        .sentence3: 5, .beside: -57, .close: -15, .far: -51,
        .sameRole: 96, .kindredRole: -42, .totalIsTarget: -176, .partIsTarget: -115,
        .otherRole: -25, .weighs: -115, .holds: -129, .unknownThing: -17,
        .sameThing: 16, .otherThing: -111, .otherRate: -194, .samePlace: 25,
        .innerPlace: 64, .otherPlace: -74, .sameTime: 45, .innerTime: -22,
        .otherTime: -51, .paired: -88, .within: 187, .withinOther: 123,
        .share: 113, .shareOther: 98, .opened: 161, .openedBefore: 137,
        .colon: -29, .ranked: 10, .rankedFar: 29, .outOf: 56,
        .outOfThis: 409, .becomes: -151, .compared: -128, .fits: -18,
        .overflows: -48, .nearestLarger: -3, .notNearest: -23, .broken: -14,
        .summed: 245, .called: 97, .title: 151, .tiny: -233,
        .small: -68, .middling: 59, .large: 46, .most: -77,
        .read: 179, .readOther: -121, .repeated: 50,
        .otherGiver: -400, .otherGiverBefore: 0, .lacking: -150,
    ]
}
