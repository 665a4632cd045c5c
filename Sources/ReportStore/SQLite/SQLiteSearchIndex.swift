import GRDB

/// Adds documents to the full text index, many at a time: what FTS5 writes out for a few hundred it has to merge with what it wrote
/// before, again and again, which took longer than the rest of the database.
///
/// So the index may lag behind while a run goes on. Documents come to it in the order of their rows, so whatever it lacks has rows
/// behind the last one it holds, whoever left it so; and the triggers on documents leave those alone that it does not hold.
final class SQLiteSearchIndex {
    /// It catches up after so many bytes of records, which SQLite then still has in memory, or when the run ends.
    private static let mostBytes = 5 << 20
    /// What FTS5 may hold in memory for one writing.
    private static let memory = 16 << 20

    private let catchingUp: SQLiteStatement
    private var waitingBytes = 0

    init(_ db: Database) throws {
        catchingUp = try SQLiteStatement(
            db,
            """
            INSERT INTO documents_search (rowid, title, text) SELECT "row", title, "text" FROM documents
            WHERE "row" > (SELECT COALESCE(MAX(id), 0) FROM documents_search_docsize) ORDER BY "row"
            """)
    }

    /// The statements that make it what this type takes it for.
    static let settings = [
        "hashsize": memory,
        // Merging by and by writes everything several times over; 64 parts are looked through in a millisecond.
        "automerge": 0, "crisismerge": 64,
    ].sorted { $0.key < $1.key }.map { "INSERT INTO documents_search (documents_search, rank) VALUES ('\($0.key)', \($0.value))" }

    /// Takes note of a document that was added, within a transaction.
    func added(bytes: Int) throws {
        waitingBytes += bytes
        if waitingBytes >= Self.mostBytes { try catchUp() }
    }

    /// Takes in all documents that it lacks, within a transaction.
    func catchUp() throws {
        try catchingUp.run()
        waitingBytes = 0
    }
}
