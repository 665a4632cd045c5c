import CProcess
import ReportArchive
import ReportParse

/// How a batch is carried out.
package struct BatchOptions: Sendable {
    /// What a worker is started with: the program and its arguments.
    package var workerCommand: [String]
    package var workers = 1
    package var limits = WorkerLimits()
    package var removesVanished = false
    /// The folder that takes the bytes of quarantined documents.
    package var quarantine: Path?

    package init(workerCommand: [String]) { self.workerCommand = workerCommand }

    /// The cores that this process may use, at least one.
    package static var cores: Int { max(1, Int(cprocess_cores())) }
}

/// What a batch tells while it runs. Never the text of a document.
package protocol BatchObserver: AnyObject {
    func began(_ opening: StoreOpening)
    func quarantined(_ failure: InputFailure)
    /// Another input has come to its end.
    func advanced(_ tally: BatchTally, bytes: Int)
    func wrote(rows: Int, nanoseconds: UInt64)
}

/// Carries documents through the workers into a store, in order, so that each ends in exactly one row of the ledger.
///
/// It takes what has been read ahead, asks the store what is known of it, gives the workers what is new, and lets the rows at the
/// front that are done be written, which another thread does meanwhile. The store is asked and written to by turns, unless it
/// answers while it writes. What is in memory is bounded by bytes, not by the length of the archive.
package final class BatchRun {
    /// Documents with the workers; and results that wait for an earlier document, so that one that hangs for its ten seconds
    /// does not hold up the others.
    private static let mostDocuments = 128
    private static let mostDocumentBytes = 16 << 20
    private static let mostResultBytes = 24 << 20
    private static let mostSlots = 50_000
    /// Rows are written together: so many, so many bytes, or after so long; and no more than so many.
    private static let batchRows = 256
    private static let mostBatchRows = 1024
    private static let batchBytes = 2 << 20
    private static let batchNanoseconds: UInt64 = 1_000_000_000

    private let store: any RecordStore
    private let options: BatchOptions
    private let observer: (any BatchObserver)?
    private let pool: WorkerPool
    private var slots = SlotQueue()
    private var tally = BatchTally()
    private var consumed = 0
    private var lastWrite = Moment.nanoseconds()
    private var writing: StoreWriting?

    package init(store: any RecordStore, options: BatchOptions, observer: (any BatchObserver)? = nil) {
        self.store = store
        self.options = options
        self.observer = observer
        pool = WorkerPool(command: options.workerCommand, count: options.workers, limits: options.limits)
    }

    /// Runs over all documents of a sequence; a signal ends it early, with everything that was begun written.
    package func outcome(
        of documents: DocumentSequence, recipe: RunRecipe, scope: InputScope
    ) throws(BatchError) -> BatchOutcome {
        defer {
            writing?.wait()
            store.close()
        }
        do {
            observer?.began(try store.open(recipe))
            let signal = try work(through: ReadAhead(documents))
            pool.shutDown()
            if let signal { return BatchOutcome(tally: tally, closing: nil, signal: signal, replacedWorkers: pool.replaced) }
            guard tally.foundSomething else {
                store.abandon()
                return BatchOutcome(tally: tally, closing: nil, signal: nil, replacedWorkers: pool.replaced)
            }
            let closing = try store.finish(scope, removingVanished: options.removesVanished)
            guard closing.rows == tally.inputs else { throw BatchError.sum(inputs: tally.inputs, rows: closing.rows) }
            return BatchOutcome(tally: tally, closing: closing, signal: nil, replacedWorkers: pool.replaced)
        } catch let error as BatchError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch let error as WorkerError {
            throw .workers(error.message)
        } catch {
            throw .workers("\(error)")
        }
    }

    /// Goes on until the last input is written, or what was begun when a signal came; says which signal.
    private func work(through reading: ReadAhead) throws -> Int32? {
        let interruptions = cprocess_watch_interruptions()
        defer { cprocess_stop_watching() }
        reading.start()
        defer { reading.stop() }
        var isReading = true
        var signal: Int32?
        while isReading || !slots.isEmpty || writing != nil {
            let wantsMore = isReading && hasRoom && mayAsk
            let bells = (wantsMore ? [reading.bell] : []) + (writing.map { [$0.bell] } ?? [])
            let (answers, ready) = try pool.answers(
                listeningTo: [interruptions] + bells,
                milliseconds: slots.isEmpty && writing == nil && !store.holdsBack ? 10_000 : 200)
            for (ticket, answer) in answers { settle(ticket, answer) }
            if ready.contains(interruptions) {
                // Taken in any case: one that is still pending would end the process when it is no longer watched for.
                let caught = cprocess_next_interruption(interruptions)
                // With everything read, what is left is the draining itself.
                if isReading { signal = caught }
                isReading = false
                reading.stop()
                // The next one ends the process, as it would any other.
                cprocess_stop_watching()
            }
            let hasWritten = try endWriting(ready)
            // Behind each writing comes a look at what has been read, or the workers would run dry.
            if isReading, mayAsk, ready.contains(reading.bell) || hasWritten && hasRoom {
                let (inputs, isLast) = reading.take(Self.mostDocuments)
                try admit(inputs)
                isReading = !isLast
            }
            try writeIfDue(isEnding: !isReading && pool.documents == 0)
        }
        return signal
    }

    /// A writing may take longer than the workers have documents for, so a store that can does not make them wait for it.
    private var mayAsk: Bool { writing == nil || store.answersWhileWriting }

    private var hasRoom: Bool {
        pool.documents < Self.mostDocuments && pool.bytes < Self.mostDocumentBytes && slots.heldBytes < Self.mostResultBytes
            && slots.count < Self.mostSlots
    }

    // MARK: What comes in

    private func admit(_ inputs: [ReadInput]) throws(StoreError) {
        let keys = inputs.map { InputKey(of: $0) }
        let standings = try store.standings(of: keys)
        for ((input, key), standing) in zip(zip(inputs, keys), standings) {
            consumed = input.consumed
            tally.inputs += 1
            let (key, standing, isTwice) = try distinct(key, standing)
            slots.append(key)
            if standing == .settled {
                finish(key.number, .settled)
            } else if isTwice {
                finish(key.number, .skipped(reason: "it was read in this run before"))
            } else {
                begin(input.item, key, standing)
            }
        }
    }

    private func begin(_ item: InputItem, _ key: InputKey, _ standing: Standing) {
        switch item {
        case .failure(let failure): quarantine(failure, key.number)
        case .passedOver(let failure): finish(key.number, .skipped(reason: failure.message))
        case .document where standing == .unchanged: finish(key.number, .unchanged)
        case .document(let document):
            if options.quarantine != nil { slots.keep(document, key.number) }
            pool.give(document, ticket: key.number)
        }
    }

    /// The key and standing of an input whose record id another one of the run may have: the same file named twice, or an id
    /// that stands twice in one file. Only the second is a document of its own.
    private func distinct(
        _ key: InputKey, _ standing: Standing
    ) throws(StoreError) -> (key: InputKey, standing: Standing, isTwice: Bool) {
        var (key, standing, isTwice) = (key, standing, false)
        var repetition = 0
        while let holder = slots.source(holding: key.record) ?? standing.repeatedSource {
            isTwice = isTwice || holder == key.source
            repetition += 1
            key = key.repeated(repetition)
            if slots.source(holding: key.record) == nil { standing = try store.standings(of: [key]).first ?? .new }
        }
        return (key, standing, isTwice)
    }

    // MARK: What comes out

    private func settle(_ number: Int, _ answer: WorkerPool.Answer) {
        switch answer {
        case .record(let extraction): finish(number, .extracted(extraction))
        case .failure(let reason): quarantine(InputFailure(place: slots.key(number)?.source ?? "", message: reason), number)
        }
    }

    private func quarantine(_ failure: InputFailure, _ number: Int) {
        observer?.quarantined(failure)
        if let folder = options.quarantine, let document = slots.document(number), let key = slots.key(number) {
            let problem = QuarantineFolder(folder).keep(document, as: key.record)
            if let problem { observer?.quarantined(InputFailure(place: failure.place, message: problem)) }
        }
        finish(number, .quarantined(reason: failure.message))
    }

    private func finish(_ number: Int, _ outcome: LedgerRow.Outcome) {
        slots.finish(number, outcome)
        tally.count(outcome)
        observer?.advanced(tally, bytes: consumed)
    }

    /// Begins to write the rows at the front that are done, when there are enough of them or they have waited long enough.
    private func writeIfDue(isEnding: Bool) throws(StoreError) {
        guard writing == nil else { return }
        let isOverdue = Moment.nanoseconds() &- lastWrite > Self.batchNanoseconds
        let isFull = slots.readyRows >= Self.batchRows || slots.readyBytes >= Self.batchBytes
        let isDue = slots.readyRows > 0 && (isEnding || isOverdue || store.writesAtOnce || isFull)
        guard isDue || isOverdue && store.holdsBack else { return }
        let writing = StoreWriting(store, slots.takeReady(most: Self.mostBatchRows))
        self.writing = writing
        // Whoever reads along is not to wait for a thread.
        if store.writesAtOnce { writing.run() } else { writing.start() }
    }

    /// Takes in what came of the writing when its bell has rung; whether it had.
    private func endWriting(_ ready: [Int32]) throws(StoreError) -> Bool {
        guard let writing, ready.contains(writing.bell) else { return false }
        self.writing = nil
        try writing.end()
        lastWrite = Moment.nanoseconds()
        if writing.rows > 0 { observer?.wrote(rows: writing.rows, nanoseconds: writing.nanoseconds) }
        return true
    }
}

extension Standing {
    fileprivate var repeatedSource: String? {
        guard case .repeated(let source) = self else { return nil }
        return source
    }
}

extension InputKey {
    fileprivate init(of input: ReadInput) {
        switch input.item {
        case .document(let document):
            self.init(
                record: RecordID(source: document.source, id: document.id), number: input.number, source: document.source,
                id: document.id, sha256: document.digest, fingerprint: input.fingerprint)
        case .failure(let failure), .passedOver(let failure):
            self.init(
                record: RecordID(source: failure.place, id: nil), number: input.number, source: failure.place, id: nil, sha256: nil,
                fingerprint: input.fingerprint)
        }
    }

    fileprivate func repeated(_ repetition: Int) -> InputKey {
        InputKey(
            record: RecordID(source: source, id: id, repetition: repetition), number: number, source: source, id: id,
            sha256: sha256,
            fingerprint: fingerprint)
    }
}
