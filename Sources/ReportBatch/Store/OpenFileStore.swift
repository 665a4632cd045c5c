import Glibc
import ReportArchive
import ReportParse

/// A `FileStore` at work: the ledger, the file being built, and the one that is there.
final class OpenFileStore {
    let ledger: FileLedger
    private let target: Path
    private let part: Path
    /// The recipe and the format, as the ledger keeps them.
    private let line: String
    private let building: RecordFile
    /// What stands before the first record.
    private let header: [UInt8]
    /// The file of the last finished run, when it is still as that run left it.
    private let former: RecordFile?
    private let formerRecipe: String?
    /// Where the next record goes.
    private var size: Int
    /// Rows of the interrupted run that are not yet confirmed begin after the number asked about last and end here.
    private var settledEnd: Int
    private var nextNumber = 0

    init(ledger: FileLedger, target: Path, part: Path, recipe: RunRecipe, rendering: Rendering) throws(StoreError) {
        self.ledger = ledger
        self.target = target
        self.part = part
        line = "\(recipe.line) \(rendering)"
        try Self.completePlacing(ledger, target: target, part: part)
        if try ledger.value(.pendingRecipe) != line {
            try ledger.dropPending()
            try ledger.set(.pendingRecipe, line)
        }
        let known = try ledger.finishedFile()
        if let known, FileIdentity(of: target) == known {
            former = RecordFile(reading: target)
            formerRecipe = try ledger.value(.recipe)
        } else {
            former = nil
            formerRecipe = nil
        }
        building = try Self.growing(part)
        header = rendering.opening
        size = try ledger.pendingSize()
        // A part that lost bytes, to a crash of the machine, is no use.
        if let found = building.identity?.size, found < size {
            try ledger.dropPending()
            try ledger.set(.pendingRecipe, line)
            size = 0
        }
        settledEnd = try ledger.pendingCount()
        try cut()
    }

    private static func growing(_ path: Path) throws(StoreError) -> RecordFile {
        do throws(FileFailure) { return try RecordFile(growing: path) } catch { throw StoreError(error) }
    }

    func opening() throws(StoreError) -> StoreOpening {
        StoreOpening(
            settled: settledEnd, records: former == nil ? 0 : try ledger.recordCount(),
            formerRecipe: formerRecipe == line ? nil : formerRecipe)
    }

    // MARK: One input

    func standing(of input: InputKey) throws(StoreError) -> Standing {
        nextNumber = max(nextNumber, input.number + 1)
        if let row = try ledger.pending(input.record) {
            if row.number < input.number { return .repeated(source: row.source) }
            if row.number == input.number, row.fingerprint == input.fingerprint, row.source == input.source { return .settled }
        }
        // The archive is no longer what the interrupted run met: from here on it is read anew.
        if input.number < settledEnd { try forget(from: input.number) }
        guard former != nil, let row = try ledger.finished(input.record) else { return .new }
        let isSame = row.fingerprint == input.fingerprint && row.length != nil && formerRecipe == line
        return isSame ? .unchanged : .changed
    }

    private func forget(from number: Int) throws(StoreError) {
        try ledger.dropPending(from: number)
        size = try ledger.pendingSize()
        settledEnd = min(settledEnd, number)
        try cut()
    }

    /// Cuts off what no row of the ledger stands for; what is left without any record begins with the header.
    private func cut() throws(StoreError) {
        try onFile { () throws(FileFailure) in
            try building.truncate(to: size)
            if size == 0 { try building.write(header, at: 0) }
        }
        size = max(size, header.count)
    }

    // MARK: A batch

    func write(_ rows: [LedgerRow]) throws(StoreError) {
        var bytes: [UInt8] = []
        var entries: [FileLedger.Row] = []
        for row in rows {
            guard var entry = FileLedger.Row(row) else { continue }
            let record = try record(of: row)
            if let record {
                entry.place = (size + bytes.count, record.count)
                bytes += record
            }
            entries.append(entry)
        }
        guard !entries.isEmpty else { return }
        try onFile { () throws(FileFailure) in
            try building.write(bytes, at: size)
            try building.flush()
        }
        try ledger.addPending(entries)
        size += bytes.count
    }

    /// The bytes that a row adds to the file.
    private func record(of row: LedgerRow) throws(StoreError) -> [UInt8]? {
        switch row.outcome {
        case .extracted(let extraction): return extraction.rendered
        case .unchanged: return try formerRecord(row.key.record)
        case .settled, .skipped, .quarantined: return nil
        }
    }

    private func formerRecord(_ record: RecordID) throws(StoreError) -> [UInt8]? {
        guard let former, let row = try ledger.finished(record), let length = row.length else { return nil }
        var bytes: [UInt8] = []
        try onFile { () throws(FileFailure) in bytes = try former.read(length, at: row.offset) }
        return bytes
    }

    // MARK: The end

    func finish(_ scope: InputScope, removingVanished: Bool) throws(StoreError) -> StoreClosing {
        // Rows beyond the last input: of an archive that got shorter, or of an earlier try at this very step.
        try forget(from: nextNumber)
        let vanished = former == nil ? ([], 0) : try keepVanished(scope, removing: removingVanished)
        let counts = try ledger.pendingCounts()
        try onFile { () throws(FileFailure) in try building.flush() }
        let isAsBefore = try isAsBefore(counts)
        if !isAsBefore { copyPermissions() }
        try ledger.place(size: size, renames: !isAsBefore)
        try Self.completePlacing(ledger, target: target, part: part)
        return StoreClosing(
            extracted: counts["extracted"] ?? 0, skipped: counts["skipped"] ?? 0, quarantined: counts["quarantined"] ?? 0,
            vanished: vanished.1, vanishedSources: vanished.0)
    }

    /// Copies the records of documents that are gone behind all others, unless they are to go too.
    private func keepVanished(_ scope: InputScope, removing: Bool) throws(StoreError) -> ([String], Int) {
        var (sources, count): ([String], Int) = ([], 0)
        var last = -1
        while true {
            let gone = try ledger.vanished(after: last, most: 256)
            guard let end = gone.last else { return (sources, count) }
            last = end.number
            var (bytes, entries): ([UInt8], [FileLedger.Row]) = ([], [])
            for var row in gone where scope.covers(row.source) {
                count += 1
                if sources.count < 20 { sources.append(row.source) }
                guard !removing, let record = try formerRecord(row.record) else { continue }
                row.status = "vanished"
                row.reason = nil
                row.number = nextNumber + entries.count
                row.place = (size + bytes.count, record.count)
                bytes += record
                entries.append(row)
            }
            try onFile { () throws(FileFailure) in try building.write(bytes, at: size) }
            try ledger.addPending(entries)
            size += bytes.count
            nextNumber += entries.count
        }
    }

    /// Whether the new file would be the old one again.
    private func isAsBefore(_ counts: [String: Int]) throws(StoreError) -> Bool {
        guard counts["extracted"] == nil, let former, former.identity?.size == size else { return false }
        return try ledger.pendingIsAsFinished()
    }

    private func copyPermissions() {
        var status = stat()
        if target.withCString({ stat($0, &status) }) == 0 { _ = part.withCString { chmod($0, status.st_mode & 0o777) } }
    }

    /// Puts the finished part in its place and its ledger rows with it. A run that was killed between the two is brought to its
    /// end here by the next one.
    private static func completePlacing(_ ledger: FileLedger, target: Path, part: Path) throws(StoreError) {
        guard let placing = try ledger.placing() else { return }
        if placing.renames {
            if let there = FileIdentity(of: part), there.size == placing.size {
                guard DurableFile.rename(part, target) else { throw StoreError(FileFailure(target)) }
                DurableFile.syncFolder(of: target)
            }
        } else {
            _ = part.withCString { unlink($0) }
        }
        try ledger.completePlacing(FileIdentity(of: target))
    }

    /// Drops what was written; whether the ledger is left without any row.
    func abandon() throws(StoreError) -> Bool {
        try ledger.dropPending()
        _ = part.withCString { unlink($0) }
        return try ledger.finishedFile() == nil
    }

    private func onFile(_ body: () throws(FileFailure) -> Void) throws(StoreError) {
        do throws(FileFailure) { try body() } catch { throw StoreError(error) }
    }
}
