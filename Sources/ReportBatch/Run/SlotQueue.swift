import ReportParse

/// The inputs that are not yet in the store, in order, each with its outcome once there is one.
struct SlotQueue {
    private struct Slot {
        let key: InputKey
        var document: SourceDocument?
        var outcome: LedgerRow.Outcome?

        var bytes: Int {
            guard case .extracted(let extraction) = outcome else { return 0 }
            return extraction.rendered.count
        }
    }

    private var slots: [Slot] = []
    /// Where the first slot that counts stands: taken ones are dropped now and then.
    private var start = 0
    private var sources: [RecordID: String] = [:]
    /// Bytes of the outcomes that are held.
    private(set) var heldBytes = 0
    /// How many slots at the front have an outcome, and its bytes.
    private(set) var readyRows = 0
    private(set) var readyBytes = 0

    var isEmpty: Bool { start == slots.count }
    var count: Int { slots.count - start }

    mutating func append(_ key: InputKey) {
        slots.append(Slot(key: key))
        sources[key.record] = key.source
    }

    /// The source of the input that has a record id among those not yet in the store.
    func source(holding record: RecordID) -> String? { sources[record] }

    func key(_ number: Int) -> InputKey? { index(of: number).map { slots[$0].key } }
    func document(_ number: Int) -> SourceDocument? { index(of: number).flatMap { slots[$0].document } }

    mutating func keep(_ document: SourceDocument, _ number: Int) {
        if let index = index(of: number) { slots[index].document = document }
    }

    mutating func finish(_ number: Int, _ outcome: LedgerRow.Outcome) {
        guard let index = index(of: number), slots[index].outcome == nil else { return }
        slots[index].outcome = outcome
        slots[index].document = nil
        heldBytes += slots[index].bytes
        while start + readyRows < slots.count, slots[start + readyRows].outcome != nil {
            readyBytes += slots[start + readyRows].bytes
            readyRows += 1
        }
    }

    /// Takes rows from the front.
    mutating func takeReady(most: Int) -> [LedgerRow] {
        let taken = slots[start..<start + min(most, readyRows)]
        start += taken.count
        readyRows -= taken.count
        let rows = taken.compactMap { slot in slot.outcome.map { LedgerRow(key: slot.key, outcome: $0) } }
        for slot in taken {
            heldBytes -= slot.bytes
            readyBytes -= slot.bytes
            sources[slot.key.record] = nil
        }
        for index in taken.indices { slots[index].outcome = .settled }
        if start > 1024 || start == slots.count {
            slots.removeSubrange(..<start)
            start = 0
        }
        return rows
    }

    /// Numbers are given in order without gaps.
    private func index(of number: Int) -> Int? {
        guard start < slots.count else { return nil }
        let index = start + number - slots[start].key.number
        return slots.indices.contains(index) && index >= start ? index : nil
    }
}
