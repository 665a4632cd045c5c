import Foundation
import Testing

@testable import ReportParse

/// The facts of a list that never comes to a full stop take time in proportion to its amounts.
@Suite(.serialized) struct FactTimeTests {
    /// Ten times the size may take at most twelve times the time, and a little for the clock.
    @Test(arguments: ["5 ton per 24 jam ", "5 ton jagung, ", "bantuan 5 ton dari PT Maju, "])
    func takesTimeInProportion(piece: String) {
        func seconds(_ count: Int) -> Double {
            let text = "Produksi " + String(repeating: piece, count: count)
            // This thread's own time: other tests run beside it.
            let start = threadSeconds()
            let facts = FactReadings.facts(ofClause: text)
            let seconds = threadSeconds() - start
            #expect(facts.quantities.count == count)
            return seconds
        }
        _ = seconds(20)
        let small = (0..<2).map { _ in seconds(150) }.min() ?? 0
        #expect(seconds(1_500) < small * 12 + 0.02)
    }

    private func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
