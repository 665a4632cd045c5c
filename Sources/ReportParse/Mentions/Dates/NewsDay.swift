/// The day of the news as the text itself states it: a weekday with a full date behind it, the date of a dateline, or that of a
/// report's head.
enum NewsDay {
    /// The latest day that stands in brackets behind its weekday and is not said to lie ahead: an article may quote earlier
    /// days in the same way, but none later than its own. Failing that the first weekday with a full date, then a dateline's, then one on a
    /// line of its own.
    static func day(of expressions: [DateExpression], in text: TokenisedText) -> CalendarDate? {
        var latest: CalendarDate?
        var first: CalendarDate?
        for expression in expressions where expression.isNewsDay {
            guard let day = expression.form.writtenDay else { continue }
            if first == nil { first = day }
            if isBracketed(expression, in: text) { latest = max(latest ?? day, day) }
        }
        return latest ?? first ?? datelineDay(of: expressions, in: text) ?? headDay(of: expressions, in: text)
    }

    private static func isBracketed(_ expression: DateExpression, in text: TokenisedText) -> Bool {
        expression.tokens.contains { index in
            let token = text.tokens[index]
            return token.kind == .mark && token.hash == FNV.mix(FNV.basis, UInt8(ascii: "("))
        }
    }

    /// `Tanggal : 18 Januari 2021`: a full date with nothing else on its line but what introduces it, among the first lines.
    private static func headDay(of expressions: [DateExpression], in text: TokenisedText) -> CalendarDate? {
        for expression in expressions {
            let sentence = text.sentence(of: expression.tokens.lowerBound)
            guard sentence < longestHead else { return nil }
            guard let day = expression.form.writtenDay, expression.end == text.sentences[sentence].upperBound else { continue }
            let before = text.sentences[sentence].lowerBound..<expression.tokens.lowerBound
            let isIntroduced = before.allSatisfy { index in
                text.tokens[index].kind == .mark
                    || PageDateWords.introduce.contains(text.string(text.tokens[index].range).lowercased())
            }
            if isIntroduced { return day }
        }
        return nil
    }

    /// In lines.
    private static let longestHead = 6

    /// `KUDUS, 10 Juni 2021 —`: a full date near the head of a block, with a dash or a bracket behind it.
    private static func datelineDay(of expressions: [DateExpression], in text: TokenisedText) -> CalendarDate? {
        for expression in expressions {
            guard let day = expression.form.writtenDay, expression.end < text.tokens.count else { continue }
            let start = expression.tokens.lowerBound
            let dash = text.tokens[expression.end]
            guard dash.kind == .mark, dash.hash == FNV.mix(FNV.basis, UInt8(ascii: "-")),
                (0...6).contains(where: { start >= $0 && text.tokens[start - $0].flags.contains(.blockStart) })
            else { continue }
            return day
        }
        return nil
    }
}

extension DateForm {
    /// The day that it writes in full.
    var writtenDay: CalendarDate? {
        switch self {
        case .day(.written(let year), let month, let day): CalendarDate(year: year, month: month, day: day)
        case .range(_, let to): to.writtenDay
        default: nil
        }
    }
}
