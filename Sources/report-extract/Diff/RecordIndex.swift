import ReportArchive
import ReportBatch
import ReportParse

/// A file of records in which each can be found by its document, holding sixteen bytes a record in memory.
struct RecordIndex {
    /// No record is longer: the text of a document and its facts.
    static let longestLine = 1 << 28

    private struct Entry {
        let key: UInt64
        let offset: Int
    }

    private let path: Path
    private let file: RecordFile
    private var entries: [Entry] = []
    private var found: [Bool]

    init(_ path: Path) throws(InputFailure) {
        self.path = path
        guard let file = RecordFile(reading: path) else { throw InputFailure(place: path.text, message: "cannot be opened") }
        self.file = file
        var entries: [Entry] = []
        try Self.forEach(in: path) { facts, offset in entries.append(Entry(key: Self.key(facts.record), offset: offset)) }
        self.entries = entries.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }
        found = Array(repeating: false, count: entries.count)
    }

    /// Every record of a file with the place of its line.
    static func forEach(in path: Path, _ body: (RecordFacts, Int) throws(InputFailure) -> Void) throws(InputFailure) {
        do {
            var reader = StreamReader(try FileStream(path))
            var offset = 0
            while let line = try reader.line(limit: longestLine) {
                guard case .bytes(let bytes) = line, let facts = RecordFacts(try JSONReader.value(of: bytes)) else {
                    throw InputFailure(place: path.text, message: "byte \(offset) begins no record of report-extract")
                }
                try body(facts, offset)
                offset += bytes.count + 1
            }
        } catch let failure as InputFailure {
            throw failure
        } catch let error as StreamError {
            throw InputFailure(place: path.text, message: error.message)
        } catch let error as JSONError {
            throw InputFailure(place: path.text, message: "not JSON: \(error.reason)")
        } catch {
            throw InputFailure(place: path.text, message: "\(error)")
        }
    }

    /// The record of the same document, which is then no longer among `rest`.
    mutating func take(_ record: RecordID) throws(InputFailure) -> RecordFacts? {
        var index = entries.partitioningIndex { $0.key >= Self.key(record) }
        while index < entries.count, entries[index].key == Self.key(record) {
            if !found[index], let facts = try facts(at: entries[index].offset), facts.record == record {
                found[index] = true
                return facts
            }
            index += 1
        }
        return nil
    }

    /// Goes through the records that nobody took, in the order of the file.
    func forEachLeft(_ body: (RecordFacts) throws(InputFailure) -> Void) throws(InputFailure) {
        let left = entries.indices.filter { !found[$0] }.map { entries[$0].offset }.sorted()
        for offset in left { if let facts = try facts(at: offset) { try body(facts) } }
    }

    private func facts(at offset: Int) throws(InputFailure) -> RecordFacts? {
        do {
            var (length, bytes): (Int, [UInt8]) = (1 << 14, [])
            let size = file.size
            while true {
                bytes = try file.read(min(length, size - offset), at: offset)
                if let end = bytes.firstIndex(of: 0x0A) { return RecordFacts(try JSONReader.value(of: Array(bytes[..<end]))) }
                if offset + bytes.count >= size { return RecordFacts(try JSONReader.value(of: bytes)) }
                length *= 4
            }
        } catch {
            throw InputFailure(place: path.text, message: "changed while it was read")
        }
    }

    private static func key(_ record: RecordID) -> UInt64 { record.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}

extension Array {
    /// The first index at which a condition holds that holds for all elements behind it.
    fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
