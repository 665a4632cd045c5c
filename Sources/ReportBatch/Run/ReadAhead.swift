import CProcess
import Glibc
import ReportArchive
import ReportParse

/// An input with its place in the order and what identifies its content.
struct ReadInput: Sendable {
    let number: Int
    let item: InputItem
    let fingerprint: Digest
    /// Bytes of the inputs read so far.
    let consumed: Int

    /// The memory it takes, roughly.
    fileprivate var weight: Int {
        guard case .document(let document) = item else { return 256 }
        return document.bytes.count + 512
    }
}

/// Reads and digests the next inputs on a thread of its own, while the batch looks after its workers; a batch that reads from a
/// pipe can so deliver what is done while it waits for more.
///
/// No more than a few documents are held: the thread waits for the batch to take them.
final class ReadAhead: @unchecked Sendable {
    // `queue`, `weight`, `isAtEnd` and `isStopped` are only touched with `mutex` held; the sequence only on the thread.
    private static let mostInputs = 64
    private static let mostBytes = 8 << 20

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let taken = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Becomes readable when there is something to take, or nothing more will come.
    let bell: Int32
    private var sequence: DocumentSequence
    private var queue: [ReadInput] = []
    private var weight = 0
    private var isAtEnd = false
    private var isStopped = false

    init(_ sequence: DocumentSequence) {
        self.sequence = sequence
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(taken, nil)
        bell = cprocess_bell()
    }

    /// Starts reading. The thread keeps the reader alive until it ends; at the end of the process it may still be waiting for
    /// a pipe, which is why nobody waits for it.
    func start() {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<ReadAhead>.fromOpaque(context).takeRetainedValue().readAll()
                return nil
            }, context)
        if code == 0 { pthread_detach(thread) } else { Unmanaged<ReadAhead>.fromOpaque(context).release() }
    }

    /// What has been read, some inputs at a time; `isLast` when there will be no more.
    func take(_ most: Int) -> (inputs: [ReadInput], isLast: Bool) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        cprocess_hush(bell)
        let inputs = Array(queue.prefix(most))
        queue.removeFirst(inputs.count)
        for input in inputs { weight -= input.weight }
        if !queue.isEmpty || isAtEnd { cprocess_ring(bell) }
        pthread_cond_signal(taken)
        return (inputs, isAtEnd && queue.isEmpty)
    }

    /// Reads no further.
    func stop() {
        pthread_mutex_lock(mutex)
        isStopped = true
        pthread_cond_signal(taken)
        pthread_mutex_unlock(mutex)
    }

    private func readAll() {
        var number = 0
        while let item = sequence.next() {
            let item = Self.digested(item)
            let input = ReadInput(number: number, item: item, fingerprint: Self.fingerprint(of: item), consumed: sequence.consumed)
            number += 1
            guard put(input) else { return }
        }
        pthread_mutex_lock(mutex)
        isAtEnd = true
        pthread_mutex_unlock(mutex)
        cprocess_ring(bell)
    }

    /// Waits for room; false when nothing more is wanted.
    private func put(_ input: ReadInput) -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !isStopped, !queue.isEmpty, queue.count >= Self.mostInputs || weight + input.weight > Self.mostBytes {
            pthread_cond_wait(taken, mutex)
        }
        guard !isStopped else { return false }
        queue.append(input)
        weight += input.weight
        cprocess_ring(bell)
        return true
    }

    private static func digested(_ item: InputItem) -> InputItem {
        guard case .document(var document) = item else { return item }
        document.digest = Digest(of: document.bytes)
        return .document(document)
    }

    /// The digest of everything that has a say in the record: the bytes, and what the container says of them.
    private static func fingerprint(of item: InputItem) -> Digest {
        switch item {
        case .failure(let failure), .passedOver(let failure): Digest(of: Array((failure.place + "\n" + failure.message).utf8))
        case .document(let document): Digest(of: DocumentMessage.head(of: document))
        }
    }
}
