import GRDB
import ReportBatch

/// Reads from a database that a run has filled, without changing anything in it.
package struct StoreReader {
    private let address: DatabaseAddress

    package init(_ address: DatabaseAddress) { self.address = address }

    /// Hands over the rows of a query, all columns as texts.
    func rows(of query: String, _ body: ([String?]) -> Void) throws(StoreError) {
        do {
            switch address {
            case .sqlite(let path):
                let queue = try DatabaseQueue(path: path, configuration: SQLiteStore.configuration(readonly: true))
                try queue.read { try SQLiteEventDatabase(db: $0).rows(of: query, body) }
            case .postgres(let url):
                let connection = try PostgresConnection(url: url)
                try connection.execute("BEGIN READ ONLY")
                try PostgresEventDatabase(connection: connection).rows(of: query, body)
            }
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw SQLiteStore.failure(error, address.name)
        } catch {
            throw .failed("\(address.name): \(error)")
        }
    }
}
