/// The flat form: one row a fact of whatever type, with the document that it is from and the whole sentence.
///
/// Its columns are those of the tables of facts side by side, so that a key, a header and a database column are the same word;
/// the type of a date, which would be the second column of that name, is `date_type`.
package struct FlatTable: Sendable {
    package static let header: [String] = columns.map(\.name)

    /// The columns of documents that each fact carries.
    private static let documentColumns = [
        "source", "id", "url", "publisher", "title", "published", "published_on", "reference_date",
    ]
    private static let factTables: [(table: RecordTable, type: String)] = [
        (table: RecordTable.organisations, type: "organisation"), (table: .dates, type: "date"),
        (table: .quantities, type: "quantity"), (table: .occupancies, type: "occupancy"),
    ]

    static let columns: [RecordColumn] = {
        let own = ["record_id", "fact_id", "type"].map { RecordColumn($0, .text, "") }
        let document = documentColumns.map { RecordColumn($0 == "id" ? "document_id" : $0, .text, isNullable: true, "") }
        var facts: [RecordColumn] = []
        for (table, _) in factTables {
            for column in table.columns.dropFirst(2) where column.name != "sentence" {
                let column = RecordColumn(flatName(column), column.type, isNullable: true, column.about)
                if !facts.contains(where: { $0.name == column.name }) { facts.append(column) }
            }
        }
        return own + document + facts + [RecordTable.sentence]
    }()

    private static func flatName(_ column: RecordColumn) -> String { column.name == "type" ? "date_type" : column.name }

    /// Where the columns of each table of facts go, from its third on.
    private static let places: [[Int]] = factTables.map { table, _ in
        table.columns.dropFirst(2).map { column in columns.firstIndex { $0.name == flatName(column) } ?? 0 }
    }
    private static let documentPlaces: [Int] = documentColumns.map { name in
        RecordTable.documents.columns.dropFirst().firstIndex { $0.name == name }.map { $0 - 1 } ?? 0
    }

    /// The rows of a record in the order of the facts' types and places.
    package static func rows(of record: Record, recordID: String) -> [[ColumnValue]] {
        let rows = record.rows()
        guard let document = rows.first else { return [] }
        let lead = documentPlaces.map { document.values[$0] }
        return rows.compactMap { row in
            guard let fact = factTables.firstIndex(where: { $0.table.name == RecordTable.all[row.table].name }) else { return nil }
            var values = [ColumnValue](repeating: .null, count: columns.count)
            values[0] = .text(recordID)
            values[1] = row.values[0]
            values[2] = .text(factTables[fact].type)
            values.replaceSubrange(3..<3 + lead.count, with: lead)
            for (value, place) in zip(row.values.dropFirst(), places[fact]) { values[place] = value }
            return values
        }
    }

    /// The key of a record's rows where no store gives one.
    package static func recordID(of record: Record) -> String {
        let (source, id) = (record.document.source, record.document.id ?? "")
        return String(SHA256.hex(Array("\(source.utf8.count):\(source)\(id.utf8.count):\(id)".utf8)).prefix(32))
    }
}
