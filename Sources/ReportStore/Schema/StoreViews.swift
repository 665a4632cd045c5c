// The views that an analyst wants, and full text search.

extension StoreSchema {
    /// Statements that make the views; each takes the place of an older one.
    var views: [String] {
        let views = [
            ("aid_by_giver", aidByGiver), ("tonnage_by_month_and_commodity", tonnage),
            ("occupancy_by_region_and_day", occupancy),
        ]
        let base = [("counted_quantities", countedQuantities), ("counted_occupancies", countedOccupancies)]
        return (views + base).map { "DROP VIEW IF EXISTS \($0.0)" } + (base + views).map { "CREATE VIEW \($0.0) AS\n\($0.1)" }
    }

    /// One row for each event: neither repeats, nor parts beside their total, nor the same event told by another article.
    ///
    /// Of several tellings the one with the fewest slots left open and the highest confidence stands for all of them. An event
    /// that some article states as a part of a total is left to that total.
    private var countedQuantities: String {
        counted("quantities", where: "same_as IS NULL", partOf: "part_of", slots: ["giver", "receiver", "time", "place"])
    }

    private var countedOccupancies: String {
        counted("occupancies", where: "beds <> 'standard'", partOf: nil, slots: ["facility", "time", "place"])
    }

    private func counted(_ table: String, where condition: String, partOf: String?, slots: [String]) -> String {
        let event = "COALESCE(event_key, record_id || '/' || fact_id)"
        let open = slots.map { "CASE WHEN \($0) IS NULL THEN 1 ELSE 0 END" }.joined(separator: " + ")
        let part = partOf.map { "MAX(CASE WHEN \($0) IS NULL THEN 0 ELSE 1 END) OVER (PARTITION BY \(event))" } ?? "0"
        return """
            SELECT * FROM (
              SELECT t.*, ROW_NUMBER() OVER (
                  PARTITION BY \(event) ORDER BY \(open), confidence DESC, record_id, fact_id) AS telling,
                COUNT(*) OVER (PARTITION BY \(event)) AS tellings, \(part) AS is_part
              FROM \(table) AS t WHERE \(condition)
            ) AS told WHERE telling = 1 AND is_part = 0
            """
    }

    private var aidByGiver: String {
        """
        SELECT COALESCE(MIN(o.name), '(not named)') AS giver, o.entity_key, q.commodity, q.per, \(unit) AS unit,
          COUNT(*) AS gifts, \(total("min")) AS min_amount, \(total("max")) AS max_amount
        FROM counted_quantities AS q
        LEFT JOIN organisations AS o ON o.record_id = q.record_id AND o.fact_id = q.giver_id
        WHERE q.role = 'aid'
        GROUP BY o.entity_key, q.commodity, q.per, \(unit)
        """
    }

    /// Masses are summed in tonnes, everything else in its own unit.
    private var unit: String { "CASE WHEN q.min_tonnes IS NULL THEN q.unit ELSE 't' END" }

    /// Amounts add up; rates (a hectare's yield, a day's need) do not: of them it is the least and the greatest.
    private func total(_ bound: String) -> String {
        let amount = "COALESCE(q.\(bound)_tonnes, q.\(bound)_value)"
        return "CASE WHEN q.per IS NULL THEN SUM(\(amount)) ELSE \(bound)(\(amount)) END"
    }

    /// A fact that states no time has the month of its article; one of a longer time, a year's harvest, has none.
    private var tonnage: String {
        let (start, end) = (dialect.month(of: "q.time_start"), dialect.month(of: "q.time_end"))
        let published = dialect.month(of: "d.reference_date")
        return """
            SELECT CASE WHEN q.time IS NULL THEN \(published) WHEN \(start) = \(end) THEN \(start) END AS month,
              \(origin("q")) AS month_from, q.commodity, q.role, q.per, COUNT(*) AS facts,
              \(total("min")) AS min_tonnes, \(total("max")) AS max_tonnes
            FROM counted_quantities AS q JOIN documents AS d ON d.record_id = q.record_id WHERE q.min_tonnes IS NOT NULL
            GROUP BY 1, 2, q.commodity, q.role, q.per
            """
    }

    /// Whether the text states the time, or it is that of the article.
    private func origin(_ table: String) -> String {
        "CASE WHEN \(table).time IS NULL THEN CASE WHEN d.reference_date IS NULL THEN NULL ELSE 'article' END ELSE 'text' END"
    }

    private var occupancy: String {
        """
        SELECT b.place_kode_kemendagri AS kode_kemendagri, MIN(COALESCE(b.place_official, b.place)) AS region,
          CASE WHEN b.time IS NULL THEN d.reference_date WHEN b.time_start = b.time_end THEN b.time_start END AS day,
          \(origin("b")) AS day_from, b.beds, b.facility, COUNT(*) AS facts, MIN(b.min_percent) AS min_percent,
          MAX(b.max_percent) AS max_percent, \(dialect.list(of: "b.comparator")) AS comparators
        FROM counted_occupancies AS b JOIN documents AS d ON d.record_id = b.record_id
        GROUP BY b.place_kode_kemendagri, CASE WHEN b.place_kode_kemendagri IS NULL THEN b.place END, 3, 4, b.beds, b.facility
        """
    }

    /// Statements that make titles and texts searchable.
    var search: [String] {
        switch dialect {
        case .sqlite:
            let old =
                "INSERT INTO documents_search(documents_search, rowid, title, text) "
                + "VALUES ('delete', old.\"row\", old.title, old.text);"
            let new = "INSERT INTO documents_search(rowid, title, text) VALUES (new.\"row\", new.title, new.text);"
            let isIndexed = "WHEN EXISTS (SELECT 1 FROM documents_search_docsize WHERE id = old.\"row\")"
            return [
                "CREATE VIRTUAL TABLE IF NOT EXISTS documents_search USING fts5(title, text, content='documents', "
                    + "content_rowid='row', tokenize='unicode61')",
                "DROP TRIGGER IF EXISTS documents_added", "DROP TRIGGER IF EXISTS documents_removed",
                "DROP TRIGGER IF EXISTS documents_changed",
                // New documents are added by the writer, see `SQLiteTransaction`; here those that an earlier version left to a later run.
                Self.searchCatchUp,
                "CREATE TRIGGER documents_removed AFTER DELETE ON documents \(isIndexed) BEGIN \(old) END",
                "CREATE TRIGGER documents_changed AFTER UPDATE OF title, text ON documents \(isIndexed) BEGIN \(old) \(new) END",
            ] + Self.searchSettings
        case .postgres:
            // A text vector holds up to a megabyte; what a longer article says further down is not searched.
            return [
                """
                ALTER TABLE documents ADD COLUMN IF NOT EXISTS search tsvector GENERATED ALWAYS AS (
                  to_tsvector('indonesian', left(coalesce(title, ''), 10000) || ' ' || left(coalesce("text", ''), 200000))) STORED
                """,
                "COMMENT ON COLUMN documents.search IS 'For full text search: search @@ plainto_tsquery(''indonesian'', …).'",
                "CREATE INDEX IF NOT EXISTS documents_search ON documents USING gin (search)",
            ]
        }
    }

    /// Adds the documents behind the last one that the index holds.
    static let searchCatchUp = """
        INSERT INTO documents_search (rowid, title, text) SELECT "row", title, "text" FROM documents
        WHERE "row" > (SELECT COALESCE(MAX(id), 0) FROM documents_search_docsize) ORDER BY "row"
        """

    /// What FTS5 gathers in memory before it writes, and how rarely it merges what it wrote: by and by it would write everything several
    /// times over, and 64 parts are looked through in a millisecond.
    private static let searchSettings = [("hashsize", 16 << 20), ("automerge", 0), ("crisismerge", 64)].map {
        "INSERT INTO documents_search (documents_search, rank) VALUES ('\($0.0)', \($0.1))"
    }
}
