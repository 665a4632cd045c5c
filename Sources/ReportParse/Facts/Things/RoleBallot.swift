/// One word's say on a role.
struct RoleVote {
    var role = Role.other
    var score = 0
    var word = ""
    var source = Evidence.Source.none
    /// Where the word stands, for one of the amount's own sentence.
    var mark: Mark<RoleWord>?
}

/// Collects what the words of a clause say for each role.
struct RoleBallot {
    private(set) var best = RoleVote()
    private(set) var secondScore = 0

    mutating func add(_ vote: @autoclosure () -> RoleVote, _ role: Role, _ score: Int) {
        guard score > 0 else { return }
        if role == best.role, best.score > 0 {
            if score > best.score { best = vote() }
        } else if score > best.score {
            secondScore = best.score
            best = vote()
        } else {
            secondScore = max(secondScore, score)
        }
    }

    mutating func add(_ mark: Mark<RoleWord>, _ score: Int, _ word: @autoclosure () -> String, _ source: Evidence.Source) {
        let role = mark.value.role
        add(
            RoleVote(
                role: role, score: score, word: word(), source: source, mark: source == .clause || source == .sentence ? mark : nil),
            role, score)
    }

    mutating func add(_ role: Role, _ score: Int, _ word: String, _ source: Evidence.Source) {
        add(RoleVote(role: role, score: score, word: word, source: source), role, score)
    }
}
