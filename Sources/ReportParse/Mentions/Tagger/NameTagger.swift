/// The label of a token: whether it stands in a name, of what, and where in it.
struct NameTag: Hashable, Sendable {
    enum Place: UInt8, Sendable { case begin, inside, end, single }

    /// 0 outside of names; else kind and place in the order in which training numbers them.
    let number: UInt8

    static let outside = NameTag(number: 0)
    static let count = 13

    var kind: NamedKind? { number == 0 ? nil : NamedKind(rawValue: (number - 1) / 4) }
    var place: Place? { number == 0 ? nil : Place(rawValue: (number - 1) % 4) }

    /// `B-ORG`, as training writes it.
    var description: String {
        guard let kind, let place else { return "O" }
        return ["B", "I", "E", "S"][Int(place.rawValue)] + "-" + ["ORG", "PER", "LOC"][Int(kind.rawValue)]
    }
}

/// What the tagger tells apart.
enum NamedKind: UInt8, Sendable { case organisation, person, place }

/// Finds the most likely sequence of tags of each sentence (Viterbi).
struct NameTagger {
    let model: TaggerModel

    /// One tag for every token of the text.
    func tags(of view: TaggerView) -> [NameTag] {
        var tags = Array(repeating: NameTag.outside, count: view.text.tokens.count)
        var best: [SIMD16<Int32>] = []
        var back: [SIMD16<UInt8>] = []
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.maximum) { buffer in
            guard let out = buffer.baseAddress else { return }
            view.forEachSentence { sentence, features in
                best.removeAll(keepingCapacity: true)
                back.removeAll(keepingCapacity: true)
                for index in sentence {
                    let emission = model.score(out, features.write(at: index, to: out))
                    advance(&best, &back, emission)
                }
                trace(best, back, sentence, &tags)
            }
        }
        return tags
    }

    /// One token further: for every label the best label before it.
    @inline(__always) private func advance(
        _ best: inout [SIMD16<Int32>], _ back: inout [SIMD16<UInt8>], _ emission: SIMD16<Int32>
    ) {
        guard let before = best.last else {
            best.append(emission)
            back.append(.zero)
            return
        }
        let first = TaggerModel.firstLane
        var top = SIMD16<Int32>(repeating: Int32.min / 2)
        var from = SIMD16<Int32>.zero
        model.transitions.withUnsafeBufferPointer { transitions in
            for label in 0..<NameTag.count {
                let candidate = transitions[label] &+ SIMD16(repeating: before[first + label])
                let better = candidate .> top
                top.replace(with: candidate, where: better)
                from.replace(with: SIMD16(repeating: Int32(label)), where: better)
            }
        }
        best.append(top &+ emission)
        back.append(SIMD16<UInt8>(truncatingIfNeeded: from))
    }

    private func trace(
        _ best: [SIMD16<Int32>], _ back: [SIMD16<UInt8>], _ sentence: Range<Int>, _ tags: inout [NameTag]
    ) {
        guard let last = best.last else { return }
        let first = TaggerModel.firstLane
        var label = 0
        for candidate in 1..<NameTag.count where last[first + candidate] > last[first + label] { label = candidate }
        for index in sentence.reversed() {
            tags[index] = NameTag(number: UInt8(truncatingIfNeeded: label))
            label = Int(back[index - sentence.lowerBound][first + label])
        }
    }
}
