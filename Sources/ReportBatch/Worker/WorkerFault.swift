import Glibc
import ReportParse

/// A way to misbehave at one document. Tests give it to workers of their own choosing (`worker --fault crash:broken.html`); no
/// batch does.
package struct WorkerFault: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Ends by a signal.
        case crash
        /// Never answers.
        case hang
        /// Takes memory without end.
        case memory
        /// Leaves without a word.
        case exit
        /// Says what is no message.
        case garbage
        /// Answers late, but answers.
        case slow
    }

    package let kind: Kind
    /// What the source of the document ends in.
    package let ending: String

    /// Reads `KIND:ENDING`.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
        self.kind = kind
        ending = String(parts[1])
    }

    func strike(_ document: SourceDocument) {
        guard document.source.hasSuffix(ending) else { return }
        switch kind {
        case .crash: abort()
        case .hang: while true { pause() }
        case .memory: Self.takeMemory()
        case .exit: Glibc.exit(3)
        case .garbage: _ = write(STDOUT_FILENO, [UInt8](repeating: 0xFF, count: 64), 64)
        case .slow: usleep(300_000)
        }
    }

    private static func takeMemory() {
        var pages: [[UInt8]] = []
        while true { pages.append([UInt8](repeating: UInt8(truncatingIfNeeded: pages.count), count: 1 << 20)) }
    }
}
