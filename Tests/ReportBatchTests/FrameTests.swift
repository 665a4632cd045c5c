import Glibc
import Testing

@testable import ReportBatch

@Suite struct FrameTests {
    private func frame(_ content: [UInt8]) -> [UInt8] {
        var writer = FrameWriter(reserved: Frame.lengthSize)
        writer.counted(content)
        writer.seal()
        return writer.bytes
    }

    private func content(_ message: ArraySlice<UInt8>) -> [UInt8]? {
        var reader = FrameReader(message)
        return reader.counted()
    }

    /// Pieces that always end within a message never leave the buffer empty, and it has to let go of what was taken all the same.
    @Test func aBufferHoldsNoMoreThanWhatIsNotTaken() throws {
        let message = [UInt8](repeating: 7, count: 200_000)
        let stream = (0..<200).flatMap { _ in frame(message) }
        var buffer = FrameBuffer()
        var taken = 0
        for start in stride(from: 0, to: stream.count, by: 65_536) {
            stream[start..<min(start + 65_536, stream.count)].withUnsafeBytes { buffer.append($0) }
            while let next = try buffer.next() {
                #expect(content(next) == message)
                taken += 1
            }
            #expect(buffer.capacity < 2 << 20)
        }
        #expect(taken == 200)
    }

    @Test func roomForALargeMessageIsGivenBack() throws {
        var buffer = FrameBuffer()
        for message in [[UInt8](repeating: 1, count: 40 << 20), [2]] {
            frame(message).withUnsafeBytes { buffer.append($0) }
            let next = try buffer.next()
            #expect(next.flatMap { content($0) } == message)
        }
        #expect(buffer.capacity < 1 << 20)
    }

    @Test func aStreamGivesWholeMessagesAndEndsWithTheLast() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let messages: [[UInt8]] = [[1, 2, 3], [], [UInt8](repeating: 9, count: 3000)]
        let bytes = messages.flatMap(frame) + frame([4, 5]).dropLast()
        #expect(bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) } == bytes.count)
        close(ends[1])
        let stream = FrameStream(descriptor: ends[0])
        var found: [[UInt8]] = []
        while let next = stream.next(), let content = content(next[...]) { found.append(content) }
        close(ends[0])
        #expect(found == messages)
    }
}
