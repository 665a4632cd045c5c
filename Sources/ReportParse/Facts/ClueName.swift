/// The templates of clues, in the order in which the rules use them.
enum ClueName: UInt8, CaseIterable, Sendable {
    // Of a word that could state the role.
    case spotForm, spotGap, spotWeight, spotBreaks, spotCommas, spotWords, spotNumbers, spotThings, spotFiller
    case spotCue, spotBefore, spotBehind, spotOwn, spotTitle, spotRole, formRole
    case wordBefore, wordBehind
    // Of an amount before, whose role may be carried on.
    case carryGap, carryOwn, carryBreak, carryCue, carryRole, carryJoin, carryUnit, carryBlock, carryStep
    // Of the amount, for each role.
    case prior, thing, unit, rate, size, comparator, title, block, titleSays, sentenceSays, leadSays, nearSays
    case articleSays
    case after, afterFar, cueBefore, cueLead, cueSentence, dated, paired, percent, crowd, bodyFrom
    case alone, strange, topic, hand, handAny, handSource, handRole, handTopic
    // Of a thing that could be weighed.
    case thingSpot, thingGap, thingFiller, thingCommas, thingBreak, thingBetween, thingRoles, thingNumbers, thingBracket, thingCue
    case thingHint, thingKind, thingSize, thingLength, thingAttached, thingRole, thingFollowed, thingBefore, thingBehind
    case thingOften, thingTitled, thingUnlisted, thingPlace, thingSame, thingAgrees, thingPointed, thingUnit, thingStale,
        thingInside
    // Of a body that could be a party.
    case partySpot, partyNone, partyRole, partyNoneRole, partyPlace, partyTeller, partyAlias, partyFirst, partyBefore, partyBehind
    case partyVerb, partyVerbRole, partyNoun, partyNounRole, partyGap, partyBetween, partyBreak, partyCommas, partyWord, partyCue
    case partyPointed, partyKind, partyOften, partyShare, partyVoice, partySame, partySameRole, partyRule
}
