// Rates, frequencies and ages are lengths of something else.

extension DateGuard {
    /// Rates, frequencies and ages are no lengths.
    func acceptsLength(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        let start = expression.tokens.lowerBound
        if !before.isDisjoint(with: [.rate, .times, .age]) { return false }
        if isMark(UInt8(ascii: "/"), start - 1) { return false }
        if !role(after: expression.end).isDisjoint(with: [.times, .ageAfter]) || isRated(expression.end) { return false }
        if isMark(UInt8(ascii: "("), start - 1), isMark(UInt8(ascii: ")"), expression.end), start >= 2,
            text.tokens[start - 2].isCapitalised
        {
            return false
        }
        if isBareYear(expression, before) { return false }
        if text.tokens[start].isNumber, isGluedToWord(start) || isMark(UInt8(ascii: ":"), start - 1) { return false }
        if before.contains(.person) || isAge(before: start) || isSpanOfRate(expression, before) { return false }
        return !isRateOfAmount(expression)
    }

    /// *Menimbun 1,2 juta ton setahun*: in one word the year is a rate, unless it is said to last.
    private func isBareYear(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        guard case .length(DateLength(years: .one)) = expression.form, expression.tokens.count == 1 else { return false }
        return !before.contains(.lasting)
    }

    /// `Rp500 Tahun Emisi`.
    private func isGluedToWord(_ start: Int) -> Bool {
        start > 0 && !text.tokens[start].spaceBefore && text.tokens[start - 1].isWord
    }

    /// *Lima hari seminggu*: how much of each.
    private func isRated(_ index: Int) -> Bool {
        guard index < text.tokens.count, case .one? = calendar.value(of: text.tokens[index].word) else { return false }
        return true
    }

    /// *Berusia di atas 60 tahun*, *usia antara 12 dan 17 tahun*.
    private func isAge(before start: Int) -> Bool {
        var index = start - 1
        while index >= 0, index >= start - 4, !text.tokens[index + 1].flags.contains(.sentenceStart) {
            if role(at: index).contains(.age) { return true }
            if isMark(UInt8(ascii: ","), index) { return false }
            index -= 1
        }
        return false
    }

    /// *Dalam setahun*, *satu hari* say how often or how much at a time, not how long.
    private func isSpanOfRate(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        guard case .length(let length) = expression.form, expression.rule == "date/length" else { return false }
        if length == DateLength(days: .one) { return !before.contains(.lasting) }
        return length == DateLength(years: .one) && before.contains(.within) && !isReach(expression.end - 1)
    }

    private func isReach(_ index: Int) -> Bool {
        switch calendar.value(of: text.tokens[index].word) {
        case .reach?, .more?, .lean?: true
        default: text.tokens[index].word != 0 && calendar.value(of: text.tokens[index].word) == nil
        }
    }

    /// *50 ton setahun*: one unit in one word right behind an amount.
    private func isRateOfAmount(_ expression: DateExpression) -> Bool {
        let start = expression.tokens.lowerBound
        guard start > 0, expression.tokens.count == 1, text.tokens[start].isWord else { return false }
        let token = text.tokens[start - 1]
        if token.isNumber { return true }
        return role(at: start - 1).contains(.counted) && !role(at: start - 1).contains(.time)
    }
}
