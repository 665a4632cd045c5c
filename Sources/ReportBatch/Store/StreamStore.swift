import Glibc
import ReportArchive
import ReportParse

/// Records one after another on a descriptor, for whoever reads along: nothing is kept of what was read, and nothing is known.
package final class StreamStore: RecordStore {
    package let rendering: Rendering
    package let writesAtOnce = true

    private let descriptor: Int32
    private let name: String
    /// What stands before the first record, where this store writes that.
    private let header: [UInt8]
    private var counts = (extracted: 0, skipped: 0, quarantined: 0)

    /// - Parameter hasBegun: whether something has been written to the descriptor already.
    package init(descriptor: Int32, name: String, format: OutputFormat, hasBegun: Bool = false) {
        var sink = format.sink()
        header = hasBegun ? [] : sink.opening()
        self.descriptor = descriptor
        self.name = name
        rendering = .format(format)
    }

    package func open(_ recipe: RunRecipe) throws(StoreError) -> StoreOpening {
        try write(header)
        return StoreOpening(settled: 0, records: 0, formerRecipe: nil)
    }

    private func write(_ bytes: [UInt8]) throws(StoreError) {
        guard writeAll(bytes, to: descriptor) else { throw errno == EPIPE ? .hungUp : .failed("\(name): \(systemMessage())") }
    }

    package func standings(of inputs: [InputKey]) -> [Standing] { inputs.map { _ in .new } }

    package func write(_ rows: [LedgerRow]) throws(StoreError) {
        for row in rows {
            switch row.outcome {
            case .extracted(let extraction):
                try write(extraction.rendered)
                counts.extracted += 1
            case .quarantined: counts.quarantined += 1
            case .skipped, .unchanged, .settled: counts.skipped += 1
            }
        }
    }

    package func finish(_ scope: InputScope, removingVanished: Bool) -> StoreClosing {
        StoreClosing(
            extracted: counts.extracted, skipped: counts.skipped, quarantined: counts.quarantined, vanished: 0, vanishedSources: [])
    }

    package func close() {}
    package func abandon() {}
}
