/// Rows as bytes, for the way from a worker to what writes the database.
///
/// A row is the index of its table and its values; a value is a tag and, for texts, a length of four bytes and UTF-8.
package struct RowEncoder {
    package private(set) var bytes: [UInt8] = []

    package init() { bytes.reserveCapacity(1 << 14) }

    /// Adds a row, unless it has a column that no database holds as it is, which is named: PostgreSQL has no U+0000 in texts, and
    /// SQLite ends them there.
    package mutating func append(_ row: TableRow) -> String? {
        bytes.append(UInt8(truncatingIfNeeded: row.table))
        for (index, value) in row.values.enumerated() where !append(value) {
            let table = RecordTable.all[row.table]
            return "\(table.name).\(table.columns[index + 1].name)"
        }
        return nil
    }

    /// Whether a JSON text has a `\u0000` whose backslash is not itself escaped.
    private static func holdsEscapedNull(_ json: String.UTF8View) -> Bool {
        var isEscaped = false
        var rest = json[...]
        let null = Array("u0000".utf8)
        while let byte = rest.popFirst() {
            if isEscaped, byte == null[0], rest.prefix(4).elementsEqual(null.dropFirst()) { return true }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        }
        return false
    }

    /// Whether a database can hold the value.
    private mutating func append(_ value: ColumnValue) -> Bool {
        switch value {
        case .null: bytes.append(0)
        case .text(let text): return append(text)
        case .json(let text): return append(text) && !Self.holdsEscapedNull(text.utf8)
        case .decimal(let decimal): return append(decimal.description)
        case .day(let day): return append(day.description)
        case .integer(let integer): append(2, UInt64(bitPattern: Int64(integer)), bytes: 8)
        case .boolean(let flag): append(3, flag ? 1 : 0, bytes: 1)
        }
        return true
    }

    /// Whether the text is free of U+0000.
    private mutating func append(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { text in
            append(1, UInt64(text.count), bytes: 4)
            bytes.append(contentsOf: text)
            return Bytes(text).first(0, from: 0) == text.count
        }
    }

    private mutating func append(_ tag: UInt8, _ number: UInt64, bytes count: UInt64) {
        bytes.append(tag)
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (place * 8))) }
    }
}

/// Reads what `RowEncoder` wrote, where it lies: texts are bytes of the buffer and not copied.
package struct RowDecoder {
    /// A value as it goes into a database; texts, decimals, days and JSON alike are texts, the column says which.
    package enum Value {
        case null
        /// Valid UTF-8, as long as the call lasts that hands it over.
        case text(UnsafeRawBufferPointer)
        case integer(Int64)
        case boolean(Bool)
    }

    /// Bytes that are no rows: a worker of another version, or one that died while it wrote.
    package struct Damage: Error, Hashable, Sendable {}

    /// How many values the rows of each table have.
    private static let widths = RecordTable.all.map { $0.columns.count - 1 }

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Hands over one row after another: the index of its table and its values, still without the record's id.
    package static func forEachRow(of bytes: [UInt8], _ body: (_ table: Int, _ values: [Value]) throws -> Void) throws {
        try bytes.withUnsafeBytes { buffer in
            var decoder = RowDecoder(buffer)
            let widths = widths
            var values: [Value] = []
            while decoder.position < buffer.count {
                let table = Int(try decoder.number(1))
                guard widths.indices.contains(table) else { throw Damage() }
                values.removeAll(keepingCapacity: true)
                for _ in 0..<widths[table] { values.append(try decoder.value()) }
                try body(table, values)
            }
        }
    }

    private mutating func value() throws(Damage) -> Value {
        switch try number(1) {
        case 0: return .null
        case 1:
            let count = Int(try number(4))
            guard count <= bytes.count - position else { throw Damage() }
            defer { position += count }
            return .text(UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]))
        case 2: return .integer(Int64(bitPattern: try number(8)))
        case 3: return .boolean(try number(1) != 0)
        default: throw Damage()
        }
    }

    private mutating func number(_ count: Int) throws(Damage) -> UInt64 {
        guard bytes.count - position >= count else { throw Damage() }
        var number: UInt64 = 0
        for place in 0..<count { number |= UInt64(bytes[position + place]) << (place * 8) }
        position += count
        return number
    }
}
