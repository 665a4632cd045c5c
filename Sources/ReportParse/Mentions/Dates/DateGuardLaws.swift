// Years inside the names of laws are part of the name; those of decrees count.

extension DateGuard {
    /// Whether *tahun 2003* closes the name of a law: *UU Nomor 13 Tahun 2003*.
    ///
    /// Looks back for the nearest law or decree, at most forty tokens and not past the sentence.
    func isYearOfLaw(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let numbered = text.tokens[start - 1].isNumber
        let reach = numbered || hasNumberLabel(before: start) ? 40 : 5
        guard let role = nearestText(before: start, reach: reach) else { return false }
        return role.contains(.law)
    }

    /// Whether the digits are the year of `Perpres 82/2021`.
    func isNumberOfLaw(_ start: Int) -> Bool {
        guard start >= 2, isMark(UInt8(ascii: "/"), start - 1) else { return false }
        return nearestText(before: start - 2, reach: 6)?.contains(.law) ?? false
    }

    private func hasNumberLabel(before start: Int) -> Bool {
        var index = start - 1
        while index >= 0, index >= start - 10, !text.tokens[index].flags.contains(.sentenceStart) {
            if role(at: index).contains(.numberLabel) { return true }
            if isMark(UInt8(ascii: ","), index) { return false }
            index -= 1
        }
        return false
    }

    private func nearestText(before start: Int, reach: Int) -> DateContextRole? {
        var index = start - 1
        while index >= 0, index >= start - reach {
            let role = role(at: index)
            if !role.isDisjoint(with: [.law, .decree]) { return role }
            if text.tokens[index].flags.contains(.sentenceStart) { return nil }
            index -= 1
        }
        return nil
    }

    // MARK: - Neighbours

    func role(at index: Int) -> DateContextRole {
        guard index >= 0, index < text.tokens.count, text.tokens[index].word != 0 else { return [] }
        return context.match(text.tokens, at: index, until: text.tokens.count)?.value ?? []
    }

    /// What the word before says; past a full stop, and an opening bracket or quote.
    func role(before index: Int) -> DateContextRole {
        var index = index - 1
        guard index >= 0, !text.tokens[index + 1].flags.contains(.blockStart) else { return [] }
        if text.tokens[index].kind == .mark {
            guard isMark(UInt8(ascii: "."), index), index > 0, text.tokens[index - 1].length <= 4, !text.tokens[index].spaceBefore
            else { return [] }
            index -= 1
        }
        return role(at: index)
    }

    func role(after index: Int) -> DateContextRole {
        guard index < text.tokens.count, !text.tokens[index].flags.contains(.blockStart) else { return [] }
        return role(at: index)
    }

    func isMark(_ mark: UInt8, _ index: Int) -> Bool {
        index >= 0 && index < text.tokens.count && text.tokens[index].kind == .mark
            && text.tokens[index].hash == FNV.mix(FNV.basis, mark)
    }
}
