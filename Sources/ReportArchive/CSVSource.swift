import ReportParse

/// Articles as rows of a table with named columns (RFC 4180; comma, semicolon or tab).
final class CSVSource: DocumentSource {
    private let name: String
    private let limits: ReadingLimits
    private var rows: CSVRows
    /// The position of each column that means something, by what it holds.
    private var positions: [String: Int] = [:]
    private var number = 0

    init(_ reader: StreamReader, name: String, separator: UInt8, limits: ReadingLimits) throws(StreamError) {
        self.name = name
        self.limits = limits
        rows = CSVRows(reader, separator: separator, limit: limits.maximumBytes)
        let header = (try rows.next() ?? []).map { String(decoding: $0, as: UTF8.self).trimmed.lowercased() }
        for meaning in InputPlan.columnMeanings {
            let column = (limits.columns[meaning] ?? meaning).lowercased()
            if let position = header.firstIndex(of: column) {
                positions[meaning] = position
            } else if limits.columns[meaning] != nil {
                let names = header.joined(separator: ", ")
                throw StreamError(
                    message: "no column is named \(column), as --columns \(meaning)=\(column) has it; there are: \(names)")
            }
        }
        guard positions["text"] != nil || positions["html"] != nil else {
            throw StreamError(message: "no column is named text or html; name one with --columns text=NAME")
        }
    }

    func next() throws(StreamError) -> InputItem? {
        guard let row = try rows.next() else { return nil }
        number += 1
        let place = "\(name)#\(number)"
        func field(_ meaning: String) -> [UInt8]? {
            guard let position = positions[meaning], position < row.count, !row[position].isEmpty else { return nil }
            return row[position]
        }
        func text(_ meaning: String) -> String? { field(meaning).map { String(decoding: $0, as: UTF8.self) } }
        let body = field("text").map { ($0, SourceDocument.MediaType.plain) } ?? field("html").map { ($0, .html) }
        guard let body else { return .failure(InputFailure(place: place, message: "the row has neither text nor html")) }
        return .document(
            SourceDocument(
                bytes: body.0, source: place, id: text("id"), url: text("url"), published: text("published"), title: text("title"),
                mediaType: body.1, charset: "utf-8"))
    }
}

/// The rows of a table as lists of fields; quoted fields may hold separators, quotes and line feeds.
package struct CSVRows {
    private var reader: StreamReader
    private let separator: UInt8
    private let limit: Int
    private var isFirst = true

    package init(_ reader: StreamReader, separator: UInt8, limit: Int) {
        self.reader = reader
        self.separator = separator
        self.limit = limit
    }

    /// The next row that is not empty; nil at the end.
    package mutating func next() throws(StreamError) -> [[UInt8]]? {
        while let line = try reader.line(limit: limit) {
            guard case .bytes(var bytes) = line else { throw StreamError.tooLarge(nil, limit: limit) }
            if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            isFirst = false
            var fields: [[UInt8]] = []
            var isOpen = split(bytes, into: &fields, continuing: false)
            while isOpen {
                guard let more = try reader.line(limit: limit) else { throw StreamError(message: "a quoted field does not end") }
                guard case .bytes(let bytes) = more else { throw StreamError.tooLarge(nil, limit: limit) }
                fields[fields.count - 1].append(UInt8(ascii: "\n"))
                isOpen = split(bytes, into: &fields, continuing: true)
                guard fields[fields.count - 1].count <= limit else { throw StreamError.tooLarge(nil, limit: limit) }
            }
            if fields != [[]] { return fields }
        }
        return nil
    }

    /// Appends the fields of a line; says whether the last one is still open.
    private func split(_ line: [UInt8], into fields: inout [[UInt8]], continuing: Bool) -> Bool {
        var isQuoted = continuing
        if !continuing { fields.append([]) }
        var index = 0
        let end = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
        while index < end {
            let byte = line[index]
            index += 1
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    fields[fields.count - 1].append(byte)
                } else if index < end, line[index] == UInt8(ascii: "\"") {
                    fields[fields.count - 1].append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == separator {
                fields.append([])
            } else if byte == UInt8(ascii: "\""), fields[fields.count - 1].isEmpty {
                isQuoted = true
            } else {
                fields[fields.count - 1].append(byte)
            }
        }
        return isQuoted
    }
}
