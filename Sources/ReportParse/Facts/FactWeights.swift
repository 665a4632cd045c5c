import CEmbedded

/// What a fact rule notices about a possibility: a template and a small number, which together have a weight.
struct Clue: Hashable, Sendable {
    let key: UInt32

    init(_ name: ClueName, _ value: Int) { key = UInt32(name.rawValue) << 20 | UInt32(truncatingIfNeeded: value) & 0xFFFFF }

    /// As the model's file writes it: `gap 31`.
    var text: String { "\(ClueName(rawValue: UInt8(key >> 20)).map { "\($0)" } ?? "?") \(key & 0xFFFFF)" }
}

/// The learnt weights of clues, by which possibilities are compared: sums in hundredths of a natural logarithm.
///
/// Fitted by `models/facts/train`; the file holds one clue a line, its number and its weight.
struct FactWeights: Sendable {
    static let shared = FactWeights(
        UnsafeBufferPointer(start: embedded_fact_weights_bytes(), count: embedded_fact_weights_length()))

    private struct Slot {
        /// One more than the clue's key; 0 in a free slot.
        var key: UInt32 = 0
        var weight: Int32 = 0
    }

    /// Open addressing: dozens of clues are asked for every possibility.
    private var slots: [Slot]

    /// Read byte by byte: as strings, these thousands of lines would take as long as reading several pages.
    init(_ file: UnsafeBufferPointer<UInt8>) {
        let lines = file.split(separator: UInt8(ascii: "\n"))
        var size = 16
        while size < lines.count * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        let names = Dictionary(uniqueKeysWithValues: ClueName.allCases.map { ("\($0)", $0) })
        // The lines of a clue stand together, so that its name is looked up once.
        var (letters, name) = (lines.first?.prefix(0), ClueName?.none)
        for line in lines {
            guard let row = WeightLine(line) else { continue }
            if !(letters?.elementsEqual(row.name) ?? false) {
                (letters, name) = (row.name, names[String(decoding: row.name, as: UTF8.self)])
            }
            guard let name else { continue }
            let key = Clue(name, row.value).key
            slots[slot(of: key)] = Slot(key: key &+ 1, weight: row.weight)
        }
    }

    /// The slot that holds a key, or the free one where it would go.
    @inline(__always) private func slot(of key: UInt32) -> Int {
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B1 >> 12) & (slots.count - 1)
        while slots[slot].key != 0, slots[slot].key != key &+ 1 { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    subscript(_ clue: Clue) -> Int { Int(slots[slot(of: clue.key)].weight) }

    func sum(of clues: [Clue]) -> Int { clues.reduce(0) { $0 + self[$1] } }
}

/// One line of the weights' file: `gap 31 -12`.
private struct WeightLine {
    let name: Slice<UnsafeBufferPointer<UInt8>>
    let value: Int
    let weight: Int32

    /// Nil for a comment, and for whatever else is no weight.
    init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        let space = UInt8(ascii: " ")
        guard line.first != UInt8(ascii: "#"), let first = line.firstIndex(of: space),
            let second = line[(first + 1)...].firstIndex(of: space),
            let value = Self.number(line[(first + 1)..<second]),
            let weight = Self.number(line[(second + 1)...])
        else { return nil }
        name = line[..<first]
        self.value = value
        self.weight = Int32(truncatingIfNeeded: weight)
    }

    /// A whole number of at most nine digits, with or without a minus.
    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        let isNegative = digits.first == UInt8(ascii: "-")
        let digits = isNegative ? digits.dropFirst() : digits
        guard (1...9).contains(digits.count), digits.allSatisfy(ByteTable.isDigit) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return isNegative ? -number : number
    }
}
