/// Decides the role by learnt weights: every word that could state it, every amount before whose role could go on, and the
/// ballot of role words (`RoleRule`) speak for their roles, each as loudly as such a word was right in annotated articles.
struct LearntRoleRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        let weights = FactWeights.shared
        for index in facts.quantities.indices {
            facts.quantities[index].evidence.ballot = facts.quantities[index].role
            // The sizes of packs and differences are plain: 17 of 20 of these, where no word of the clause is asked. So is what
            // the head of a column says.
            if facts.quantities[index].evidence.isPlain {
                facts.quantities[index].evidence.roleOdds = 200
                continue
            }
            let reader = RoleCandidates(index, scene)
            let context = reader.context(facts.quantities[index])
            var tally = RoleTally(context: context, weights: weights)
            let before = precedence(index, facts, scene)
            for candidate in reader.all() {
                guard let role = candidate.role ?? candidate.carried.map({ facts.quantities[$0].role }) else { continue }
                if reader.isOverruled(candidate, role) { continue }
                tally.add(candidate, role, before)
            }
            decide(tally, &facts.quantities[index], reader)
        }
    }

    /// The role of the amount before, where one stands near.
    private func precedence(_ index: Int, _ facts: Facts, _ scene: FactScene) -> (ClueName, Int)? {
        guard index > 0 else { return nil }
        let apart = scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1)
        return apart > 2 ? nil : (apart == 0 ? .after : .afterFar, facts.quantities[index - 1].role.number)
    }

    private func decide(_ tally: RoleTally, _ fact: inout QuantityFact, _ reader: RoleCandidates) {
        guard let best = tally.best else { return }
        fact.evidence.roleOdds = best.odds
        let source = Self.source(of: best.candidate)
        if best.role != fact.role || fact.evidence.word == nil {
            fact.evidence.word = source == .clause || source == .sentence ? best.candidate.mark : nil
        }
        guard best.role != fact.role else { return }
        fact.evidence.role = source
        fact.role = best.role
        let word =
            best.candidate.mark.map { reader.scene.string($0.tokens) }
            ?? (best.candidate.carried == nil ? "what is told around it" : "carried on")
        fact.steps.append("role \(best.role.rawValue): \(word), learnt")
    }

    private static func source(of candidate: RoleCandidate) -> Evidence.Source {
        switch candidate.spot {
        case .lead, .tail: .clause
        case .crossed, .beyond: .sentence
        case .before1, .before2, .before3, .after, .header: .before
        case .title: .title
        case .none: candidate.carried == nil ? .none : .list
        }
    }
}

/// Adds up what speaks for each role.
struct RoleTally {
    private let context: RoleContext
    private let weights: FactWeights
    private var sums: [Int?] = Array(repeating: nil, count: Role.count)
    private var shared: [Int?] = Array(repeating: nil, count: Role.count)
    private var loudest: [(score: Int, candidate: RoleCandidate)?] = Array(repeating: nil, count: Role.count)

    init(context: RoleContext, weights: FactWeights) {
        self.context = context
        self.weights = weights
    }

    mutating func add(_ candidate: RoleCandidate, _ role: Role, _ before: (ClueName, Int)?) {
        let number = role.number
        var score = weights.sum(of: candidate.clues) + base(number, before)
        for (name, value) in candidate.joined { score += weights[Clue(name, value * Role.count + number)] }
        sums[number] = sums[number].map { LogSum.of($0, score) } ?? score
        // Where no word speaks, the words that do explain a role better.
        let isWord = candidate.mark != nil || candidate.carried != nil
        if isWord
            ? loudest[number].map({ $0.score < score || $0.candidate.spot == .none && $0.candidate.carried == nil }) ?? true
            : loudest[number] == nil
        {
            loudest[number] = (score, candidate)
        }
    }

    /// What the amount's surroundings say of a role, once for each.
    private mutating func base(_ number: Int, _ before: (ClueName, Int)?) -> Int {
        if let known = shared[number] { return known }
        var sum = 0
        for (name, value) in context.joined { sum += weights[Clue(name, value * Role.count + number)] }
        if let before { sum += weights[Clue(before.0, before.1 * Role.count + number)] }
        for (name, value, roles) in context.voiced where roles >> UInt32(number) & 1 == 1 { sum += weights[Clue(name, value)] }
        shared[number] = sum
        return sum
    }

    /// The likeliest role, with the log-odds against all others, and the candidate that spoke loudest for it.
    var best: (role: Role, odds: Int, candidate: RoleCandidate)? {
        var top: Int?
        for number in sums.indices where (sums[number] ?? .min) > (top.flatMap { sums[$0] } ?? .min) { top = number }
        guard let top, let sum = sums[top], let candidate = loudest[top]?.candidate else { return nil }
        var others: Int?
        for (number, other) in sums.enumerated() where number != top {
            guard let other else { continue }
            others = others.map { LogSum.of($0, other) } ?? other
        }
        return (Role.allCases[top], sum - (others ?? sum - 1000), candidate)
    }
}

/// The logarithm of a sum of powers, in hundredths, between points of a table, so that no library of the system decides a digit.
enum LogSum {
    private static let steps = [69, 47, 31, 20, 13, 8, 5, 3, 2, 1, 1, 0, 0]

    static func of(_ a: Int, _ b: Int) -> Int {
        let gap = abs(a - b)
        guard gap < 550 else { return max(a, b) }
        let low = steps[gap / 50]
        let high = steps[gap / 50 + 1]
        return max(a, b) + low + (high - low) * (gap % 50) / 50
    }
}
