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
    case sameHolder, otherHolder, sameReceiver, otherReceiver, sameGiver, otherGiver
    case sameRate, noRate, otherRate
    case otherUnit

    /// In hundredths.
    var weight: Int { Self.weights[rawValue] }

    /// By raw value, so that no dictionary is asked for every pair.
    private static let weights = allCases.map { table[$0] ?? 0 }

    private static let table: [RepeatSignal: Int] = [
        .always: -174, .equal1: 62, .equal2: 91, .equal3: 172,
        .equal4: 199, .rounded1: -262, .rounded2: -17, .rounded3: 82,
        .rounded4: 160, .slipped: 100, .swapped: 84, .vague: 65,
        .sameRole: 57, .kindredRole: 20, .targetRole: -72, .weakRole: 28,
        .otherRole: -39, .bothWeigh: 80, .unknownThing: 20, .sameThing: 129,
        .agreeingThing: 6, .otherThing: -159, .title: 147, .titleDistinct: 124,
        .restated: -50, .apart: -129, .near: 34, .further: -11,
        .far: -16, .pointsBack: 122, .samePlace: 35, .nestedPlace: -7,
        .otherPlace: -95, .sameTime: 45, .nestedTime: 5, .assumedTime: 4,
        .otherTime: -66, .sameHolder: 8, .otherHolder: -65, .sameReceiver: 30,
        .otherReceiver: -70, .sameGiver: 18, .otherGiver: -66, .sameRate: 27,
        .noRate: -63, .otherRate: -160, .otherUnit: 43,
    ]
}
