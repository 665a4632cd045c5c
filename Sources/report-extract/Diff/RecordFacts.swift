import ReportBatch
import ReportParse

/// The facts of one record by where they stand, in a form that can be compared with another reading of the same document.
struct RecordFacts {
    /// Where a fact stands and of what type it is: by this it is found again.
    struct Place: Hashable, Comparable {
        let start: Int
        let end: Int
        let type: String

        static func < (a: Place, b: Place) -> Bool { (a.start, a.end, a.type) < (b.start, b.end, b.type) }
    }

    struct Fact: Hashable {
        let exact: String
        /// What it says: names in place of ids, spans in place of links.
        let values: [JSONValue.Member]
    }

    /// Says how a fact was read, not what; ids are names within one record.
    private static let passedOver: Set<String> = ["id", "rule", "confidence", "selector", "mentions"]
    private static let parties: Set<String> = ["giver", "receiver", "holder", "organisation"]
    private static let links: Set<String> = ["same_as", "part_of", "pair"]

    let record: RecordID
    let source: String
    let facts: [Place: Fact]

    /// Nil when the value is no record.
    init?(_ value: JSONValue) {
        guard let document = value["document"], let source = document["source"]?.string else { return nil }
        let id = document["id"]?.string
        // A document without an id of its own has the digest of its bytes for one.
        record = RecordID(source: source, id: id == document["sha256"]?.string ? nil : id)
        self.source = source
        facts = Self.facts(of: value)
    }

    private static func facts(of record: JSONValue) -> [Place: Fact] {
        let lists = [
            ("organisation", "organisations"), ("date", "dates"), ("quantity", "quantities"), ("occupancy", "occupancies"),
        ]
        var names: [String: JSONValue] = [:]
        for (_, list) in lists {
            for part in record[list]?.array ?? [] {
                guard let id = part["id"]?.string else { continue }
                names[id] = part["name"] ?? selector(of: part).map { .string("\($0.start)-\($0.end)") }
            }
        }
        var facts: [Place: Fact] = [:]
        for (type, list) in lists {
            for part in record[list]?.array ?? [] {
                guard let selector = selector(of: part) else { continue }
                let place = Place(start: selector.start, end: selector.end, type: type)
                let members = (part.members ?? []).filter { !passedOver.contains($0.name) }
                facts[place] = Fact(exact: selector.exact, values: members.map { resolved($0, names) })
            }
        }
        return facts
    }

    /// Where a fact stands; an organisation stands where it is first named.
    private static func selector(of part: JSONValue) -> (start: Int, end: Int, exact: String)? {
        let selector = part["selector"] ?? part["mentions"]?.array?.first
        guard let selector, let start = selector["start"]?.int, let end = selector["end"]?.int else { return nil }
        return (start, end, selector["exact"]?.string ?? "")
    }

    private static func resolved(_ member: JSONValue.Member, _ names: [String: JSONValue]) -> JSONValue.Member {
        if parties.contains(member.name) || links.contains(member.name), let id = member.value.string {
            return JSONValue.Member(member.name, names[id] ?? member.value)
        }
        guard let parts = member.value.members else { return member }
        return JSONValue.Member(member.name, .object(parts.map { resolved($0, names) }))
    }
}

/// What two readings of the same document have in common and what not.
struct FactComparison {
    enum Change {
        case new(RecordFacts.Fact)
        case gone(RecordFacts.Fact)
        /// The members that differ: name, old value, new value.
        case changed(RecordFacts.Fact, [(String, JSONValue, JSONValue)])
    }

    private(set) var same = 0
    /// In order of appearance.
    private(set) var changes: [(place: RecordFacts.Place, change: Change)] = []

    /// - Parameter old: nil for a document that is new, `new` nil for one that is gone.
    init(old: RecordFacts?, new: RecordFacts?) {
        let (old, new) = (old?.facts ?? [:], new?.facts ?? [:])
        for place in Set(old.keys).union(new.keys).sorted() {
            switch (old[place], new[place]) {
            case (let before?, let after?) where before == after: same += 1
            case (let before?, let after?): changes.append((place, .changed(after, Self.differences(before, after))))
            case (nil, let after?): changes.append((place, .new(after)))
            case (let before?, nil): changes.append((place, .gone(before)))
            case (nil, nil): break
            }
        }
    }

    private static func differences(_ before: RecordFacts.Fact, _ after: RecordFacts.Fact) -> [(String, JSONValue, JSONValue)] {
        let old = Dictionary(before.values.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        return after.values.compactMap { member in
            let value = old[member.name] ?? .null
            return value == member.value ? nil : (member.name, value, member.value)
        }
    }
}
