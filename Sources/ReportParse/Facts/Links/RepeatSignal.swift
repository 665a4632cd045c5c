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
        .always: -192, .equal1: 72, .equal2: 76, .equal3: 169,
        .equal4: 205, .rounded1: -275, .rounded2: -18, .rounded3: 84,
        .rounded4: 160, .slipped: 100, .swapped: 85, .vague: 59,
        .sameRole: 91, .kindredRole: 13, .targetRole: -68, .weakRole: 2,
        .otherRole: -60, .bothWeigh: 79, .unknownThing: 51, .sameThing: 90,
        .agreeingThing: 24, .otherThing: -186, .title: 147, .titleDistinct: 102,
        .restated: -48, .apart: -117, .near: 40, .further: -40,
        .far: -12, .pointsBack: 108, .samePlace: 54, .nestedPlace: -8,
        .otherPlace: -97, .sameTime: 11, .nestedTime: 2, .assumedTime: 6,
        .otherTime: -43, .statedOtherPlace: -254, .statedOtherTime: -245, .sameHolder: 48,
        .otherHolder: -72, .sameReceiver: 29, .otherReceiver: -70, .sameGiver: 22,
        .otherGiver: -82, .sameRate: 30, .noRate: -92, .otherRate: -160,
        .otherUnit: 44,
    ]
}
