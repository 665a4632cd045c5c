import Foundation
import Testing

@testable import ReportParse

/// The facts of a list that never comes to a full stop take time in proportion to its amounts.
@Suite(.serialized) struct FactTimeTests {
    /// So many times the size may take at most a fifth more than so many times the time, and a little for the clock: ten times, and
    /// four where each amount has many words to weigh. The shorter list is long enough to fill what a rule looks back on.
    @Test(arguments: [
        ("5 ton per 24 jam ", 400, 10), ("5 ton jagung, ", 400, 4), ("bantuan 5 ton dari PT Maju, ", 300, 4),
    ])
    func takesTimeInProportion(piece: String, count: Int, times: Int) {
        func seconds(_ count: Int) -> Double {
            let text = "Produksi " + String(repeating: piece, count: count)
            // This thread's own time: other tests run beside it.
            let start = threadSeconds()
            let facts = FactReadings.facts(ofClause: text)
            let seconds = threadSeconds() - start
            #expect(facts.quantities.count >= count)
            return seconds
        }
        _ = seconds(20)
        let small = (0..<2).map { _ in seconds(count) }.min() ?? 0
        #expect(seconds(count * times) < small * Double(times) * 1.2 + 0.02)
    }

    private func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
