/// Puts paragraphs together again that a mail program or the way out of a PDF broke into lines of one width.
///
/// A break was made for the width where the next line's first word would have gone beyond the widest line around it. Breaks that are
/// meant (titles, lists, rows of figures) come earlier than that, or stand before something that begins anew.
struct LineWraps {
    typealias Line = PlainTextReader.Line

    /// In characters. Nobody wraps wider or narrower, and the paragraphs of other texts are longer than this.
    private static let wrapped = 30...130
    /// How many times a sentence must run on from line to line before a text counts as wrapped.
    private static let fewest = 3
    /// A title has no more lines.
    private static let longestTitle = 4

    private let lines: [Line]
    private let widths: [Int]
    /// Lines with no empty line between them, nor a row of figures.
    private let groups: [Range<Int>]
    private let widest: Int

    /// A text's lines as its author meant them.
    static func undone(_ lines: [Line]) -> [Line] {
        guard lines.count > fewest, lines.allSatisfy({ $0.stretch.bytes.count <= 4 * wrapped.upperBound }) else { return lines }
        let wraps = LineWraps(lines.filter { !isPageNumber($0) })
        return wraps.isWrapped ? wraps.joined() : lines
    }

    /// By line: whether it goes on with the line before it, which only a width ended.
    static func continuations(_ lines: [Line]) -> [Bool] {
        let none = Array(repeating: false, count: lines.count)
        guard lines.count > fewest, lines.allSatisfy({ $0.stretch.bytes.count <= 4 * wrapped.upperBound }) else { return none }
        let wraps = LineWraps(lines)
        return wraps.isWrapped ? wraps.continuations() : none
    }

    private init(_ lines: [Line]) {
        self.lines = lines
        widths = lines.map { Self.width($0.stretch.bytes) }
        widest = widths.max() ?? 0
        groups = Self.groups(lines)
    }

    private static func groups(_ lines: [Line]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for index in lines.indices.dropFirst() where lines[index].followsGap || lines[index].isParted || lines[index - 1].isParted {
            groups.append(start..<index)
            start = index
        }
        groups.append(start..<lines.count)
        return groups
    }

    private static func width(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    // MARK: What a break says

    private var isWrapped: Bool {
        guard Self.wrapped.contains(widest) else { return false }
        var runs = 0
        var forced = 0
        for group in groups {
            let width = groupWidth(group)
            for index in group.dropLast() where runsOn(index) {
                runs += 1
                if isForced(index, within: width) { forced += 1 }
            }
        }
        return forced >= Self.fewest && forced * 3 >= runs * 2
    }

    private func groupWidth(_ group: Range<Int>) -> Int { widths[group].max() ?? 0 }

    /// Whether the next line's first word had no room. Letters of a PDF are not all as wide, so that its lines differ by a tenth.
    private func isForced(_ index: Int, within width: Int) -> Bool {
        let word = lines[index + 1].stretch.bytes.prefix { $0 != 0x20 }
        return (widths[index] + 1 + Self.width(word)) * 10 > width * 9 && widths[index] * 5 >= widest * 3
    }

    /// Whether a sentence goes on in the next line: nothing ends it, and the next line begins with a small letter and is no address.
    private func runsOn(_ index: Int) -> Bool {
        guard !endsSentence(index), let first = lines[index + 1].stretch.bytes.first else { return false }
        return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") && lines[index + 1].stretch.bytes.contains(0x20)
    }

    private func endsSentence(_ index: Int) -> Bool {
        guard let last = lines[index].text.last(where: { !"\"'”’)»".contains($0) }) else { return true }
        return ".?!:;".contains(last)
    }

    /// `- `, `• `, `* `, `1. `, `a) `: what begins an item of a list.
    private func opensItem(_ index: Int) -> Bool {
        guard let first = lines[index].text.first else { return false }
        if "-*>+–—•●○▪■◦·✓".contains(first) { return true }
        let bytes = lines[index].stretch.bytes
        let number = bytes.prefix { ByteTable.isDigit($0) }
        let mark = bytes.dropFirst(number.isEmpty ? 1 : number.count)
        return (number.isEmpty ? first.isLetter : number.count < 3) && mark.count > 1
            && (mark.first == UInt8(ascii: ".") || mark.first == UInt8(ascii: ")")) && mark.dropFirst().first == 0x20
    }

    // MARK: Joining

    private func joined() -> [Line] {
        var result: [Line] = []
        for (line, continues) in zip(lines, continuations()) {
            if continues, let last = result.popLast() {
                result.append(last.joined(to: line))
            } else {
                result.append(line)
            }
        }
        return result
    }

    private func continuations() -> [Bool] {
        var continuations = Array(repeating: false, count: lines.count)
        let prose = groups.firstIndex { group in group.dropLast().contains(where: runsOn) } ?? groups.count
        for (number, group) in groups.enumerated() {
            let isProse = group.dropLast().contains(where: runsOn) || lines[group.upperBound - 1].endsSentence
            let isTitle = number < prose && group.count <= Self.longestTitle && !group.contains(where: endsSentence)
            let width = groupWidth(group)
            for index in group where lines[index].kind == .none {
                continuations[index] =
                    index > group.lowerBound
                    ? (isProse || isTitle) && isForced(index - 1, within: width) && isOpen(index - 1) && !opensItem(index)
                    : number > 0 && runsOn(index - 1) && isForced(index - 1, within: widest)
            }
        }
        return continuations
    }

    private func isOpen(_ index: Int) -> Bool {
        let last = lines[index].stretch.bytes.last
        return lines[index].kind == .none && last != UInt8(ascii: ":") && last != UInt8(ascii: ";")
    }

    /// `2`, `- 2 -`, `Halaman 2 dari 5`.
    private static func isPageNumber(_ line: Line) -> Bool {
        guard line.stretch.bytes.count <= 24, line.cells.isEmpty else { return false }
        let words = line.text.lowercased().split { !$0.isLetter && !$0.isNumber }
        let numbers = words.count { $0.count <= 3 && $0.allSatisfy(\.isNumber) }
        return numbers > 0 && words.allSatisfy { $0.allSatisfy(\.isNumber) || PlainTextWords.page.contains(String($0)) }
            && (words.count == 1 || words.count > numbers)
    }
}

extension PlainTextReader.Line {
    /// One line of two: a hyphen that parted a word goes, one that joins two (`rata-rata`) stays.
    fileprivate func joined(to next: Self) -> Self {
        var bytes = Array(stretch.bytes)
        let word = bytes[(bytes.lastIndex(of: 0x20).map { $0 + 1 } ?? 0)...]
        let isParted = bytes.last == UInt8(ascii: "-") && word.count > 2 && !ByteTable.isSpace(bytes[bytes.count - 2])
        if isParted {
            let isDoubled = next.stretch.bytes.starts(with: word.dropLast().map(ByteTable.lowered))
            let goesOn = next.stretch.bytes.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
            if goesOn, !isDoubled { bytes.removeLast() }
        } else {
            bytes.append(0x20)
        }
        let shift = UInt32(bytes.count)
        let origins =
            stretch.origins.filter { $0.text < shift }
            + next.stretch.origins.map {
                TextOrigin(text: $0.text + shift, source: $0.source)
            }
        return Self(stretch: .init(bytes: (bytes + next.stretch.bytes)[...], origins: origins), followsGap: followsGap)
    }
}
