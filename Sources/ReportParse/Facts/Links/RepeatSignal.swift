/// What speaks for and against two mentions telling of one amount.
///
/// The weights are those of a logistic regression over pairs of amounts whose figures agree, from the annotated articles and the
/// corpus, fitted and checked by `models/context/fit_links.py`; run it again after rules change.
enum RepeatSignal: Int, CaseIterable {
    case always
    /// The figures: equal with so many significant digits, rounded to so many, slipped or swapped, or vague.
    case equal1, equal2, equal3, equal4, rounded1, rounded2, rounded3, rounded4, slipped, swapped, vague
    case sameRole, kindredRole, targetRole, weakRole, otherRole, bothWeigh
    case unknownThing, sameThing, agreeingThing, otherThing
    /// The first one stands in the title, with two digits or more.
    case title, titleDistinct
    /// In one sentence, right behind one another or apart.
    case restated, apart
    /// Sentences between them: up to two, up to eight, more.
    case near, further, far
    /// *4 ton itu*.
    case pointsBack
    case samePlace, nestedPlace, otherPlace
    case sameTime, nestedTime, assumedTime, otherTime
    /// Both name another place or time right beside them.
    case statedOtherPlace, statedOtherTime
    case sameHolder, otherHolder, sameReceiver, otherReceiver, sameGiver, otherGiver
    case sameRate, noRate, otherRate
    case otherUnit

    /// In hundredths.
    var weight: Int { Self.weights[rawValue] }

    /// By raw value, so that no dictionary is asked for every pair.
    private static let weights = allCases.map { table[$0] ?? 0 }

    private static let table: [RepeatSignal: Int] = [
        .always: -186, .equal1: 80, .equal2: 69, .equal3: 180,
        .equal4: 215, .rounded1: -280, .rounded2: -20, .rounded3: 83,
        .rounded4: 160, .slipped: 100, .swapped: 84, .vague: 53,
        .sameRole: 101, .kindredRole: 10, .targetRole: -70, .weakRole: 2,
        .otherRole: -59, .bothWeigh: 78, .unknownThing: 20, .sameThing: 83,
        .agreeingThing: 23, .otherThing: -142, .title: 149, .titleDistinct: 99,
        .restated: -54, .apart: -119, .near: 39, .further: -28,
        .far: -17, .pointsBack: 107, .samePlace: 48, .nestedPlace: -5,
        .otherPlace: -84, .sameTime: 57, .nestedTime: 3, .assumedTime: 7,
        .otherTime: -29, .statedOtherPlace: -236, .statedOtherTime: -246, .sameHolder: 43,
        .otherHolder: -73, .sameReceiver: 41, .otherReceiver: -70, .sameGiver: 19,
        .otherGiver: -87, .sameRate: 31, .noRate: -92, .otherRate: -160,
        .otherUnit: 37,
    ]
}
