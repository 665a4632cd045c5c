import Foundation
import Testing

@testable import ReportParse

@Suite struct EntityKeyTests {
    @Test(arguments: [
        ("Disperindag Banten", "Dinas Perindustrian dan Perdagangan (Disperindag) Provinsi Banten"),
        ("PT. Semen Utara Tbk", "Semen Utara"), ("Pemkot Cilegon", "Pemerintah Kota Cilegon"),
    ])
    func isOneForOneBody(a: String, b: String) {
        #expect(EntityKey(name: a, region: nil) == EntityKey(name: b, region: nil))
    }

    @Test func isAnotherInAnotherRegion() {
        #expect(EntityKey(name: "Dinkes", region: "Kabupaten Serang") != EntityKey(name: "Dinkes", region: "Kota Serang"))
        #expect(EntityKey(name: "Dinkes", region: "Kota Serang") == EntityKey(name: "Dinas Kesehatan Kota Serang", region: nil))
    }

    @Test("a body that every region has one of is its document's own where nothing says the region")
    func isOfItsDocument() {
        func key(_ name: String, _ region: String?, _ document: String) -> EntityKey {
            EntityKey(name: name, region: region, document: document)
        }
        #expect(key("Dinkes", nil, "a") != key("Dinkes", nil, "b"))
        #expect(key("Dinkes", nil, "a") == key("Dinas Kesehatan", nil, "a"))
        #expect(key("Dinkes", "36.04", "a") == key("Dinkes Kabupaten Serang", nil, "b"))
        #expect(key("Bulog", nil, "a") == key("Perum Bulog", nil, "b"))
        #expect(key("PT Baja Timur", nil, "a") == key("PT Baja Timur", nil, "b"))
    }

    @Test("a company by shares has no region that its name does not say")
    func isACompany() {
        func key(_ name: String) -> String {
            EntityKey(
                Record.Organisation(
                    id: "o1", name: name, kind: .company,
                    region: Record.Place(name: "Gresik", official: nil, kodeKemendagri: "35.25"),
                    aliases: [], mentions: []), in: "a"
            ).text
        }
        #expect(key("PT Semen Utara") == "semen-utara@")
        #expect(key("PT Semen Utara Gresik") == "semen-utara@35.25")
        #expect(key("UD Sumber Padi") == "ud-sumber-padi@35.25")
    }

    @Test func tellsPairsOfTheCorpusApart() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus/pairs/organisations.tsv")
        var (right, wrong, missed, count) = (0, 0, 0, 0)
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 5 else { continue }
            count += 1
            // A question mark stands for an article that does not say.
            func key(_ at: Int) -> EntityKey {
                let (name, region) = (cells[at], cells[at + 1])
                return region == "?"
                    ? EntityKey(name: name, region: nil, document: "\(at)")
                    : EntityKey(name: name, region: region.isEmpty ? nil : region)
            }
            let (isOne, isSame) = (key(1) == key(3), cells[0] == "same")
            if isOne, isSame { right += 1 }
            if isOne, !isSame { wrong += 1 }
            if !isOne, isSame { missed += 1 }
            if isOne != isSame { print("note: organisations.tsv: \(isSame ? "missed" : "joined") \(key(1).text) \(key(3).text)") }
        }
        let f1 = Double(2 * right) / Double(2 * right + wrong + missed)
        print("note: organisations.tsv: \(right) right, \(wrong) wrongly joined, \(missed) missed: F1 \(f1)")
        #expect(count >= 100)
        #expect(f1 >= 0.9)
    }
}
