/// The facts of each document as a table for people.
public struct TableSink: RecordSink {
    /// Longer cells are cut, so that a table fits a screen.
    private static let widest = 34

    public init() {}

    public mutating func bytes(of record: Record) -> [UInt8] {
        let document = record.document
        var lines = [document.title ?? document.source]
        lines.append(
            "  "
                + [document.publisher, document.dateline, document.referenceDate?.description, document.source]
                .compactMap { $0 }.joined(separator: " · "))
        let names = Dictionary(record.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        lines += Self.table(["quantity", "role", "of", "who", "where", "when"], record.quantities.map { row($0, names) })
        lines += Self.table(["beds in use", "beds", "at", "where", "when"], record.occupancies.map(row))
        if !record.organisations.isEmpty {
            lines.append("  organisations: " + record.organisations.map(\.name).joined(separator: "; "))
        }
        if !record.dates.isEmpty {
            lines.append("  dates: " + record.dates.map { "\($0.selector.exact) = \($0.value ?? "?")" }.joined(separator: "; "))
        }
        return Array((lines.joined(separator: "\n") + "\n\n").utf8)
    }

    private func row(_ fact: Record.Quantity, _ names: [String: String]) -> [String] {
        let giver = fact.giver.flatMap { names[$0] }.map { "from \($0)" }
        let receiver = fact.receiver.flatMap { names[$0] }.map { "to \($0)" }
        let who = [fact.holder.flatMap { names[$0] }, giver, receiver].compactMap { $0 }.joined(separator: " ")
        let amount = fact.amountText + (fact.sameAs.map { " (as \($0))" } ?? "") + (fact.partOf.map { " (of \($0))" } ?? "")
        return ["\(fact.id) \(amount)", fact.role.rawValue, fact.commodity ?? "", who, fact.place?.name ?? "", fact.time ?? ""]
    }

    private func row(_ fact: Record.Occupancy) -> [String] {
        let used = fact.bedsUsed.map { " (\($0)" + (fact.bedsTotal.map { " of \($0)" } ?? "") + ")" } ?? ""
        return [
            "\(fact.id) \(fact.amountText)\(used)", fact.beds.rawValue, fact.facility?.name ?? "", fact.place?.name ?? "",
            fact.time ?? "",
        ]
    }

    /// Rows under a header, each column as wide as its widest cell; nothing without rows.
    private static func table(_ header: [String], _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let cells = ([header] + rows).map { $0.map(cut) }
        let widths = header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return "  " + padded.joined(separator: "  ").trimmingEnd()
        }
    }

    private static func cut(_ cell: String) -> String { cell.count > widest ? cell.prefix(widest - 1) + "…" : cell }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
