import Testing

@testable import ReportArchive

@Suite struct GzipStreamTests {
    private func unpacked(_ bytes: [UInt8]) throws(StreamError) -> [UInt8]? {
        var reader = StreamReader(GzipStream(BytesStream(bytes)))
        return try reader.rest(limit: 1 << 28)
    }

    @Test func joinsMembers() throws {
        let parts = (0..<40).map { Array("bagian \($0) ".utf8) }
        #expect(try unpacked(parts.flatMap(Packing.gzip)) == parts.flatMap { $0 })
    }

    @Test func streamsAMemberThatIsLargerThanItsWindows() throws {
        var state: UInt32 = 1
        let noise = (0..<3_000_000).map { _ -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
        #expect(try unpacked(Packing.gzip(noise)) == noise)
    }

    @Test func unpacksAMemberThatIsMuchLargerThanItsBytes() throws {
        let zeros = [UInt8](repeating: 48, count: 40_000_000)
        #expect(try unpacked(Packing.gzip(zeros))?.count == zeros.count)
    }

    @Test func zerosAfterTheLastMemberArePadding() throws {
        let text = Array("isi".utf8)
        #expect(try unpacked(Packing.gzip(text) + [UInt8](repeating: 0, count: 512)) == text)
    }

    @Test func saysThatItIsCutOff() {
        let whole = Packing.gzip(Array(repeating: 7, count: 10_000).map { UInt8($0) })
        #expect(throws: StreamError.self) { try unpacked(Array(whole[..<(whole.count - 6)])) }
    }
}
