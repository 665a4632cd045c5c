/// What a run over the corpus found, as a person reads it.
struct CorpusReport {
    let run: CorpusRun
    let floors: CorpusFloors

    var text: String {
        var lines = run.differences
        if !lines.isEmpty { lines.append("") }
        lines += documentTable() + phraseTable()
        return lines.joined(separator: "\n") + "\n"
    }

    private func documentTable() -> [String] {
        guard !run.board.kinds.isEmpty else { return [] }
        let count = run.measured.documents.count
        let header = "\(count) documents, \(count - run.differing.count) as expected"
        let rows = run.board.kinds.map { kind in
            let tally = run.board[kind]
            let name = String(kind.drop { $0 == " " })
            let floor = floors.kinds[name].map { percent(Double($0) / 1000) } ?? "–"
            let figures = [
                percent(tally.precision), percent(tally.recall), percent(tally.f1), floor, "\(tally.expected)", "\(tally.read)",
            ]
            return pad(kind, 32) + figures.map { padLeft($0, 8) }.joined()
        }
        let columns = ["P", "R", "F1", "floor", "expected", "read"].map { padLeft($0, 8) }.joined()
        return [pad(header, 32) + columns] + rows
    }

    private func phraseTable() -> [String] {
        let files = run.totals.phrases.sorted { $0.key < $1.key }.map { name, total in
            row(name, run.measured.phrases[name] ?? 0, total, floors.phrases[name])
        }
        let pages = run.totals.pages.sorted { $0.key < $1.key }.map { name, total in
            row("pages/\(name)", run.measured.pages[name] ?? 0, total, floors.pages[name])
        }
        guard !files.isEmpty || !pages.isEmpty else { return [] }
        let right = run.measured.phrases.values.reduce(0, +)
        let total = run.totals.phrases.values.reduce(0, +)
        let columns = padLeft("right", 8) + padLeft("of", 8) + padLeft("floor", 8)
        return ["", pad("\(total) phrasings, \(right) right", 32) + columns] + files + pages
    }

    private func row(_ name: String, _ right: Int, _ total: Int, _ floor: Int?) -> String {
        pad(name, 32) + padLeft("\(right)", 8) + padLeft("\(total)", 8) + padLeft(floor.map(String.init) ?? "–", 8)
    }

    /// One decimal, cut rather than rounded: 100.0 means all of them.
    private func percent(_ share: Double) -> String {
        let tenths = Int(share * 1000)
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
    private func padLeft(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
