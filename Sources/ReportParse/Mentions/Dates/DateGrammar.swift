/// Reads date expressions off the tokens, without asking what day it is.
///
/// Every function looks at the tokens from an index on and answers with the longest expression that begins there, or nil.
/// None looks back, so that reading a text is linear: what stands before an expression is judged by `DateGuard`.
struct DateGrammar {
    let text: TokenisedText
    let calendar: PhraseTable<CalendarTerm>
    let abbreviations: Vocabulary
    /// The end of the block that is being read: no expression crosses it.
    var limit: Int
    /// Whether the text is one expression by itself, in which `dalam 3 hari` is the day and `h` a day.
    var isAlone = false
    /// Whether an unknown word between a day and a year may be a month with a slip.
    var mendsSlips = true

    init(text: TokenisedText, lexicon: Lexicon, isAlone: Bool = false) {
        self.text = text
        calendar = lexicon.dates.calendar
        abbreviations = lexicon.vocabulary
        limit = text.tokens.count
        self.isAlone = isAlone
    }

    /// The longest expression that begins at a token.
    func expression(at index: Int) -> DateExpression? {
        guard let first = point(at: index) else { return nil }
        return widened(first)
    }

    /// One time or length, without a second end.
    func point(at index: Int) -> DateExpression? {
        guard index < limit else { return nil }
        if text.tokens[index].isNumber { return numeric(at: index) }
        guard let (length, term) = term(at: index) else { return nil }
        let next = index + length
        switch term {
        case .month(let month, let spelling): return monthExpression(month, spelling, from: index, at: next)
        case .weekday(let day): return weekdayExpression(day, from: index, at: next)
        case .shortWeekday(let day): return shortWeekday(day, from: index, at: next)
        case .sundayOrWeek: return sundayOrWeek(from: index, at: next)
        case .unit(let unit): return unitExpression(unit, from: index, at: next)
        case .one, .count, .half, .vague: return counted(at: index)
        case .day(let offset): return relativeDay(offset, from: index, at: next)
        case .dayInStory(let offset):
            return DateExpression(.shiftedInStory(.day, offset), index..<next, "date/day-in-story")
        case .part(let part): return partExpression(part, from: index, at: next)
        case .dayOfMonth: return dayOfMonth(from: index, at: next)
        case .period: return periodExpression(from: index, at: next)
        case .between: return between(at: next)
        case .fourMonths: return fourMonths(from: index, at: next)
        case .quarterLetter: return quarterLetter(from: index, at: next)
        case .within where isAlone: return countedOn(from: index, at: next)
        case .feastDay: return feastDay(from: index, at: next)
        default: return nil
        }
    }

    // MARK: - Tokens

    /// The calendar word or phrase at a token.
    @inline(__always)
    func term(at index: Int) -> (length: Int, value: CalendarTerm)? {
        guard index < limit, text.tokens[index].word != 0 else { return nil }
        return calendar.match(text.tokens, at: index, until: limit)
    }

    /// A number of up to eight plain digits: its value and how many there are.
    func digits(at index: Int) -> (value: Int, count: Int)? {
        guard index < limit, text.tokens[index].isNumber, text.tokens[index].length <= 8 else { return nil }
        var value = 0
        for byte in text.text[Int(text.tokens[index].start)..<Int(text.tokens[index].end)] {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return (value, text.tokens[index].length)
    }

    /// Whether the token is this mark, or one that the tokeniser folds to it.
    @inline(__always)
    func isMark(_ mark: UInt8, at index: Int) -> Bool {
        index < limit && text.tokens[index].kind == .mark && text.tokens[index].hash == FNV.mix(FNV.basis, mark)
    }

    func isGlued(_ index: Int) -> Bool { index < limit && !text.tokens[index].spaceBefore }

    /// A year of four digits that news may speak of.
    func year(at index: Int) -> Int? {
        guard let (value, count) = digits(at: index), count == 4, (1800...2199).contains(value) else { return nil }
        return value
    }

    /// Past the full stop of a shortened word.
    func pastStop(_ index: Int) -> Int { isMark(UInt8(ascii: "."), at: index) && isGlued(index) ? index + 1 : index }

    /// Past a mark, if it is there.
    func past(_ mark: UInt8, _ index: Int) -> Int { isMark(mark, at: index) ? index + 1 : index }

    /// Past a word of one kind, if it is there.
    func past(_ wanted: CalendarTerm, _ index: Int) -> Int {
        guard let (length, term) = term(at: index), term == wanted else { return index }
        return index + length
    }

    func past(_ unit: CalendarUnit, _ index: Int) -> Int {
        let next = past(CalendarTerm.unit(unit), index)
        return next == index ? index : pastStop(next)
    }

    /// The leaning word at a token.
    func lean(at index: Int) -> (length: Int, lean: DateLean)? {
        guard let (length, term) = term(at: index), let lean = term.lean else { return nil }
        return (length, lean)
    }

    func pastDaypart(_ index: Int) -> Int { past(.daypart, index) }

    /// Past what joins the two ends of a span: a dash or a word.
    func pastJoin(_ index: Int) -> Int? {
        if isMark(UInt8(ascii: "-"), at: index) {
            return isMark(UInt8(ascii: "-"), at: index + 1) ? index + 2 : index + 1
        }
        guard let (length, term) = term(at: index), term == .join else { return nil }
        return index + length
    }
}
