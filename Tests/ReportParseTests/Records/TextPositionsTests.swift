import Testing

@testable import ReportParse

@Suite struct TextPositionsTests {
    /// Every byte offset of texts around the stride, against counting from the start.
    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200]) func codePointsAreThoseOfPython(_ length: Int) {
        let scalars: [Unicode.Scalar] = ["a", "é", "—", "😀", "\n"]
        var view = String.UnicodeScalarView()
        for index in 0..<length { view.append(scalars[index * index % 5]) }
        let text = Array(String(view).utf8)
        let positions = TextPositions(text)
        var count = 0
        for (byte, unit) in text.enumerated() where unit & 0xC0 != 0x80 {
            #expect(positions.codePoint(at: byte) == count)
            count += 1
        }
        #expect(positions.codePoint(at: text.count) == count)
        #expect(positions.codePoint(at: text.count + 9) == count)
    }

    @Test func selectorsAreWidenedToWholeCodePoints() {
        let positions = TextPositions(Array("a—b".utf8))
        let selector = positions.selector(of: ByteRange(2, 3))
        #expect(selector.exact == "—" && selector.start == 1 && selector.end == 2)
        #expect(positions.selector(of: ByteRange(90, 95)).exact == "")
    }

    @Test func prefixAndSuffixAreCutAtThirtyTwo() {
        let positions = TextPositions(Array((String(repeating: "é", count: 40) + "X" + String(repeating: "😀", count: 40)).utf8))
        let selector = positions.selector(of: ByteRange(80, 81))
        #expect(selector.exact == "X" && selector.start == 40)
        #expect(selector.prefix == String(repeating: "é", count: 32))
        #expect(selector.suffix.unicodeScalars.count == 32)
    }
}
