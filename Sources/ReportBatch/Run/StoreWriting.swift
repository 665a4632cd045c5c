import CProcess
import Glibc
import ReportParse

/// A batch of rows on its way into a store, on a thread of its own, while the run looks after its workers.
///
/// Until it has ended nobody else asks the store for anything but standings, and those only if it answers while it writes.
final class StoreWriting: @unchecked Sendable {
    // What the thread touches, nobody looks at before it is joined.
    private let store: any RecordStore
    private let batch: [LedgerRow]
    private var failure: StoreError?
    private var thread: pthread_t?
    private(set) var nanoseconds: UInt64 = 0
    /// Becomes readable when the rows are written, or cannot be.
    let bell = cprocess_bell()

    init(_ store: any RecordStore, _ batch: [LedgerRow]) {
        self.store = store
        self.batch = batch
    }

    deinit { close(bell) }

    var rows: Int { batch.count }

    /// Begins to write; does it at once where there is no thread to be had.
    func start() {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<StoreWriting>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context)
        guard code == 0 else {
            Unmanaged<StoreWriting>.fromOpaque(context).release()
            return run()
        }
        self.thread = thread
    }

    func run() {
        let began = Moment.nanoseconds()
        do throws(StoreError) { try store.write(batch) } catch { failure = error }
        nanoseconds = Moment.nanoseconds() &- began
        cprocess_ring(bell)
    }

    /// Waits until it is over, however it ends.
    func wait() {
        guard let thread else { return }
        pthread_join(thread, nil)
        self.thread = nil
    }

    /// Waits, and says what went wrong.
    func end() throws(StoreError) {
        wait()
        if let failure { throw failure }
    }
}
