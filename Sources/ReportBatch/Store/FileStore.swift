import Glibc
import ReportArchive
import ReportParse

/// Records one after another in a file, in the order of the inputs, with a ledger beside it (`FILE.ledger`, SQLite).
///
/// A run builds the file anew as `FILE.part` and renames it at the end. Records of documents that did not change are copied from
/// the file of the run before. The bytes of a batch are written first, then its ledger rows are committed with the place of
/// each record; whatever stands in `FILE.part` behind the last committed row is cut off when the run goes on. So the file of a
/// run that was interrupted any number of times is byte for byte that of one that was not.
///
/// `ledger` describes `FILE`; `pending` describes `FILE.part`. At the end the one becomes the other in one transaction.
package final class FileStore: RecordStore {
    package let rendering: Rendering

    private let target: Path
    private let part: Path
    private let sidecar: Path
    private var open: OpenFileStore?

    package init(_ target: Path, format: OutputFormat) {
        self.target = target
        rendering = .format(format)
        part = Path(target.bytes + Array(".part".utf8))
        sidecar = Path(target.bytes + Array(".ledger".utf8))
    }

    /// Whether a path can take a file with its ledger; a device or a named pipe cannot.
    package static func fits(_ path: Path) -> Bool { FileIdentity.isRegularOrAbsent(path) }

    package func open(_ recipe: RunRecipe) throws(StoreError) -> StoreOpening {
        let ledger = try FileLedger(sidecar)
        let opened = try OpenFileStore(ledger: ledger, target: target, part: part, recipe: recipe, rendering: rendering)
        open = opened
        return try opened.opening()
    }

    package func standings(of inputs: [InputKey]) throws(StoreError) -> [Standing] {
        guard let open else { throw .failed("\(target.text) is not open") }
        var standings: [Standing] = []
        for input in inputs { standings.append(try open.standing(of: input)) }
        return standings
    }

    package func write(_ rows: [LedgerRow]) throws(StoreError) { try open?.write(rows) }

    package func finish(_ scope: InputScope, removingVanished: Bool) throws(StoreError) -> StoreClosing {
        guard let open else { throw .failed("\(target.text) is not open") }
        defer { close() }
        return try open.finish(scope, removingVanished: removingVanished)
    }

    package func close() {
        open?.ledger.close()
        open = nil
    }

    package func abandon() {
        let isEmpty = (try? open?.abandon()) ?? false
        close()
        // A first run that read nothing leaves nothing behind.
        if isEmpty { _ = sidecar.withCString { unlink($0) } }
    }
}

extension StoreError {
    init(_ failure: FileFailure) { self = .failed(failure.message) }
}
