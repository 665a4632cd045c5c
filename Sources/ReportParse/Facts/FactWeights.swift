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

    private var weights: [UInt32: Int32] = [:]

    init(_ file: UnsafeBufferPointer<UInt8>) {
        let names = Dictionary(uniqueKeysWithValues: ClueName.allCases.map { ("\($0)", $0) })
        for line in file.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let cells = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard cells.count >= 3, let name = names[cells[0]], let value = Int(cells[1]), let weight = Int32(cells[2]) else {
                continue
            }
            weights[Clue(name, value).key] = weight
        }
    }

    subscript(_ clue: Clue) -> Int { Int(weights[clue.key] ?? 0) }

    func sum(of clues: [Clue]) -> Int { clues.reduce(0) { $0 + self[$1] } }
}
