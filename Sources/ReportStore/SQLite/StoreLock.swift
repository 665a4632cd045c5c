import Glibc
import ReportBatch

/// Keeps two runs on one database apart. The system lets go of it when the process ends, however it ends.
///
/// A file beside the database, because closing any descriptor of the database itself would drop SQLite's own locks on it.
final class StoreLock {
    private let descriptor: Int32

    init(path: String) throws(StoreError) {
        descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .failed("\(path): cannot be opened; is the folder there, and may you write to it?")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw .taken("\(path): another run writes to this database; wait for it to end")
        }
    }

    deinit { Glibc.close(descriptor) }
}
