/// Finds the date expressions of a text in one pass and puts them on the calendar.
struct DateRecogniser {
    let lexicon: Lexicon
    /// Whether words one slip away from a month or a weekday are read as such.
    var mendsSlips = true

    /// The expressions of a text in order, without what only looks like one.
    func expressions(in text: TokenisedText) -> [DateExpression] {
        var grammar = DateGrammar(text: text, lexicon: lexicon)
        let guarded = DateGuard(text: text, context: lexicon.dates.context, calendar: lexicon.dates.calendar)
        grammar.mendsSlips = mendsSlips
        let slips = DateSlips(text: text)
        var found: [DateExpression] = []
        var index = 0
        grammar.limit = 0
        while index < text.tokens.count {
            if index >= grammar.limit { grammar.limit = blockEnd(from: index, in: text) }
            guard mayOpen(index, in: text), let expression = grammar.expression(at: index) else {
                index += 1
                continue
            }
            // What is refused is passed whole: nothing inside the name of a law or an age is a date of its own.
            if guarded.accepts(expression) { found.append(mendsSlips ? slips.mended(expression) : expression) }
            index = max(expression.end, index + 1)
        }
        return found
    }

    /// The value of a text that is one expression by itself.
    func value(of text: TokenisedText, reference: CalendarDate?) -> DateValue? {
        let grammar = DateGrammar(text: text, lexicon: lexicon, isAlone: true)
        for index in text.tokens.indices {
            guard let expression = grammar.expression(at: index) else { continue }
            var resolver = DateResolver(reference: reference)
            return resolver.value(of: expression)
        }
        return nil
    }

    /// The mentions that the expressions are on a reference day, with what contradicts itself.
    func dates(
        of expressions: [DateExpression], in text: TokenisedText, reference: CalendarDate?
    ) -> (dates: [DateMention], diagnostics: [Diagnostic]) {
        var resolver = DateResolver(reference: reference)
        let guarded = DateGuard(text: text, context: lexicon.dates.context, calendar: lexicon.dates.calendar)
        var dates: [DateMention] = []
        var diagnostics: [Diagnostic] = []
        for (index, expression) in expressions.enumerated() {
            var surroundings = guarded.surroundings(of: expression)
            surroundings.listYear = DateList(text: text, lexicon: lexicon, reference: reference)
                .year(after: index, in: expressions)
            let value = resolver.value(of: expression, surroundings)
            var mention = DateMention(expression, value: value, in: text)
            if mention.modifier == nil, guarded.isAbout(expression) { mention.modifier = .about }
            if mention.weekdayMatches == false { diagnostics.append(Self.mismatch(mention)) }
            dates.append(mention)
        }
        return (dates, diagnostics)
    }

    private static func mismatch(_ mention: DateMention) -> Diagnostic {
        Diagnostic(
            "weekday_mismatch", .warning, "the weekday written is not that of \(mention.value?.iso ?? "the day")", at: mention.range
        )
    }

    /// Whether a token can begin an expression: a calendar word, or a number beside one, beside a mark, or as long as a year.
    @inline(__always)
    private func mayOpen(_ index: Int, in text: TokenisedText) -> Bool {
        let token = text.tokens[index]
        switch token.kind {
        case .word: return token.word != 0 && lexicon.dates.calendar.begins(token.word)
        case .number:
            if token.length == 4 { return true }
            guard token.length <= 12, index + 1 < text.tokens.count else { return token.length >= 8 }
            let next = text.tokens[index + 1]
            if token.length <= 2, next.isWord, DateSlips.mayBeMonth(next) { return true }
            return next.word != 0 || next.kind == .mark || token.length >= 8 && token.length <= 10
        case .mark: return false
        }
    }

    private func blockEnd(from index: Int, in text: TokenisedText) -> Int {
        var end = index + 1
        while end < text.tokens.count, !text.tokens[end].flags.contains(.blockStart) { end += 1 }
        return end
    }
}

extension DateMention {
    /// The mention of an expression with the value that was found for it.
    init(_ expression: DateExpression, value: DateValue?, in text: TokenisedText) {
        var range = text.range(of: expression.tokens)
        if let start = expression.start { range = ByteRange(start, range.upperBound) }
        let matches: Bool? =
            if let weekday = expression.weekday, let day = value?.startDay { day.weekday == weekday } else { nil }
        self.init(
            range: range, tokens: expression.tokens, value: value, type: value?.type ?? expression.form.type,
            granularity: value?.granularity ?? expression.form.granularity, modifier: expression.part,
            resolution: value == nil ? .unresolved : expression.form.isExplicit ? .explicit : .relative,
            weekdayMatches: matches, rule: expression.rule)
    }
}

extension DateForm {
    var type: DateType {
        switch self {
        case .length, .lengths, .loose(_, isLength: true): .duration
        case .range, .daysFrom, .samePeriod: .interval
        default: .date
        }
    }

    /// Whether its value needs neither the reference date nor the story.
    var isExplicit: Bool {
        switch self {
        case .range(let from, let to): (from.isExplicit || from.isWritten) && to.isExplicit
        case .length, .lengths: true
        case .daysFrom(_, let from): from.isExplicit
        default: saysYear
        }
    }
}

/// Neighbours in an enumeration share what one of them says: *Juli dan Agustus 2021*.
struct DateList {
    let text: TokenisedText
    let lexicon: Lexicon
    let reference: CalendarDate?

    /// The year of the next member of a list that says one, for members that say none.
    func year(after index: Int, in expressions: [DateExpression]) -> Int? {
        guard expressions[index].form.needsYear else { return nil }
        var current = index
        while current + 1 < expressions.count, areListed(expressions[current], expressions[current + 1]), current - index < 12 {
            current += 1
            let form = expressions[current].form
            if let year = form.saidYear(from: reference) { return form.hasKind(of: expressions[index].form) ? year : nil }
            guard form.needsYear else { return nil }
        }
        return nil
    }

    /// Whether only a comma or *dan* stands between two expressions.
    private func areListed(_ first: DateExpression, _ second: DateExpression) -> Bool {
        let between = first.end..<second.tokens.lowerBound
        guard between.count <= 2, !between.isEmpty else { return false }
        return between.allSatisfy { index in
            let token = text.tokens[index]
            if token.kind == .mark, token.hash == FNV.mix(FNV.basis, UInt8(ascii: ",")) { return true }
            return lexicon.dates.calendar.value(of: token.word) == .and
        }
    }
}

extension DateForm {
    var needsYear: Bool {
        switch self {
        case .day(.unsaid, _, _), .month(.unsaid, _), .quarter(.unsaid, _): true
        default: false
        }
    }

    /// The year that it says by number or, like *tahun lalu*, from the reference date.
    func saidYear(from reference: CalendarDate?) -> Int? {
        switch self {
        case .day(let year, _, _), .month(let year, _), .quarter(let year, _):
            switch year {
            case .written(let year): year
            case .shifted(let years): reference.map { $0.year + years }
            case .unsaid, .lean: nil
            }
        default: nil
        }
    }

    func hasKind(of other: DateForm) -> Bool {
        switch (self, other) {
        case (.day, .day), (.month, .month), (.quarter, .quarter): true
        default: false
        }
    }
}
