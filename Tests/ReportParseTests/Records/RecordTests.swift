import Foundation
import Testing

@testable import ReportParse

/// The record on the wire: keys, their order, exact numbers, and the promises that consumers rely on.
@Suite struct RecordTests {
    private static let article = """
        Gudang di Kota Serang menerima 120 ton beras dari Perum Bulog pada Senin (26/7/2021). Esoknya tiba 0,3 kuintal gula — “manis” 😀 \
        dan 1.250,75 kg jagung. Keterisian tempat tidur RSUD Banten hampir mencapai 100 persen.
        """

    private func record(_ text: String = article, title: String? = "Stok \"aman\"\\") throws -> Record {
        try ReportParser().record(of: SourceDocument(bytes: Array(text.utf8), source: "a/b.txt", id: "x", title: title))
    }

    /// The key order that the contract fixes.
    @Test func keysStandInTheOrderOfTheContract() throws {
        let contract: [String: [String]] = [
            "record": ["schema", "extractor", "document", "organisations", "dates", "quantities", "occupancies", "diagnostics"],
            "document": [
                "id", "source", "sha256", "media_type", "charset", "language", "url", "publisher", "section", "title", "authors",
                "signature", "dateline", "published", "modified", "reference_date", "reference_date_from", "text",
            ],
            "organisation": ["id", "name", "kind", "region", "aliases", "mentions"],
            "date": [
                "id", "type", "value", "start_date", "end_date", "granularity", "modifier", "resolution", "weekday_matches",
                "selector",
            ],
            "quantity": [
                "id", "min_value", "max_value", "comparator", "unit", "unit_text", "per", "min_tonnes", "max_tonnes", "commodity",
                "role", "giver", "receiver", "holder", "speaker", "place", "time", "same_as", "part_of", "pair", "rule",
                "confidence", "selector",
            ],
            "occupancy": [
                "id", "min_percent", "max_percent", "comparator", "beds", "beds_used", "beds_total", "facility", "place", "time",
                "speaker", "pair", "rule", "confidence", "selector",
            ],
            "selector": ["start", "end", "exact", "prefix", "suffix"],
        ]
        for part in RecordSchema.parts {
            let names = part.fieldDescriptions.map(\.name)
            #expect(Set(names).count == names.count)
            if let keys = contract[part.name] { #expect(Array(names.prefix(keys.count)) == keys, "\(part.name)") }
        }
    }

    /// The direct writer and the coder write the same record.
    @Test func writerEqualsCoder() throws {
        let record = try record()
        #expect(record.quantities.count == 3 && !record.dates.isEmpty)
        let written = try JSONReader.value(of: record.json())
        let coded = try JSONReader.value(of: Array(try JSONEncoder().encode(record)))
        #expect(Self.sorted(written) == Self.sorted(coded))
        #expect(try JSONDecoder().decode(Record.self, from: Data(record.json())) == record)
    }

    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.map { JSONValue.Member($0.name, sorted($0.value)) }.sorted { $0.name < $1.name })
        case .array(let values): .array(values.map(sorted))
        default: value
        }
    }

    @Test func absentValuesAreNull() throws {
        let json = try JSONReader.value(of: record("Tidak ada apa-apa di sini.", title: nil).json())
        #expect(json["document"]?["title"] == .null)
        #expect(json["document"]?["authors"] == .array([]))
        #expect(json["extractor"]?["version"] == .string(ReportParser.version))
    }

    @Test func decimalsAreExact() throws {
        let quantities = try record().quantities
        #expect(quantities.map { "\($0.minValue)" } == ["120", "0.3", "1250.75"])
        #expect(quantities.map { $0.minTonnes.map { "\($0)" } } == ["120", "0.03", "1.25075"])
        #expect(String(decoding: try record().json(), as: UTF8.self).contains("\"max_tonnes\":1.25075,"))
    }

    @Test func confidencesAreHundredths() {
        #expect(ExactDecimal(hundredths: 0.974) == ExactDecimal("0.97"))
        #expect(ExactDecimal(hundredths: .nan) == .zero)
        #expect(ExactDecimal(hundredths: 7) == .one)
        #expect(ExactDecimal(hundredths: -1) == .zero)
    }

    @Test func sameBytesGiveSameBytes() throws {
        let first = try record().json()
        for _ in 0..<5 { #expect(try record().json() == first) }
    }

    @Test func textIsLeftOutAndSelectorsStay() throws {
        var options = ReportParser.Options()
        options.includesText = false
        let document = SourceDocument(bytes: Array(Self.article.utf8), source: "-")
        let record = try ReportParser(options: options).record(of: document)
        #expect(record.document.text == nil)
        #expect(record.quantities.first?.selector.exact == "120 ton")
        #expect(record.document.id == record.document.sha256)
    }

    @Test func tooLargeIsRefused() {
        var options = ReportParser.Options()
        options.maximumBytes = 10
        let document = SourceDocument(bytes: Array(Self.article.utf8), source: "-")
        #expect(throws: SourceError.tooLarge(bytes: document.bytes.count, limit: 10)) {
            try ReportParser(options: options).record(of: document)
        }
    }

    // MARK: Schema

    @Test func schemaDescribesEveryKey() throws {
        let schema = try JSONReader.value(of: RecordSchema.json())
        #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["$defs"]?.members?.count == RecordSchema.parts.count - 1)
        let quantity = try #require(schema["$defs"]?["quantity"])
        #expect(quantity["required"]?.array?.count == quantity["properties"]?.members?.count)
        #expect(quantity["properties"]?["role"]?["enum"]?.array?.count == Role.allCases.count)
        for part in RecordSchema.parts {
            for field in part.fieldDescriptions { #expect(field.about.hasSuffix("."), "\(part.name).\(field.name)") }
        }
    }

    /// Every form of value that the guidelines know, two lengths among them (*tiga sampai enam bulan*).
    @Test(arguments: [
        ("2021-07-26", true), ("2021-07", true), ("2021", true), ("2021-W30", true), ("2021-Q3", true), ("2021-H2", true),
        ("199X", true), ("P2M", true), ("P1Y6M", true), ("P1.5Y", true), ("2021-01/2021-06", true), ("P3M/P6M", true),
        ("2021-7-26", false), ("2021-Q5", false), ("P", false), ("2021/", false), ("kemarin", false),
    ]) func schemaKnowsTheValuesOfDates(_ value: String, _ isOne: Bool) throws {
        let pattern = try Regex(RecordShapes.datePattern)
        #expect((value.wholeMatch(of: pattern) != nil) == isOne)
    }

    @Test func indentingChangesWhiteSpaceOnly() throws {
        let json = Array(#"{"a":[],"b":{},"c":[1,{"d":"x,[\"{:\\"}],"e":null}"#.utf8)
        let indented = IndentedJSON.text(of: json)
        #expect(try JSONReader.value(of: indented) == JSONReader.value(of: json))
        #expect(String(decoding: indented, as: UTF8.self).hasPrefix("{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n"))
    }
}
