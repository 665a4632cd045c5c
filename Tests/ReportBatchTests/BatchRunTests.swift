import Glibc
import ReportArchive
import ReportParse
import Testing

@testable import ReportBatch

/// The sum of the ledger, over a store that keeps what it was told, or loses some of it.
@Suite struct BatchRunTests {
    /// Knows every document already; what cannot be read comes all the same.
    private final class CountingStore: RecordStore {
        let rendering = Rendering.format(.ndjson)
        var rows: [LedgerRow] = []
        var loses = 0
        var failsAt: Int?

        func open(_ recipe: RunRecipe) -> StoreOpening { StoreOpening(settled: 0, records: 0, formerRecipe: nil) }
        func standings(of inputs: [InputKey]) -> [Standing] { inputs.map { _ in .unchanged } }
        func write(_ rows: [LedgerRow]) throws(StoreError) {
            if let failsAt, self.rows.count + rows.count > failsAt { throw .failed("the disk is full") }
            self.rows += rows
        }
        func finish(_ scope: InputScope, removingVanished: Bool) -> StoreClosing {
            let quarantined = rows.count { if case .quarantined = $0.outcome { true } else { false } }
            return StoreClosing(
                extracted: 0, skipped: rows.count - quarantined - loses, quarantined: quarantined, vanished: 0, vanishedSources: [])
        }
        func close() {}
        func abandon() {}
    }

    private func run(_ count: Int, into store: CountingStore) throws -> BatchOutcome {
        let path = "/tmp/report-batch-\(getpid())-\(UInt32.random(in: 0 ... .max)).jsonl"
        let lines = (0..<count).map { $0 % 10 == 9 ? "no JSON" : "{\"id\": \"\($0)\", \"text\": \"Stok \($0) ton.\"}" }
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { unlink(path) }
        #expect(writeAll(Array(lines.joined(separator: "\n").utf8), to: file))
        close(file)
        let run = BatchRun(store: store, options: BatchOptions(workerCommand: ["/bin/false"]))
        let recipe = RunRecipe(version: "1", model: nil, options: "")
        return try run.outcome(
            of: DocumentSequence(InputPlan([path], maximumBytes: 1 << 20, referenceDate: nil)), recipe: recipe,
            scope: InputScope(places: [path]))
    }

    @Test(arguments: [1, 9, 10, 3000]) func everyInputIsOneRowInOrder(count: Int) throws {
        let store = CountingStore()
        let outcome = try run(count, into: store)
        #expect(store.rows.map(\.key.number) == Array(0..<count))
        #expect(Set(store.rows.map(\.key.record)).count == count)
        #expect(outcome.closing?.rows == count)
        #expect(outcome.tally.quarantined == count / 10)
        #expect(outcome.failedShare == Double(count / 10) / Double(count))
    }

    @Test func aLedgerThatDoesNotAddUpIsAnError() {
        let store = CountingStore()
        store.loses = 1
        #expect(throws: BatchError.sum(inputs: 40, rows: 39)) { try run(40, into: store) }
    }

    @Test func aWriteThatFailsEndsTheRun() {
        let store = CountingStore()
        store.failsAt = 1500
        #expect(throws: BatchError.store(.failed("the disk is full"))) { try run(3000, into: store) }
        #expect(store.rows.count <= 1500)
    }
}
