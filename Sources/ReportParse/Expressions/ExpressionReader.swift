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
        case .number, .ordinal: .number(nil)
        case .quantity: quantity(reading(of: expression))
        case .date: .date(date(expression))
        }
    }

    private func quantity(_ reading: Reading) -> ExpressionAnswer {
        guard let mention = reading.mentions.quantities.first else { return .quantity(nil, unit: nil, per: nil) }
        return .quantity(mention.amount, unit: mention.unit, per: mention.per)
    }

    private func date(_ expression: String) -> DateValue? {
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: expression)
        return DateRecogniser(lexicon: lexicon).value(of: text, reference: referenceDate)
    }

    private func reading(of expression: String) -> Reading {
        var article = PlainTextReader.article(ofExpression: expression)
        article.metadata.referenceDate = referenceDate
        article.metadata.referenceDateFrom = referenceDate == nil ? .none : .option
        return Reading(article: article)
    }
}

/// The meaning of an expression; nil where it has none.
public enum ExpressionAnswer: Hashable, Sendable {
    case number(ExactDecimal?)
    case quantity(Amount?, unit: UnitCode?, per: String?)
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
                json.member("unit") { $0.string(unit?.rawValue) }
                json.member("per") { $0.string(per) }
            }
        }
        return writer.bytes
    }
}
