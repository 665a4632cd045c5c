import Testing

@testable import ReportParse

/// Texts that no reporter would write: whatever they hold, they give a reading, and every claim points at its words.
@Suite struct HostileTextTests {
    private static let words: [String] =
        UnitWords.rows.map(\.word) + PlaceCues.rows.map(\.word) + PlaceAliases.rows.map(\.name) + Countries.names
            + """
            hampir sekitar lebih dari kurang antara hingga sampai menjadi per hari setiap bulan tahun pekan Senin Selasa Minggu Januari \
            Mei Agustus kemarin lusa besok lalu depan terakhir awal akhir BOR keterisian tempat tidur ICU isolasi RSUD Dinas Kesehatan \
            Kabupaten Kota PT CV Tbk Persero Kepala Bupati Gubernur bantuan menyalurkan disalurkan oleh dari kepada untuk kebutuhan stok \
            produksi kapasitas beras oksigen pupuk terdiri masing-masing total sebanyak mencapai juta ribu miliar setengah dua ratus \
            belasan puluhan seribu koma persen kata ujar menurut pihaknya yang dan serta atau di ke
            """.split(separator: " ").map(String.init)
    private static let marks = Array(".,;:!?()[]\"'/-–—%&+=<>±°“”‘’…\n\t|*#@$€²½×\u{A0}\u{200B}\u{AD}😀\u{301}")

    private func soup(_ dice: inout Dice) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...160, using: &dice) {
            switch Int.random(in: 0..<10, using: &dice) {
            case 0..<6:
                let word = Self.words[Int.random(in: 0..<Self.words.count, using: &dice)]
                text += Bool.random(using: &dice) ? word : word.prefix(1).uppercased() + word.dropFirst()
            case 6, 7: text += number(&dice)
            default: text.append(Self.marks[Int.random(in: 0..<Self.marks.count, using: &dice)])
            }
            if Int.random(in: 0..<8, using: &dice) > 0 { text += " " }
        }
        return text
    }

    private func number(_ dice: inout Dice) -> String {
        let digits = (0..<Int.random(in: 1...3, using: &dice)).map { _ in String(Int.random(in: 0...2100, using: &dice)) }
        let joint = [".", ",", "/", "-", " "][Int.random(in: 0..<5, using: &dice)]
        return Int.random(in: 0..<12, using: &dice) == 0 ? String(repeating: "9", count: 60) : digits.joined(separator: joint)
    }

    @Test(arguments: 1...8) func givesAReadingWhosePartsStandInTheText(seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        for round in 0..<60 {
            var document = SourceDocument(bytes: Array(soup(&dice).utf8), source: "soup")
            document.title = round % 3 == 0 ? String(soup(&dice).prefix(80)) : nil
            document.published = round % 2 == 0 ? "2021-07-26" : nil
            guard let article = try? ArticleReader().article(of: document) else { continue }
            let reading = Reading(article: article)
            let whole = ByteRange(0, reading.text.text.count)
            let mentions = reading.mentions
            let ranges =
                mentions.quantities.map(\.range) + mentions.occupancies.map(\.range) + mentions.dates.map(\.range)
                + mentions.places.map(\.range) + mentions.persons.map(\.range) + mentions.organisations.flatMap(\.mentions)
            for range in ranges {
                #expect(whole.contains(range) && !range.isEmpty, "seed \(seed) round \(round)")
                #expect(String(validating: reading.text.text[range.lowerBound..<range.upperBound], as: UTF8.self) != nil)
            }
            #expect(reading.facts.quantities.count == mentions.quantities.count)
        }
    }
}
