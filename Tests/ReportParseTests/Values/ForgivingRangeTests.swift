import Testing

@testable import ReportParse

@Suite struct ForgivingRangeTests {
    @Test func aRangeThatEndsBeforeItStartsIsEmpty() {
        let (start, end) = (7, 3)
        #expect((start..<end).isEmpty)
        #expect((end..<start).count == 4)
    }
}
