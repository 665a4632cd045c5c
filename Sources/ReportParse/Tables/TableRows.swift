/// A row of one of the tables.
package struct TableRow: Hashable, Sendable {
    /// The index of the table in `RecordTable.all`.
    package let table: Int
    /// One value for each of its columns but the first: the record's id is the business of whoever stores the row.
    package let values: [ColumnValue]
}

extension Record {
    /// The rows of all tables, parents before their children.
    ///
    /// - Parameter includesText: whether `documents.text` is filled; what is made of the text is there in either case.
    package func rows(includesText: Bool = true) -> [TableRow] {
        TableRowBuilder(record: self, includesText: includesText).rows()
    }
}

/// Spreads a record over the tables.
private struct TableRowBuilder {
    private let record: Record
    private let empty: RecordRow
    private let includesText: Bool

    init(record: Record, includesText: Bool) {
        self.record = record
        self.includesText = includesText
        empty = RecordRow(names: Dictionary(record.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
    }

    func rows() -> [TableRow] {
        let origin = String((record.document.sha256 ?? record.document.id ?? record.document.source ?? "").prefix(12))
        let bodies = record.organisations.map { organisation in
            fact(
                organisation,
                [.text(EntityKey(organisation, in: origin).text), sentence(at: organisation.mentions.first?.start)])
        }
        let mentions = record.organisations.flatMap { organisation in
            organisation.mentions.enumerated().map { row([.text(organisation.id), .integer($0 + 1)], $1) }
        }
        let lists = [
            [document()], bodies, mentions, record.dates.map { fact($0, [sentence(at: $0.selector.start)]) },
            record.quantities.map { fact($0, [sentence(at: $0.selector.start)]) },
            record.occupancies.map { fact($0, [sentence(at: $0.selector.start)]) },
            record.diagnostics.enumerated().map { row([.integer($0 + 1)], $1) },
        ]
        return lists.enumerated().flatMap { table, rows in rows.map { TableRow(table: table, values: $0.values) } }
    }

    private func document() -> RecordRow {
        var row = empty
        row.append(record.extractor)
        var document = record.document
        if !includesText { document.text = nil }
        row.append(document)
        row.append(text: record.document.text.flatMap { TextFingerprint(of: $0)?.text })
        row.append(text: record.document.text.map { ProperNames.forms(of: $0) })
        return row
    }

    private func row(_ lead: [ColumnValue], _ part: some RecordPart) -> RecordRow {
        var row = empty
        for value in lead { row.append(value) }
        row.append(part)
        return row
    }

    /// The fact's own id, its first key, stands where the table has `fact_id`.
    private func fact(_ part: some RecordPart, _ extra: [ColumnValue]) -> RecordRow {
        var row = row([], part)
        for value in extra { row.append(value) }
        return row
    }

    private func sentence(at start: Int?) -> ColumnValue {
        guard let start, let sentence = record.sentence(at: start) else { return .null }
        return .text(sentence)
    }
}

extension Record {
    /// The sentence that holds a code point of the text; nil when the record was made without sentences.
    func sentence(at codePoint: Int) -> String? {
        sentences.last { $0.start <= codePoint && codePoint < $0.end }?.exact
    }
}
