/// Finds the role words of a sentence that say nothing of its amounts, because another word there does.
struct SpentRoleWords {
    let scene: FactScene
    let roles: [Mark<RoleWord>]
    let cues: [Mark<ClauseCues>]

    /// The words that are left. A sentence without an amount keeps all of them: there they say what the article is about.
    func rest(in sentence: Int) -> [Mark<RoleWord>] {
        guard roles.count > 1, !scene.amounts.isFree(sentence) else { return roles }
        return roles.indices.filter { !isPurpose($0) && !isPointer($0) && !isObject($0) && !isApart($0) && !isCargo($0) }.map {
            roles[$0]
        }
    }

    /// *kebutuhan beras untuk pengungsi*: whom it is for does not make it aid.
    private func isPurpose(_ at: Int) -> Bool {
        let mark = roles[at]
        guard at > 0, mark.value.role == .aid, mark.value.form == .noun,
            cues.contains(where: { $0.tokens.lowerBound == mark.tokens.lowerBound && $0.value.contains(.purpose) }),
            case let before = roles[at - 1], Self.kept.contains(before.value.role), before.value.form == .noun
        else { return false }
        return mark.tokens.lowerBound - before.tokens.upperBound <= 4
            && !hasNumber(before.tokens.upperBound..<mark.tokens.lowerBound)
    }

    /// *Dengan bantuan itu stok beras menjadi 9 ton*: the aid was told before.
    private func isPointer(_ at: Int) -> Bool {
        let mark = roles[at]
        guard at + 1 < roles.count, mark.value.role == .aid, mark.value.form == .noun, mark.tokens.upperBound < scene.tokens.count,
            scene.lexicon.demonstratives.value(of: scene.tokens[mark.tokens.upperBound].word) != nil
        else { return false }
        let next = roles[at + 1]
        return Self.kept.contains(next.value.role) && next.value.form == .noun
            && !hasNumber(mark.tokens.upperBound..<next.tokens.lowerBound)
    }

    /// *mengamankan satu truk berisi 8 ton pupuk*: the load of what is seized.
    private func isCargo(_ at: Int) -> Bool {
        guard at > 0, roles[at].value.role == .transport || roles[at].value.role == .weight, roles[at].value.form == .active,
            case let verb = roles[at - 1],
            verb.value.role == .seizure, verb.value.form == .active
        else { return false }
        let gap = verb.tokens.upperBound..<roles[at].tokens.lowerBound
        return gap.count <= 5 && !gap.contains { scene.tokens[$0].kind == .mark }
    }

    /// *Di luar bantuan itu, Bulog menyalurkan 5 ton*: what is told beside that.
    private func isApart(_ at: Int) -> Bool {
        let mark = roles[at]
        return mark.value.role == .aid && mark.value.form == .noun
            && cues.contains { $0.tokens.upperBound == mark.tokens.lowerBound && $0.value.contains(.apart) }
    }

    /// *mengeluarkan 10 ton cadangan beras*, *10 ton cadangan beras yang dilepas Bulog*: the reserve is what is handed out.
    private func isObject(_ at: Int) -> Bool {
        let mark = roles[at]
        guard mark.value.role == .stock, mark.value.form == .noun,
            let amount = scene.amounts.index(endingAt: mark.tokens.lowerBound)
        else { return false }
        if at > 0, case let verb = roles[at - 1], verb.value.form == .active, Self.handed.contains(verb.value.role) {
            let gap = scene.amounts.spots[amount].lowerBound - verb.tokens.upperBound
            if (0...2).contains(gap) { return true }
        }
        guard at + 1 < roles.count, case let verb = roles[at + 1], verb.value.form == .passive,
            Self.handed.contains(verb.value.role), case let gap = mark.tokens.upperBound..<verb.tokens.lowerBound, gap.count <= 6
        else { return false }
        return !hasNumber(gap) && cues.contains { $0.value.contains(.stop) && $0.tokens.upperBound == gap.upperBound }
    }

    private static let kept: Set<Role> = [.need, .stock, .shortage, .consumption]
    private static let handed: Set<Role> = [.supply, .aid, .sale, .export]

    private func hasNumber(_ gap: Range<Int>) -> Bool { gap.contains { scene.tokens[$0].isNumber } }
}
