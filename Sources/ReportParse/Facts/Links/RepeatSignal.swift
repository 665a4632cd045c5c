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
        .always: -176, .equal1: 66, .equal2: 77, .equal3: 183,
        .equal4: 211, .rounded1: -265, .rounded2: -13, .rounded3: 82,
        .rounded4: 160, .slipped: 100, .swapped: 83, .vague: 49,
        .sameRole: 99, .kindredRole: 18, .targetRole: -70, .weakRole: 8,
        .otherRole: -61, .bothWeigh: 77, .unknownThing: 20, .sameThing: 98,
        .agreeingThing: 29, .otherThing: -153, .title: 131, .titleDistinct: 114,
        .restated: -52, .apart: -118, .near: 22, .further: -3,
        .far: -15, .pointsBack: 103, .samePlace: 57, .nestedPlace: -7,
        .otherPlace: -82, .sameTime: 59, .nestedTime: 5, .assumedTime: 6,
        .otherTime: -31, .statedOtherPlace: -226, .statedOtherTime: -244, .sameHolder: 22,
        .otherHolder: -62, .sameReceiver: 30, .otherReceiver: -70, .sameGiver: 27,
        .otherGiver: -60, .sameRate: 37, .noRate: -77, .otherRate: -160,
        .otherUnit: 35,
    ]
}
