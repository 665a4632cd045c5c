import ReportArchive
import ReportParse

/// The scores that a change may not lower without saying so: `floors.json`.
struct CorpusFloors: Equatable {
    /// F1 in tenths of a percent, by kind of fact, over all documents.
    var kinds: [String: Int] = [:]
    /// How many expectations each document meets.
    var documents: [String: Int] = [:]
    /// How many phrasings of each file are read as they should be.
    var phrases: [String: Int] = [:]
    /// How many pages of each folder are taken for what they are.
    var pages: [String: Int] = [:]

    init() {}

    /// Reads the file; no file is no floors.
    init(_ path: Path) throws(InputFailure) {
        guard FileContents.exists(path) else { return }
        let bytes = try FileContents.bytes(of: path)
        do {
            let json = try JSONReader.value(of: bytes)
            kinds = Self.numbers(json["kinds"]).mapValues { $0.scaled(by: 1).integer ?? 0 }
            documents = Self.numbers(json["documents"]).mapValues { $0.integer ?? 0 }
            phrases = Self.numbers(json["phrases"]).mapValues { $0.integer ?? 0 }
            pages = Self.numbers(json["pages"]).mapValues { $0.integer ?? 0 }
        } catch {
            throw InputFailure(place: path.text, message: "not JSON: \(error.reason)")
        }
    }

    /// What a run undercuts, one line each.
    func undercut(by measured: CorpusFloors) -> [String] {
        Self.undercut("F1 of", kinds, measured.kinds) { ExactDecimal(coefficient: Int128($0), exponent: -1).description }
            + Self.undercut("expectations met of document", documents, measured.documents, String.init)
            + Self.undercut("phrasings right in", phrases, measured.phrases, String.init)
            + Self.undercut("pages right in", pages, measured.pages, String.init)
    }

    /// The floors after a run: raised where it is better, and lowered only where that is allowed.
    func pinned(to measured: CorpusFloors, allowingRegression: Bool) -> CorpusFloors {
        guard !allowingRegression else { return measured }
        var floors = measured
        floors.kinds.merge(kinds, uniquingKeysWith: max)
        floors.documents.merge(documents, uniquingKeysWith: max)
        floors.phrases.merge(phrases, uniquingKeysWith: max)
        floors.pages.merge(pages, uniquingKeysWith: max)
        return floors
    }

    var text: String {
        JSONValue.object([
            JSONValue.Member("kinds", Self.object(kinds) { ExactDecimal(coefficient: Int128($0), exponent: -1) }),
            JSONValue.Member("documents", Self.object(documents) { ExactDecimal($0) }),
            JSONValue.Member("phrases", Self.object(phrases) { ExactDecimal($0) }),
            JSONValue.Member("pages", Self.object(pages) { ExactDecimal($0) }),
        ]).text
    }

    private static func undercut(
        _ what: String, _ floors: [String: Int], _ measured: [String: Int], _ shown: (Int) -> String
    ) -> [String] {
        floors.sorted { $0.key < $1.key }.compactMap { name, floor in
            let value = measured[name] ?? 0
            return value < floor ? "\(what) \(name): \(shown(value)), the floor is \(shown(floor))" : nil
        }
    }

    private static func numbers(_ json: JSONValue?) -> [String: ExactDecimal] {
        Dictionary((json?.members ?? []).compactMap { member in member.value.number.map { (member.name, $0) } }) { _, last in last }
    }

    private static func object(_ values: [String: Int], _ number: (Int) -> ExactDecimal) -> JSONValue {
        .object(values.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .number(number($0.value).description)) })
    }
}
