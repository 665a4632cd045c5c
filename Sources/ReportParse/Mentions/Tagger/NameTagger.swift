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
///
/// Scores are whole numbers held as `Float`, whose greater of two is one instruction: after each token all are taken relative to the
/// first label's, which keeps them far below 2^24, so that sums stay exact.
struct NameTagger {
    let model: TaggerModel

    /// By how many tokens the features are found ahead of summing their weights up: long enough for the weights to arrive.
    private static let ahead = 4

    /// One tag for every token of the text.
    func tags(of view: TaggerView) -> [NameTag] {
        var tags = Array(repeating: NameTag.outside, count: view.text.tokens.count)
        var best: [SIMD16<Float>] = []
        let outsideOnly = Self.outsideOnly
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.ahead * FeatureTable.roomForFeatures) { buffer in
            guard let out = buffer.baseAddress else { return }
            model.features.withSums { sums in
                view.forEachSentence { sentence, features in
                    best.removeAll(keepingCapacity: true)
                    emissions(of: sentence, features, sums, out) { emission in
                        guard let emission else { return best.append(outsideOnly) }
                        best.append(best.last.map { advanced($0, emission) } ?? emission)
                    }
                    trace(best, sentence, &tags)
                }
            }
        }
        return tags
    }

    /// Gives what the tokens of a sentence say for each label by themselves, one after another; nil for those that no name can hold.
    @inline(__always) private func emissions(
        of sentence: Range<Int>, _ features: NameFeatures, _ sums: FeatureTable.FeatureSums, _ out: UnsafeMutablePointer<UInt32>,
        _ give: (SIMD16<Float>?) -> Void
    ) {
        var found = SIMD4<Int>.zero
        let readsAll = features.isWithoutCapitals
        for index in sentence.lowerBound..<sentence.upperBound + Self.ahead {
            // Each place waits for `ahead` tokens, and is summed up before the next one takes it.
            let place = index % Self.ahead
            let room = out + place * FeatureTable.roomForFeatures
            let token = index - Self.ahead
            if token >= sentence.lowerBound {
                if found[place] < 0 {
                    give(nil)
                } else {
                    give(SIMD16<Float>(sums.sum(ofFound: room, found[place]) &+ model.shapes[features.shapes(at: token)]))
                }
            }
            if index < sentence.upperBound {
                let isRead = readsAll || features.isNearName(index)
                found[place] = isRead ? sums.find(room, features.write(at: index, to: room, isWhole: false)) : -1
            }
        }
    }

    /// The scores after a token that no name can hold: far below any sum of weights, and far above where `Float` loses whole numbers.
    private static let outsideOnly: SIMD16<Float> = {
        var scores = SIMD16<Float>(repeating: impossible)
        scores[TaggerModel.firstLane + Int(NameTag.outside.number)] = 0
        return scores
    }()

    private static let impossible: Float = -1_000_000

    /// One token further: the best score of every label, whichever label was before it.
    ///
    /// Kept a function of its own: among the whole numbers of the sums, the compiler of Swift 6.3 fails on its repeated lanes.
    @inline(never) private func advanced(_ before: SIMD16<Float>, _ emission: SIMD16<Float>) -> SIMD16<Float> {
        let first = TaggerModel.firstLane
        return model.transitions.withUnsafeBufferPointer { transitions in
            var top = transitions[0] + SIMD16(repeating: before[first])
            for label in 1..<NameTag.count {
                let candidate = transitions[label] + SIMD16(repeating: before[first + label])
                top.replace(with: candidate, where: candidate .> top)
            }
            top += emission
            return top - SIMD16(repeating: top[first])
        }
    }

    /// Goes back from the best label of the last token to the label before it that made it so.
    private func trace(_ best: [SIMD16<Float>], _ sentence: Range<Int>, _ tags: inout [NameTag]) {
        best.withUnsafeBytes { best in
            model.transitions.withUnsafeBytes { transitions in
                let scores = best.assumingMemoryBound(to: Float.self)
                let weights = transitions.assumingMemoryBound(to: Float.self)
                var label = NameTag.outside.number
                for index in stride(from: sentence.count - 1, through: 0, by: -1) {
                    let here = index * 16 + TaggerModel.firstLane
                    if index == sentence.count - 1 {
                        label = Self.bestLabel { scores[here + $0] }
                    } else if scores[here + 1] > Self.impossible {
                        let to = TaggerModel.firstLane + Int(label)
                        label = Self.bestLabel { scores[here + $0] + weights[$0 * 16 + to] }
                    } else {
                        label = NameTag.outside.number
                    }
                    tags[sentence.lowerBound + index] = NameTag(number: label)
                }
            }
        }
    }

    /// The first of the labels that score best.
    @inline(__always) private static func bestLabel(_ score: (Int) -> Float) -> UInt8 {
        var label: UInt8 = 0
        var top = score(0)
        for other in 1..<NameTag.count {
            let score = score(other)
            if score > top { (label, top) = (UInt8(truncatingIfNeeded: other), score) }
        }
        return label
    }
}
