import ReportBatch
import ReportParse

/// An event with everything that tells it.
package struct ListedEvent: Hashable, Sendable {
    /// A fact that tells it.
    package struct Telling: Hashable, Sendable {
        package let recordID: String
        package let factID: String
        package let source: String
        package let title: String?
        package let published: String?
        /// When it was published, or the day that its text gives for that; never one that whoever ran the command assumed.
        package let day: String?
        /// The amount as written.
        package let exact: String
        package let about: [String]
        package let sentence: String?
    }

    package let key: String
    package var tellings: [Telling] = []

    /// How many documents tell it.
    package var documents: Int { Set(tellings.map(\.recordID)).count }
}

extension StoreReader {
    /// The events that at least so many documents tell, those that most tell first.
    package func events(documents least: Int) throws(StoreError) -> [ListedEvent] {
        var found: [String: ListedEvent] = [:]
        for query in [Self.quantities, Self.occupancies] {
            try rows(of: query) { row in
                guard let key = row[0], let record = row[1], let fact = row[2] else { return }
                found[key, default: ListedEvent(key: key)].tellings.append(
                    ListedEvent.Telling(
                        recordID: record, factID: fact, source: row[3] ?? "", title: row[4], published: row[5], day: row[8],
                        exact: row[6] ?? "",
                        about: row[9...].compactMap { $0 }, sentence: row[7]))
            }
        }
        return found.values.filter { $0.documents >= least }.sorted { ($1.documents, $0.key) < ($0.documents, $1.key) }
    }

    private static let telling = """
        t.event_key, t.record_id, t.fact_id, d.source, d.title, d.published, t.exact, t.sentence,
        COALESCE(d.published, CASE WHEN d.reference_date_from <> 'option' THEN CAST(d.reference_date AS TEXT) END)
        """
    private static let order = "JOIN documents AS d ON d.record_id = t.record_id ORDER BY t.event_key, t.record_id, t.fact_id"
    private static let quantities = """
        SELECT \(telling), t.role, t.commodity, t.per, t.giver, t.receiver, t.holder, t.place, t.time FROM quantities AS t \(order)
        """
    private static let occupancies = "SELECT \(telling), t.beds, t.facility, t.place, t.time FROM occupancies AS t \(order)"
}

extension ListedEvent {
    /// One line of JSON.
    package func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("event_key") { $0.string(key) }
            json.member("documents") { $0.number(documents) }
            json.member("tellings") { json in
                json.array { json in for telling in tellings { telling.write(to: &json) } }
            }
        }
        return json.bytes + [0x0A]
    }

    /// The event in a line and its sources in one each, for people.
    package func lines() -> [UInt8] {
        let head = tellings.max { $1.about.count > $0.about.count }.map { ([$0.exact] + $0.about).joined(separator: " · ") } ?? ""
        let sources = tellings.map { "  \($0.day ?? "-")  \($0.source)  \($0.title ?? "")" }
        return Array(([head] + sources).joined(separator: "\n").utf8) + [0x0A]
    }
}

extension ListedEvent.Telling {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("record_id") { $0.string(recordID) }
            json.member("fact_id") { $0.string(factID) }
            json.member("source") { $0.string(source) }
            json.member("title") { $0.string(title) }
            json.member("published") { $0.string(published) }
            json.member("exact") { $0.string(exact) }
            json.member("sentence") { $0.string(sentence) }
        }
    }
}
