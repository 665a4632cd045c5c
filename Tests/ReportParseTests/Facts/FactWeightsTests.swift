import CEmbedded
import Testing

@testable import ReportParse

/// The file of fitted weights is read as it is written.
@Suite struct FactWeightsTests {
    private func weights(_ file: String) -> FactWeights {
        Array(file.utf8).withUnsafeBufferPointer { FactWeights($0) }
    }

    @Test func aLineIsAClueAndItsWeight() {
        let weights = weights("# clue number weight\nafter 0 -10\nafter 5 18\nprior 1048575 7\nafter 6 120\n")
        #expect(weights[Clue(.after, 0)] == -10)
        #expect(weights[Clue(.after, 5)] == 18)
        #expect(weights[Clue(.after, 6)] == 120)
        #expect(weights[Clue(.prior, 1_048_575)] == 7)
        #expect(weights[Clue(.prior, 5)] == 0)
        #expect(weights.sum(of: [Clue(.after, 0), Clue(.after, 5), Clue(.prior, 5)]) == 8)
    }

    @Test func whatIsNoWeightIsPassed() {
        let weights = weights("after 1\nafter two 3\nnothing 4 5\nafter 6 -\nafter 7 1234567890\n\nafter 8 9")
        #expect([1, 2, 4, 6, 7].allSatisfy { weights[Clue(.after, $0)] == 0 })
        #expect(weights[Clue(.after, 8)] == 9)
        #expect(self.weights("")[Clue(.after, 8)] == 0)
    }

    /// Every line of the embedded file has its weight: nothing is left out, whatever order slots were taken in.
    @Test func everyEmbeddedLineIsRead() {
        let file = UnsafeBufferPointer(start: embedded_fact_weights_bytes(), count: embedded_fact_weights_length())
        let names = Dictionary(uniqueKeysWithValues: ClueName.allCases.map { ("\($0)", $0) })
        var read = 0
        for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: " ")
            guard cells.count == 3, let name = names[String(cells[0])], let value = Int(cells[1]), let weight = Int(cells[2]) else {
                continue
            }
            if FactWeights.shared[Clue(name, value)] == weight { read += 1 } else { Issue.record("\(line)") }
        }
        #expect(read > 1000)
    }
}
