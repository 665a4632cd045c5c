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
        .always: -193, .equal1: 74, .equal2: 77, .equal3: 170,
        .equal4: 205, .rounded1: -274, .rounded2: -18, .rounded3: 84,
        .rounded4: 160, .slipped: 100, .swapped: 85, .vague: 53,
        .sameRole: 92, .kindredRole: 14, .targetRole: -68, .weakRole: 2,
        .otherRole: -64, .bothWeigh: 79, .unknownThing: 51, .sameThing: 91,
        .agreeingThing: 18, .otherThing: -184, .title: 149, .titleDistinct: 103,
        .restated: -48, .apart: -116, .near: 41, .further: -39,
        .far: -16, .pointsBack: 108, .samePlace: 52, .nestedPlace: -8,
        .otherPlace: -96, .sameTime: 11, .nestedTime: 2, .assumedTime: 7,
        .otherTime: -42, .statedOtherPlace: -254, .statedOtherTime: -245, .sameHolder: 48,
        .otherHolder: -72, .sameReceiver: 29, .otherReceiver: -70, .sameGiver: 22,
        .otherGiver: -82, .sameRate: 30, .noRate: -92, .otherRate: -160,
        .otherUnit: 44,
    ]
}
