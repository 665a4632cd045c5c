import ReportBatch
import ReportParse

/// An organisation over all documents of a database.
package struct ListedOrganisation: Hashable, Sendable {
    package let key: String
    /// The name that most documents give it.
    package var name = ""
    package var kind = ""
    package var region: String?
    package var documents = 0
    /// Every form it is written in, and how often.
    package var forms: [String: Int] = [:]

    /// How often it is named.
    package var mentions: Int { forms.values.reduce(0, +) }

    /// The other forms, the most frequent first.
    package var aliases: [String] {
        forms.keys.filter { $0 != name }.sorted { (forms[$1] ?? 0, $0) < (forms[$0] ?? 0, $1) }
    }
}

extension StoreReader {
    /// The organisations of all documents, those that most documents name first.
    package func organisations() throws(StoreError) -> [ListedOrganisation] {
        var found: [String: ListedOrganisation] = [:]
        var most: [String: Int] = [:]
        try rows(
            of: """
                SELECT entity_key, name, kind, MIN(COALESCE(region_official, region)), CAST(COUNT(*) AS TEXT) FROM organisations
                GROUP BY entity_key, name, kind ORDER BY entity_key, name, kind
                """
        ) { row in
            guard let key = row[0], let name = row[1], let count = row[4].flatMap({ Int($0) }) else { return }
            var organisation = found[key] ?? ListedOrganisation(key: key)
            organisation.documents += count
            if count > most[key] ?? 0 {
                most[key] = count
                organisation.name = name
                organisation.kind = row[2] ?? ""
            }
            organisation.region = organisation.region ?? row[3]
            found[key] = organisation
        }
        try rows(
            of: """
                SELECT o.entity_key, m.exact, CAST(COUNT(*) AS TEXT) FROM organisations AS o
                JOIN organisation_mentions AS m ON m.record_id = o.record_id AND m.fact_id = o.fact_id
                GROUP BY o.entity_key, m.exact ORDER BY o.entity_key, m.exact
                """
        ) { row in
            guard let key = row[0], let form = row[1], let count = row[2].flatMap({ Int($0) }) else { return }
            found[key]?.forms[form, default: 0] += count
        }
        return found.values.sorted { ($1.documents, $0.key) < ($0.documents, $1.key) }
    }
}

extension ListedOrganisation {
    /// One line of JSON.
    package func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("entity_key") { $0.string(key) }
            json.member("name") { $0.string(name) }
            json.member("kind") { $0.string(kind) }
            json.member("region") { $0.string(region) }
            json.member("documents") { $0.number(documents) }
            json.member("mentions") { $0.number(mentions) }
            json.member("aliases") { json in json.array { json in for alias in aliases { json.string(alias) } } }
        }
        return json.bytes + [0x0A]
    }

    /// One line for people.
    package func line() -> [UInt8] {
        let place = region.map { " · \($0)" } ?? ""
        let others = aliases.isEmpty ? "" : " · also " + aliases.joined(separator: ", ")
        return Array("\(documents)\t\(name) · \(kind)\(place)\(others)\n".utf8)
    }
}
