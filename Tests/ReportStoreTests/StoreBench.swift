import Foundation
import ReportBatch
import ReportParse
import Testing

@testable import ReportStore

/// Runs over a few documents, written to a store the way a batch does it.
struct StoreBench {
    static let recipe = RunRecipe(version: "1", model: nil, options: "")

    /// Documents by their ids.
    var texts: [(id: String, text: String)]
    var recipe = Self.recipe
    /// When the documents say they were published.
    var published: String? = "2021-07-27"

    /// How many inputs go into one transaction.
    var batch = 2

    func key(_ number: Int) -> InputKey {
        let (id, text) = texts[number]
        let digest = Digest(of: Array(text.utf8))
        return InputKey(
            record: RecordID(source: "news.jsonl#\(number + 1)", id: id), number: number, source: "news.jsonl#\(number + 1)",
            id: id,
            sha256: digest, fingerprint: digest)
    }

    /// What a batch makes of an input that stands so.
    func row(_ number: Int, _ standing: Standing) -> LedgerRow {
        let key = key(number)
        switch standing {
        case .unchanged: return LedgerRow(key: key, outcome: .unchanged)
        case .settled: return LedgerRow(key: key, outcome: .settled)
        case .new, .changed, .repeated: break
        }
        let document = SourceDocument(
            bytes: Array(texts[number].text.utf8), source: key.source, id: texts[number].id, published: published,
            mediaType: .plain)
        do throws(SourceError) {
            let rows = try ReportParser().encodedRows(of: document)
            return LedgerRow(key: key, outcome: .extracted(Extraction(rendered: rows)))
        } catch {
            return LedgerRow(key: key, outcome: .quarantined(reason: error.message))
        }
    }

    /// Runs to the end, or as if killed before the batch that begins with the input `death`.
    @discardableResult
    func run(
        _ store: any RecordStore, dyingAt death: Int? = nil, removingVanished: Bool = false
    ) throws -> (opening: StoreOpening, standings: [Standing], closing: StoreClosing?) {
        let opening = try store.open(recipe)
        var standings: [Standing] = []
        for start in stride(from: 0, to: texts.count, by: batch) {
            let numbers = start..<min(start + batch, texts.count)
            let found = try store.standings(of: numbers.map(key))
            standings += found
            if let death, numbers.contains(death) {
                store.close()
                return (opening, standings, nil)
            }
            try store.write(zip(numbers, found).map(row))
        }
        let closing = try store.finish(InputScope(places: ["news.jsonl"]), removingVanished: removingVanished)
        return (opening, standings, closing)
    }

    /// Texts that have broken importers: quotes, formulas, escapes of COPY and CSV, right-to-left marks, and a long one.
    /// A text that is told by its name, since some are as long as a book.
    struct HostileText: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    static let hostile = [
        HostileText("quotation marks", "O'Brien \"x\"; DROP TABLE documents; --"), HostileText("a formula", "=cmd|' /C calc'!A0"),
        HostileText("the marks of COPY", "\\N \\. \\t \t tab"), HostileText("joined emoji", "🙂👩‍👩‍👧 e\u{301}"),
        HostileText("right to left", "\u{202E}مرحبا بالعالم\u{202C}"), HostileText("an array's braces", "{a,\"b\",NULL}"),
        HostileText("a million letters in words", String(repeating: "panjang sekali ", count: 70_000)),
        HostileText("a million letters in one word", String(repeating: "x", count: 1 << 20)),
    ]

    static let news = [
        (
            "a",
            """
            SERANG - PT Baja Samudra menyerahkan bantuan 309 ton oksigen kepada Dinas Kesehatan Kota Serang, Minggu (25/7/2021). \
            Kapasitas pabrik itu 1.500 ton per hari.
            Tingkat keterisian tempat tidur di Banten hampir 100 persen.
            """
        ),
        ("b", "LEBAK - Perum Bulog menyalurkan 12,5 ton beras di Kabupaten Lebak, Senin (26/7/2021)."),
        ("c", "CILEGON - BOR rumah sakit di Kota Cilegon turun dari 78 persen menjadi 60 persen."),
        ("d", "TANGERANG - Warga menerima 500 kilogram beras dari PT Maju Tani pada 20 Juli 2021."),
        ("e", "Tidak ada angka di sini, hanya \"kutipan\", =cmd|' /C calc'!A0 dan emoji 🙂 مرحبا."),
    ].map { (id: $0.0, text: $0.1) }
}

/// A folder that goes when the test is done with it.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("report-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
