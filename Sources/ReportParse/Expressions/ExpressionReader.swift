/// Reads a single expression, a number, an amount or a date, the way the words of an article are read.
public struct ExpressionReader: Sendable {
    /// What an expression is to be read as.
    public enum Kind: String, CaseIterable, Sendable { case number, ordinal, quantity, date }

    public let kind: Kind
    /// The day that relative dates are resolved against.
    public let referenceDate: CalendarDate?

    public init(kind: Kind, referenceDate: CalendarDate? = nil) {
        self.kind = kind
        self.referenceDate = referenceDate
    }

    /// What the whole expression means.
    public func answer(to expression: String) -> ExpressionAnswer {
        switch kind {
        case .number: .number(NumberExpression().number(expression))
        case .ordinal: .number(NumberExpression().ordinal(expression))
        case .quantity: quantity(expression)
        case .date: .date(date(expression))
        }
    }

    private func quantity(_ expression: String) -> ExpressionAnswer {
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: expression)
        let measures = MeasureReader(lexicon: lexicon.amounts, text: text, slips: SlipReader(lexicon: lexicon.slips)).measures()
            .measures
        guard let measure = measures.first else { return .quantity(nil, unit: nil, per: nil) }
        let per = RateReader(lexicon: lexicon.amounts, text: text).rates(of: [measure], totals: [nil])[0]
        return .quantity(measure.amount, unit: measure.unit.code, per: per)
    }

    private func date(_ expression: String) -> DateValue? {
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: expression)
        return DateRecogniser(lexicon: lexicon).value(of: text, reference: referenceDate)
    }
}

/// The meaning of an expression; nil where it has none.
public enum ExpressionAnswer: Hashable, Sendable {
    case number(ExactDecimal?)
    /// The unit is a code of the record, or `%`.
    case quantity(Amount?, unit: String?, per: String?)
    case date(DateValue?)

    /// One line of JSON, without the line feed.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            switch self {
            case .number(let value): json.member("value") { $0.number(value) }
            case .date(let value): json.member("value") { $0.string(value?.iso) }
            case .quantity(let amount, let unit, let per):
                json.member("min_value") { $0.number(amount?.min) }
                json.member("max_value") { $0.number(amount?.max) }
                json.member("comparator") { $0.string(amount?.comparator.rawValue) }
                json.member("unit") { $0.string(unit) }
                json.member("per") { $0.string(per) }
            }
        }
        return writer.bytes
    }
}
