/// Finds names again that stand elsewhere in the article without their head words: a bracketed short name, a name without its
/// legal form.
struct NameRepetition {
    let text: TokenisedText
    let words: NameWordTable
    /// Legal forms that begin companies' names.
    let legal: WordSet

    func spans(repeating found: [OrganisationSpan]) -> [OrganisationSpan] {
        guard !found.isEmpty else { return [] }
        var forms: [UInt32: [(tokens: Range<Int>, kind: OrganisationKind?)]] = [:]
        for span in found {
            for range in [span.tokens, span.short, plain(span.tokens)].compactMap({ $0 }) {
                forms[text.tokens[range.lowerBound].hash, default: []].append((range, span.kind))
            }
        }
        forms = forms.mapValues { $0.sorted { $0.tokens.count > $1.tokens.count } }
        var taken = Array(repeating: false, count: text.tokens.count)
        let found = lengthened(found, forms)
        var result = found
        for span in found {
            for index in span.tokens { taken[index] = true }
        }
        for span in found {
            // One behind the name may have been found by itself already.
            guard let short = span.short, span.tokens.contains(short.lowerBound) || !taken[short.lowerBound] else { continue }
            result.append(OrganisationSpan(tokens: short, kind: span.kind, short: nil))
            for index in short { taken[index] = true }
        }
        for index in text.tokens.indices where !taken[index] && text.tokens[index].isCapitalised {
            for form in forms[text.tokens[index].hash] ?? [] where repeats(form.tokens, at: index, taken) {
                let tokens = index..<areaEnd(behind: index..<index + form.tokens.count, form.kind, taken)
                result.append(OrganisationSpan(tokens: tokens, kind: form.kind, short: nil))
                for position in tokens { taken[position] = true }
                break
            }
        }
        result += lowered(found, &taken)
        return result.sorted { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
    }

    /// *dinas ketahanan pangan*, where the article names one such office: its words without its area, in small letters.
    private func lowered(_ found: [OrganisationSpan], _ taken: inout [Bool]) -> [OrganisationSpan] {
        var offices: [UInt32: [Range<Int>]] = [:]
        for span in found where span.kind == .government && text.tokens[span.tokens.lowerBound].isCapitalised {
            let base = span.tokens.prefix { text.tokens[$0].isWord && !words[text.tokens[$0]].contains(.level) }
            guard base.count > 1, base.upperBound < span.tokens.upperBound || span.short != nil else { continue }
            offices[text.tokens[base.lowerBound].hash, default: []].append(base)
        }
        var result: [OrganisationSpan] = []
        for index in text.tokens.indices where !taken[index] && !text.tokens[index].isCapitalised {
            guard let office = offices[text.tokens[index].hash]?.first(where: { isLowered($0, at: index, taken) }) else { continue }
            result.append(OrganisationSpan(tokens: index..<index + office.count, kind: .government, short: nil))
            for position in index..<index + office.count { taken[position] = true }
        }
        return result
    }

    private func isLowered(_ form: Range<Int>, at index: Int, _ taken: [Bool]) -> Bool {
        let end = index + form.count
        // *dinas kesehatan tiga kabupaten* are others.
        guard end <= text.tokens.count, end == text.tokens.count || !text.tokens[end].isCapitalised,
            !text.tokens[end..<min(end + 2, text.tokens.count)].contains(where: { words[$0].contains(.level) })
        else { return false }
        return repeats(form, at: index, taken, inSmallLetters: true)
    }

    /// A company's name of two words or more without its legal form: *Semen Nusantara*.
    private func plain(_ name: Range<Int>) -> Range<Int>? {
        guard legal.contains(text.tokens[name.lowerBound].word) else { return nil }
        var start = name.lowerBound + 1
        if start < name.upperBound, text.isMark(start, ".") { start += 1 }
        var end = name.upperBound
        while end > start, text.tokens[end - 1].kind == .mark || words[text.tokens[end - 1]].contains(.legal) { end -= 1 }
        return end - start > 1 && text.tokens[start].isCapitalised ? start..<end : nil
    }

    /// Names of which an article has a longer form, where they go on as that does.
    private func lengthened(
        _ found: [OrganisationSpan], _ forms: [UInt32: [(tokens: Range<Int>, kind: OrganisationKind?)]]
    ) -> [OrganisationSpan] {
        let none = Array(repeating: false, count: text.tokens.count)
        var result: [OrganisationSpan] = []
        for (position, span) in found.enumerated() {
            var span = span
            let next = position + 1 < found.count ? found[position + 1].tokens.lowerBound : text.tokens.count
            let first = span.tokens.lowerBound
            if span.short == nil,
                let form = forms[text.tokens[first].hash]?.first(where: {
                    $0.tokens.count > span.tokens.count && first + $0.tokens.count <= next && repeats($0.tokens, at: first, none)
                })
            {
                span.tokens = first..<first + form.tokens.count
            }
            result.append(span)
        }
        return result
    }

    /// The end of the area that follows the short name of an office: *Disbunnak Kabupaten Lampung Barat*.
    private func areaEnd(behind name: Range<Int>, _ kind: OrganisationKind?, _ taken: [Bool]) -> Int {
        guard name.count == 1, kind == .government,
            let end = RegionFinder(text: text).levelledEnd(at: name.upperBound, words)
        else { return name.upperBound }
        return (name.upperBound..<end).contains { taken[$0] } ? name.upperBound : end
    }

    private func repeats(_ form: Range<Int>, at index: Int, _ taken: [Bool], inSmallLetters: Bool = false) -> Bool {
        guard index + form.count <= text.tokens.count else { return false }
        for offset in 0..<form.count {
            let a = text.tokens[form.lowerBound + offset]
            let b = text.tokens[index + offset]
            guard a.hash == b.hash, b.isCapitalised == (a.isCapitalised && !inSmallLetters), !taken[index + offset] else {
                return false
            }
        }
        return true
    }
}
