/// Times that words point back at: *bulan itu*, *pada periode tersebut*.
extension MomentReader {
    /// The last time before of the kind that the amount's own clause points back at.
    func pointed(from index: Int) -> DateMention? {
        let lead = scene.lead(of: index)
        let tail = scene.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 7)
        guard let (token, kind) = pointer(in: lead) ?? pointer(in: near) else { return nil }
        let first = scene.text.sentences[max(0, scene.sentenceIndex(of: index) - Self.pointedReach)].lowerBound
        let dates = moments(in: first..<max(first, token)).filter { date in
            date.value.map { Self.fits($0, kind) } ?? false && !isCompared(date) && !isOfToday(date)
        }
        let spans = dates.filter { $0.value.map(Self.isSpan) ?? false }
        switch kind {
        case .any, .day, .week: return dates.last
        // *Sepanjang 2023 … pada 2021 cuma 41 persen … sepanjang tahun itu*: what is compared lies before.
        case .month, .year: return latest(of: dates)
        case .period: return latest(of: spans.isEmpty ? dates : spans)
        }
    }

    private func latest(of dates: [DateMention]) -> DateMention? {
        dates.reduce(nil) { best, date in
            guard let a = best?.value?.startDay, let b = date.value?.startDay, b < a else { return date }
            return best
        }
    }

    private static func isSpan(_ value: DateValue) -> Bool {
        switch value {
        case .interval, .quarter, .half: true
        default: false
        }
    }

    /// What is still going on is *ini* and not *itu*.
    private func isOfToday(_ date: DateMention) -> Bool {
        guard let end = date.value?.endDay, let day = scene.context.article.metadata.referenceDate else { return false }
        return day <= end
    }

    /// In sentences, so that a long article takes linear time.
    private static let pointedReach = 12

    private func pointer(in range: Range<Int>) -> (token: Int, kind: PointedTimes.Kind)? {
        for token in range.reversed() {
            if let match = scene.lexicon.pointedTimes.match(scene.tokens, at: token, until: range.upperBound) {
                return (token, match.value)
            }
        }
        return nil
    }

    private static func fits(_ value: DateValue, _ kind: PointedTimes.Kind) -> Bool {
        switch (kind, value) {
        case (.day, .day), (.week, .week), (.month, .month), (.year, .year): true
        case (.any, .duration), (.period, .day), (.period, .duration): false
        case (.any, _), (.period, _): true
        default: false
        }
    }
}
