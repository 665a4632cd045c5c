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

    init(_ file: UnsafeBufferPointer<UInt8>) {
        let names = Dictionary(uniqueKeysWithValues: ClueName.allCases.map { ("\($0)", $0) })
        var rows: [UInt32: Int32] = [:]
        for line in file.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let cells = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard cells.count >= 3, let name = names[cells[0]], let value = Int(cells[1]), let weight = Int32(cells[2]) else {
                continue
            }
            rows[Clue(name, value).key] = weight
        }
        var size = 16
        while size < rows.count * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        for (key, weight) in rows { slots[slot(of: key)] = Slot(key: key &+ 1, weight: weight) }
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
