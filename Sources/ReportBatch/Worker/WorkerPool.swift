import Glibc
import ReportParse

/// The workers of a batch: gives them documents, collects their answers, and replaces those that crash, hang or take too much
/// memory.
///
/// A worker gets its next documents while it is at work on one, so that it never waits for the batch. When it ends, the document
/// it was at work on is known: it is the first one not answered. After a crash that document is tried once more in a fresh
/// worker, because whoever ended the worker may have meant neither; the second time it is the document's fault.
final class WorkerPool {
    /// What came of a document.
    enum Answer: Hashable {
        case record(Extraction)
        /// No record, and why.
        case failure(String)
    }

    private struct Job {
        let document: SourceDocument
        var attempts = 0
    }

    /// Documents that a worker has been given at a time.
    private static let depth = 4
    /// What a worker may take to start on a machine that has much else to do.
    private static let startSeconds = 60
    /// Workers that end before they took a document, one after another: there is something wrong with all of them.
    private static let stillborn = 3

    private let command: [String]
    private let count: Int
    private let limits: WorkerLimits
    private var workers: [WorkerProcess] = []
    private var jobs: [Int: Job] = [:]
    /// Tickets that no worker has, in order.
    private var waiting: [Int] = []
    private var failedStarts = 0
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    /// How many workers had to be replaced.
    private(set) var replaced = 0

    init(command: [String], count: Int, limits: WorkerLimits) {
        self.command = command
        self.count = max(count, 1)
        self.limits = limits
    }

    deinit {
        for worker in workers { worker.kill() }
        for worker in workers { _ = worker.end() }
        buffer.deallocate()
    }

    /// How many documents it holds, and their bytes.
    var documents: Int { jobs.count }
    private(set) var bytes = 0

    func give(_ document: SourceDocument, ticket: Int) {
        jobs[ticket] = Job(document: document)
        bytes += document.bytes.count
        waiting.append(ticket)
    }

    private func dismiss(_ ticket: Int) {
        bytes -= jobs.removeValue(forKey: ticket)?.document.bytes.count ?? 0
    }

    /// Moves things on until something happens that the caller has to know of: an answer, a readable descriptor, or the time.
    func answers(
        listeningTo others: [Int32], milliseconds: Int32
    ) throws(WorkerError) -> (answers: [(ticket: Int, answer: Answer)], ready: [Int32]) {
        try distribute()
        var answers: [(ticket: Int, answer: Answer)] = []
        var polled = workers.map { worker in
            pollfd(fd: worker.output, events: Int16(POLLIN), revents: 0)
        }
        polled += workers.map { pollfd(fd: $0.hasUnsent ? $0.input : -1, events: Int16(POLLOUT), revents: 0) }
        polled += others.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        _ = poll(&polled, nfds_t(polled.count), min(milliseconds, patience()))
        let current = workers
        for (index, worker) in current.enumerated() {
            var isAlive = polled[current.count + index].revents == 0 || worker.send()
            if polled[index].revents != 0 { isAlive = worker.receive(buffer) && isAlive }
            let isSane = collect(from: worker, into: &answers)
            if !isAlive || !isSane { try replace(worker, broken: !isSane, into: &answers) }
        }
        try endOverdue(into: &answers)
        let ready = zip(others, polled.suffix(others.count)).filter { $1.revents != 0 }.map(\.0)
        return (answers, ready)
    }

    /// Lets all workers end; they have nothing to do.
    func shutDown() {
        for worker in workers { worker.closeInput() }
        for worker in workers { _ = worker.end() }
        workers = []
    }

    /// Gives waiting documents to the workers that have the fewest, starting workers as they are needed.
    private func distribute() throws(WorkerError) {
        while let ticket = waiting.first, let job = jobs[ticket] {
            var least = workers.min { $0.tickets.count < $1.tickets.count }
            if workers.count < count, least?.tickets.isEmpty != true {
                let worker = try WorkerProcess(command: command)
                workers.append(worker)
                least = worker
            }
            guard let worker = least, worker.tickets.count < Self.depth else { return }
            waiting.removeFirst()
            worker.give(job.document, ticket: ticket, now: Self.now())
            _ = worker.send()
        }
    }

    /// Takes the messages that have come from a worker; false when one makes no sense.
    private func collect(from worker: WorkerProcess, into answers: inout [(ticket: Int, answer: Answer)]) -> Bool {
        do throws(BrokenFrame) {
            while let message = try worker.message() {
                if message == .ready {
                    worker.isReady = true
                    failedStarts = 0
                    worker.restartClock(now: Self.now())
                    continue
                }
                guard let ticket = worker.answered(now: Self.now()) else { return false }
                dismiss(ticket)
                switch message {
                case .record(let extraction): answers.append((ticket, .record(extraction)))
                case .failure(let reason): answers.append((ticket, .failure(reason)))
                case .ready: break
                }
            }
            return true
        } catch {
            return false
        }
    }

    /// Ends workers whose document takes too long or too much memory.
    private func endOverdue(into answers: inout [(ticket: Int, answer: Answer)]) throws(WorkerError) {
        let now = Self.now()
        for worker in workers {
            guard let head = worker.tickets.first else { continue }
            let patience = worker.isReady ? limits.seconds : max(limits.seconds, Self.startSeconds)
            if now &- worker.headSince > UInt64(patience) * 1_000_000_000 {
                quarantine(head, "it took longer than \(limits.seconds) s", into: &answers)
            } else if now &- worker.headSince > 50_000_000, let memory = worker.memory(), memory > limits.memory {
                quarantine(head, Self.overMemory(limits.memory), into: &answers)
            } else {
                continue
            }
            _ = worker.answered(now: now)
            worker.kill()
            try replace(worker, broken: false, into: &answers, isBlamed: true)
        }
    }

    private func quarantine(_ ticket: Int, _ reason: String, into answers: inout [(ticket: Int, answer: Answer)]) {
        dismiss(ticket)
        answers.append((ticket, .failure(reason)))
    }

    /// Buries a worker, judges the document it was at work on, and puts the others back in the queue.
    private func replace(
        _ worker: WorkerProcess, broken: Bool, into answers: inout [(ticket: Int, answer: Answer)], isBlamed: Bool = false
    ) throws(WorkerError) {
        if broken { worker.kill() }
        worker.closeInput()
        let (end, memory) = worker.end()
        replaced += 1
        workers.removeAll { $0 === worker }
        var tickets = worker.tickets
        if !worker.isReady, !isBlamed {
            failedStarts += 1
            guard failedStarts < Self.stillborn else {
                throw WorkerError(message: "workers end as they start: \(worker.complaint() ?? Self.description(end))")
            }
        } else if !isBlamed, let head = tickets.first, let attempts = jobs[head]?.attempts {
            let reason = broken ? "its worker wrote what is no answer" : judgement(end, memory, worker.complaint())
            if attempts > 0 {
                tickets.removeFirst()
                quarantine(head, reason, into: &answers)
            } else {
                jobs[head]?.attempts += 1
            }
        }
        waiting = (tickets + waiting).sorted()
    }

    private func judgement(_ end: WorkerProcess.End, _ memory: Int, _ complaint: String?) -> String {
        // A refused allocation ends a Swift program; arrays grow by doubling, so it may have had only a third of the limit.
        if memory > limits.memory / 3, case .signal = end { return Self.overMemory(limits.memory) }
        return "its worker crashed (\(Self.description(end)))" + (complaint.map { ": \($0)" } ?? "")
    }

    private static func overMemory(_ limit: Int) -> String { "it took more than \(limit >> 20) MB of memory" }

    private static func description(_ end: WorkerProcess.End) -> String {
        switch end {
        case .status(let status): "exit status \(status)"
        case .signal(let signal): "signal \(signal)" + (strsignal(signal).map { ", \(String(cString: $0))" } ?? "")
        }
    }

    /// How long to sleep at most: workers' time and memory are looked at a few times a second.
    private func patience() -> Int32 { workers.contains { !$0.tickets.isEmpty } ? 100 : 10_000 }

    private static func now() -> UInt64 { Moment.nanoseconds() }
}

/// The clock that only goes forward.
package enum Moment {
    package static func nanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
