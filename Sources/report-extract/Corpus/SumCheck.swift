import ReportParse

/// Adds up a document's amounts as the record promises that they can be added, and compares with sums made by hand.
///
/// *Adding up amounts of one role, commodity, `per` and time whose `same_as` and `part_of` are null counts nothing twice.* The
/// hand-made sums of `expected.json` leave the time open: they are over all times that the document speaks of.
struct SumCheck {
    private(set) var tally = Tally()
    private(set) var differences: [String] = []

    init(expected: JSONValue, record: Record) {
        for sum in expected["sums"]?.array ?? [] {
            guard let role = sum["role"]?.string, let wanted = sum["unit_tonnes"]?.number else { continue }
            let commodity = sum["commodity"]?.string
            let got = Self.tonnes(of: commodity, role: role, per: sum["per"]?.string, in: record)
            tally.expected += 1
            if got != nil { tally.read += 1 }
            if got == wanted {
                tally.matched += 1
            } else {
                let name = [role, "of", commodity ?? "anything", sum["per"]?.string.map { "per \($0)" }].compactMap { $0 }
                let read = got.map { "\($0.description) t" } ?? "nothing"
                differences.append("sum of \(name.joined(separator: " ")): expected \(wanted.description) t, got \(read)")
            }
        }
    }

    /// Nil where nothing can be added. Amounts of just this name, else those whose name holds it or lies in it.
    private static func tonnes(of commodity: String?, role: String, per: String?, in record: Record) -> ExactDecimal? {
        let amounts = record.quantities.filter {
            $0.role.rawValue == role && $0.per == per && $0.sameAs == nil && $0.partOf == nil && $0.maxTonnes != nil
        }
        let same = amounts.filter { $0.commodity?.lowercased() == commodity?.lowercased() }
        let chosen = same.isEmpty ? amounts.filter { isKin(commodity, $0.commodity) } : same
        guard !chosen.isEmpty else { return nil }
        return chosen.compactMap(\.maxTonnes).reduce(ExactDecimal.zero) { sum, tonnes in sum.adding(tonnes) ?? sum }
    }

    /// One names the other more closely: *beras* and *beras medium*.
    private static func isKin(_ wanted: String?, _ got: String?) -> Bool {
        guard let wanted, let got else { return false }
        let (a, b) = (Set(wanted.lowercased().split(separator: " ")), Set(got.lowercased().split(separator: " ")))
        return a.isSubset(of: b) || b.isSubset(of: a)
    }
}
