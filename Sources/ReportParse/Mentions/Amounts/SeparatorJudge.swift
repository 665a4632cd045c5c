/// Decides what a lone separator before three digits is (`11,792`), by the unit, the neighbours and the article's other numbers.
struct SeparatorJudge {
    /// Comma before three digits: what the article's own numbers prove, else how the number is made.
    func judged(_ found: Measures, _ measures: [Measure]) -> (measures: [Measure], diagnostics: [Diagnostic]) {
        guard measures.contains(where: { $0.number.form?.alternative != nil || $0.upper?.form?.alternative != nil }) else {
            return (measures, [])
        }
        let evidence = SeparatorEvidence(found, measures)
        var result = measures
        var diagnostics: [Diagnostic] = []
        for index in result.indices {
            var isOpen = false
            var changed = judge(&result[index].number, unit: result[index].unit, evidence, &isOpen)
            if var upper = result[index].upper {
                changed = judge(&upper, unit: result[index].unit, evidence, &isOpen) || changed
                result[index].upper = upper
            }
            if changed { result[index].refresh() }
            if isOpen { diagnostics.append(Self.diagnostic(at: result[index].range)) }
        }
        return (result, diagnostics)
    }

    private static func diagnostic(at range: ByteRange) -> Diagnostic {
        Diagnostic(
            "ambiguous_number", .info, "the separator before three digits may group thousands or open the fraction", at: range)
    }

    /// Takes the other reading where it is the likelier; says whether it did.
    private func judge(_ number: inout NumberReading, unit: MeasureUnit, _ evidence: SeparatorEvidence, _ isOpen: inout Bool)
        -> Bool
    {
        guard let form = number.form, let alternative = form.alternative else { return false }
        let verdict =
            form.commaDecides ? evidence.comma(form, scale: number.scale, unit) : evidence.dot(form, scale: number.scale, unit)
        if verdict.isOpen { isOpen = true }
        guard verdict.takesOther else { return false }
        number.min = alternative.scaled(by: number.scale)
        number.max = number.min
        return true
    }
}

extension Measure {
    /// Computes the amount anew from the numbers.
    fileprivate mutating func refresh() {
        amount = Amount(
            min: number.min.scaled(by: unitScale), max: (upper ?? number).max.scaled(by: unitScale), comparator: amount.comparator)
    }
}

/// What the numbers of an article tell of its separators.
private struct SeparatorEvidence {
    struct Verdict {
        var takesOther = false
        var isOpen = false
    }

    /// Values that a dot groups: the same one with a comma is grouped too.
    private var dotted: Set<ExactDecimal> = []
    private var english: Bool
    /// Units for which some comma before three digits must group.
    private var grouping: Set<MeasureUnit> = []
    /// Units with a fraction after a dot (`32.00 ton`).
    private var dotFractions: Set<MeasureUnit> = []

    init(_ found: Measures, _ measures: [Measure]) {
        english = found.commasGroup > found.dotsGroup
        for measure in measures {
            for number in [measure.number, measure.upper].compactMap({ $0 }) {
                guard let form = number.form else { continue }
                note(form, number, measure.unit)
            }
        }
        for number in found.bare {
            if let form = number.form, form.alternative != nil, !form.commaDecides { dotted.insert(form.value) }
        }
    }

    private mutating func note(_ form: DigitForm, _ number: NumberReading, _ unit: MeasureUnit) {
        guard let other = form.alternative else {
            if !form.commaDecides, form.proof == nil, form.value.exponent < 0 { dotFractions.insert(unit) }
            return
        }
        if form.commaDecides, number.scale == 0, unit != .percent, Self.looksGrouped(form, other) { grouping.insert(unit) }
        if !form.commaDecides { dotted.insert(form.value) }
    }

    /// Two digits or more before the comma, or a zero at the end, which no fraction has.
    private static func looksGrouped(_ form: DigitForm, _ whole: ExactDecimal) -> Bool {
        form.value >= ExactDecimal(10) || whole.exponent > 0
    }

    func comma(_ form: DigitForm, scale: Int, _ unit: MeasureUnit) -> Verdict {
        guard unit != .percent, scale == 0, let whole = form.alternative else { return Verdict() }
        if english || dotted.contains(whole) { return Verdict(takesOther: true) }
        return Verdict(takesOther: grouping.contains(unit), isOpen: true)
    }

    func dot(_ form: DigitForm, scale: Int, _ unit: MeasureUnit) -> Verdict {
        if unit == .percent { return Verdict(takesOther: form.value > ExactDecimal(1000), isOpen: false) }
        if english, scale == 0 { return Verdict(takesOther: true) }
        return Verdict(isOpen: dotFractions.contains(unit))
    }
}
