import GRDB
import ReportBatch

/// The transaction that batches are written in, left open from one to the next until it is worth its end.
///
/// Rows go everywhere in the indexes, whose keys are digests, and full text search writes out what it gathered: a transaction costs less
/// for a document the more of them it has. What is lost with one that a run was killed in is read again by the next run.
///
/// Texts are indexed by one statement at its end. A trigger would be part of each document's own statement, and FTS5 writes out all it
/// has gathered whenever a statement of more than one step begins.
final class SQLiteTransaction {
    /// It ends after so many bytes of rows, or so long.
    private static let mostBytes = 8 << 20
    private static let mostNanoseconds: UInt64 = 3_000_000_000

    private let queue: DatabaseQueue
    /// Indexes the documents that full text search lacks: they have rows behind the last one that it holds.
    private let indexing: SQLiteStatement
    private var bytes = 0
    private var began: UInt64 = 0

    init(_ queue: DatabaseQueue) throws {
        self.queue = queue
        indexing = try queue.read { try SQLiteStatement($0, StoreSchema.searchCatchUp) }
    }

    /// Whether rows wait for its end.
    var isOpen: Bool { queue.unsafeRead { $0.isInsideTransaction } }

    /// Writes so many bytes of rows, as a whole or not at all; with none of them what was written before is ended.
    func write(bytes more: Int, _ body: () throws -> Void) throws {
        try queue.writeWithoutTransaction { db in
            do {
                if !db.isInsideTransaction {
                    try db.beginTransaction(.immediate)
                    bytes = 0
                    began = Moment.nanoseconds()
                }
                try body()
                bytes += more
                if more == 0 || bytes >= Self.mostBytes || Moment.nanoseconds() &- began >= Self.mostNanoseconds {
                    try indexing.run()
                    try db.commit()
                }
            } catch {
                if db.isInsideTransaction { try? db.rollback() }
                throw error
            }
        }
    }

    /// Ends it.
    func commit() throws {
        guard isOpen else { return }
        try write(bytes: 0) {}
    }
}
