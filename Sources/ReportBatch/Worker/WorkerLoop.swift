import CProcess
import Glibc
import ReportArchive
import ReportParse

/// The other end of a worker's pipes: reads documents on standard input, answers on standard output, until there are no more.
package struct WorkerLoop {
    /// After a document of this size the memory it took is given back to the system.
    private static let largeDocument = 1 << 21

    private let renderer: RecordRenderer
    private let limits: WorkerLimits
    private let faults: [WorkerFault]

    /// - Parameter faults: for tests, the documents at which to misbehave and how.
    package init(parser: ReportParser, rendering: Rendering, limits: WorkerLimits, faults: [WorkerFault] = []) {
        renderer = RecordRenderer(parser: parser, rendering: rendering)
        self.limits = limits
        self.faults = faults
    }

    /// Works until the batch closes its end.
    package func run() {
        // A terminal's Ctrl-C goes to the whole group; when to stop is for the batch to say, by closing the pipe.
        signal(SIGINT, SIG_IGN)
        signal(SIGTERM, SIG_IGN)
        limits.apply()
        cprocess_end_with_parent()
        guard say(.ready) else { return }
        let messages = FrameStream(descriptor: STDIN_FILENO)
        while let message = messages.next() {
            guard let document = DocumentMessage.document(of: message[...]), say(answer(to: document)) else { return }
            if document.bytes.count >= Self.largeDocument { cprocess_trim_memory() }
        }
    }

    private func answer(to document: SourceDocument) -> WorkerMessage {
        // Should the batch be gone, nobody else would end a document that never ends.
        alarm(UInt32(clamping: limits.seconds + 5))
        defer { alarm(0) }
        for fault in faults { fault.strike(document) }
        do throws(SourceError) {
            return .record(try renderer.extraction(of: document))
        } catch {
            return .failure(error.message)
        }
    }

    private func say(_ message: WorkerMessage) -> Bool { writeAll(message.frame, to: STDOUT_FILENO) }
}

/// Makes of a document what a store asks for.
package struct RecordRenderer {
    private let parser: ReportParser
    private let rendering: Rendering

    package init(parser: ReportParser, rendering: Rendering) {
        var options = parser.options
        if case .format(let format) = rendering { options.includesSentences = format.showsSentences }
        self.parser = ReportParser(options: options)
        self.rendering = rendering
    }

    package func extraction(of document: SourceDocument) throws(SourceError) -> Extraction {
        switch rendering {
        case .format(let format):
            var sink = format.sink()
            return Extraction(rendered: sink.bytes(of: try parser.record(of: document)))
        case .rows: return Extraction(rendered: try parser.encodedRows(of: document))
        }
    }
}

/// What one document may take.
package struct WorkerLimits: Hashable, Sendable {
    /// Of time, before its worker is ended.
    package var seconds = 10
    /// Of memory, in bytes.
    package var memory = 1 << 29

    package init() {}

    package init(seconds: Int, megabytes: Int) {
        self.seconds = seconds
        memory = megabytes << 20
    }

    /// Makes the system refuse memory beyond the limit. The batch looks on as well, but a single large allocation is quicker.
    fileprivate func apply() {
        var limit = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
        setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    }
}
