/// Finds the sums of tables: a row or a column called *Jumlah* or *Total* whose cells the others add up to.
struct TableTotals {
    let scene: FactScene
    private let spots: [TableSpot?]

    init(scene: FactScene) {
        self.scene = scene
        spots = scene.quantities.map { scene.tableSpot(of: $0.tokens) }
    }

    /// By amount the cell that it is summed in: below it in its column, else beside it in its row.
    func totals() -> [Int: Int] {
        var totals: [Int: Int] = [:]
        for index in scene.quantities.indices {
            guard let spot = spots[index] else { continue }
            if scene.namesSum(spot) { add(row(of: index, spot), to: index, &totals) }
        }
        // The sum of a column goes before that of a row.
        for index in scene.quantities.indices {
            guard let spot = spots[index], scene.namesSum(spot.label) else { continue }
            add(column(over: index, spot), to: index, &totals)
        }
        return totals
    }

    private func add(_ parts: [Int], to total: Int, _ totals: inout [Int: Int]) {
        guard parts.count > 1, addUp(parts, to: total) else { return }
        for part in parts { totals[part] = total }
    }

    private func row(of total: Int, _ spot: TableSpot) -> [Int] {
        scene.amounts.members(with: total).filter { other in
            guard other != total, let own = spots[other] else { return false }
            return own.table == spot.table && !scene.namesSum(own)
        }
    }

    /// The cells over a sum, up to the sum before it.
    private func column(over total: Int, _ spot: TableSpot) -> [Int] {
        var parts: [Int] = []
        for other in scene.quantities.indices.prefix(total).reversed() {
            guard let own = spots[other], own.table == spot.table else { break }
            guard own.column == spot.column, own.row != spot.row else { continue }
            if scene.namesSum(own.label) { break }
            parts.append(other)
        }
        return parts
    }

    /// To within a hundredth, as rounded figures do.
    private func addUp(_ parts: [Int], to total: Int) -> Bool {
        guard let whole = scene.bounds[total]?.max, whole > .zero,
            let slack = whole.multiplied(by: ExactDecimal(coefficient: 1, exponent: -2))
        else { return false }
        var sum = ExactDecimal.zero
        for part in parts {
            guard let next = scene.bounds[part].flatMap({ sum.adding($0.max) }) else { return false }
            sum = next
        }
        guard let most = whole.adding(slack), let least = sum.adding(slack) else { return false }
        return sum <= most && whole <= least
    }
}
