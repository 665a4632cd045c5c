/// Reads on from the head of an organisation's name to its end.
struct OrganisationTailReader {
    let text: TokenisedText
    let words: NameWordTable
    let heads: PhraseTable<OrganisationHead>
    let tail: OrganisationHead.Tail
    let end: Int
    let titleCase: Bool
    /// Whether the head is written with a capital: if not, an affair or an area must follow.
    let isCapitalised: Bool

    /// The end of the name and its bracketed short name; nil when what follows the head makes no name.
    mutating func tail(from start: Int) -> (end: Int, short: Range<Int>?)? {
        var index = start
        if index < end, isMark(index, "."), index + 1 < end { index += 1 }
        let body = index
        var short: Range<Int>?
        while index < end {
            if let next = step(index, body: body) {
                index = next
            } else if short == nil, let bracket = bracket(at: index) {
                if isLegal(bracket) || goesOn(after: bracket.upperBound + 1) {
                    if !isLegal(bracket) { short = bracket }
                    index = bracket.upperBound + 1
                } else {
                    return finish(start, body, index, bracket)
                }
            } else {
                break
            }
        }
        return finish(start, body, index, short)
    }

    private func finish(_ start: Int, _ body: Int, _ index: Int, _ short: Range<Int>?) -> (end: Int, short: Range<Int>?)? {
        var index = index
        while index > body, trailing(index - 1) { index -= 1 }
        if index == body {
            guard tail.contains(.alone), isCapitalised else { return nil }
            return (start, short)
        }
        return (index, short)
    }

    /// Whether a token cannot end a name: a level without its area, a conjunction, a mark.
    private func trailing(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .mark { return !isMark(index, ")") }
        let kind = words[token]
        if kind.contains(.conjunction) { return true }
        return kind.contains(.level) && !kind.contains(.affair)
    }

    /// One token further, or several, or nil at the end of the name.
    private func step(_ index: Int, body: Int) -> Int? {
        let token = text.tokens[index]
        let kind = words[token]
        switch token.kind {
        case .word: return word(index, token, kind, body)
        case .number:
            guard tail.contains(.code) || index > body && token.length <= 2 && tail.contains(.name) && kindAllowsNumber(index)
            else {
                return nil
            }
            return index + 1
        case .mark: return mark(index, body)
        }
    }

    private func kindAllowsNumber(_ index: Int) -> Bool { index > 0 && words[text.tokens[index - 1]].contains(.affair) }

    private func word(_ index: Int, _ token: Token, _ kind: NameWordClass, _ body: Int) -> Int? {
        if !kind.isDisjoint(with: [.title, .fusedTitle, .calendar, .honorific]) { return nil }
        if kind.contains(.affair), tail.contains(.affairs) {
            return token.isCapitalised || !isCapitalised || index > body || !tail.contains(.name) ? index + 1 : nil
        }
        if kind.contains(.level), index + 1 < end, text.tokens[index + 1].isCapitalised { return index + 1 }
        if kind.contains(.conjunction) { return conjunction(index, body) }
        guard token.isCapitalised else { return nil }
        if tail.contains(.level), index == body {
            return kind.contains(.country) || !isCapitalised || index > body ? index + 1 : nil
        }
        if !isCapitalised, index == body, !tail.contains(.level) { return nil }
        if titleCase, index > body, !token.flags.contains(.allCapitals), !kind.contains(.compass), !kind.contains(.country) {
            return words[text.tokens[index - 1]].contains(.level) || !isVerb(token) ? index + 1 : nil
        }
        return index + 1
    }

    /// In headlines capitals say nothing; a verb's prefix does.
    private func isVerb(_ token: Token) -> Bool {
        let bytes = text.text
        guard token.length > 5 else { return false }
        let first = bytes[Int(token.start)] | 0x20
        let second = bytes[Int(token.start) + 1] | 0x20
        return first == UInt8(ascii: "m") && second == UInt8(ascii: "e")
            || first == UInt8(ascii: "d") && second == UInt8(ascii: "i")
    }

    private func conjunction(_ index: Int, _ body: Int) -> Int? {
        guard index > body, tail.contains(.affairs), index + 1 < end else { return nil }
        let next = text.tokens[index + 1]
        guard words[next].contains(.affair), next.isCapitalised || !isCapitalised else { return nil }
        return heads.match(text.tokens, at: index + 1, until: end) == nil ? index + 2 : nil
    }

    private func mark(_ index: Int, _ body: Int) -> Int? {
        guard index + 1 < end else { return nil }
        let next = text.tokens[index + 1]
        if isMark(index, ","), tail.contains(.affairs), index > body, next.isWord {
            if words[next].contains(.affair), next.isCapitalised || !isCapitalised { return index + 2 }
            if words[next].contains(.conjunction) { return conjunction(index + 1, body) }
            return nil
        }
        if isMark(index, "&"), next.isCapitalised { return index + 2 }
        let glued = !text.tokens[index].spaceBefore && !next.spaceBefore
        if isMark(index, "-") || isMark(index, "/"), glued, next.isCapitalised || next.isNumber, index >= body { return index + 2 }
        if isMark(index, "."), index > body, glued, next.isCapitalised, text.tokens[index - 1].length <= 2 { return index + 2 }
        return nil
    }

    /// The tokens between brackets that open at `index`, if they can be a short name.
    private func bracket(at index: Int) -> Range<Int>? {
        guard isMark(index, "("), index + 2 < end else { return nil }
        var close = index + 1
        while close < end, close - index <= 6, !isMark(close, ")") {
            if text.tokens[close].isNumber, close == index + 1 { return nil }
            close += 1
        }
        guard close < end, isMark(close, ")"), close > index + 1, text.tokens[index + 1].isCapitalised else { return nil }
        return index + 1..<close
    }

    private func isLegal(_ bracket: Range<Int>) -> Bool { bracket.allSatisfy { words[text.tokens[$0]].contains(.legal) } }

    /// Whether the name goes on after a bracket: with an area, mostly.
    private func goesOn(after index: Int) -> Bool {
        guard index < end else { return false }
        let token = text.tokens[index]
        let kind = words[token]
        if !kind.isDisjoint(with: [.title, .honorific, .fusedTitle, .calendar]) { return false }
        if kind.contains(.level) { return index + 1 < end && text.tokens[index + 1].isCapitalised }
        if token.isNumber { return tail.contains(.code) }
        return token.isCapitalised
    }

    private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        let token = text.tokens[index]
        return token.kind == .mark && token.length == 1 && text.text[Int(token.start)] == UInt8(ascii: mark)
    }
}
