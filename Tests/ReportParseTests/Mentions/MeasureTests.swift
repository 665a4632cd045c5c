import Testing

@testable import ReportParse

/// Numbers with units, as phrases of articles.
@Suite struct MeasureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let expected: [String]
        init(_ text: String, _ expected: String...) { (self.text, self.expected) = (text, expected) }
        var testDescription: String { text }
    }

    /// What a phrase holds, one amount each: `min–max unit comparator per`.
    private func read(_ text: String) -> [String] {
        reading(of: text).mentions.quantities.map { quantity in
            let amount = quantity.amount
            let value = amount.min == amount.max ? "\(amount.min)" : "\(amount.min)–\(amount.max)"
            return "\(value) \(quantity.unit.rawValue) \(amount.comparator.rawValue)" + (quantity.per.map { " /" + $0 } ?? "")
        }
    }

    @Test(arguments: [
        Case("Beras 1.500 ton", "1500 t ="), Case("Beras 1.500,75 ton", "1500.75 t ="), Case("Beras 24.08 ton", "24.08 t ="),
        Case("Alokasi urea 11,792 ton", "11792 t ="), Case("Emas 1,136 ton", "1.136 t ="), Case("Beras 12 500 ton", "12500 t ="),
        Case("Solar 40 rb ton", "40000 t ="), Case("Gula 1,2 jt ton", "1200000 t ="),
        Case("Gula 2 juta 500 ribu ton", "2500000 t ="),
        Case("Panen dua setengah ton", "2.5 t ="), Case("Sampah setengah juta ton", "500000 t ="),
        Case("Panen seratus dua puluh lima koma tujuh kg", "125.7 kg ="), Case("Panen tiga perempat ton", "0.75 t ="),
        Case("Truk 20-ton mogok", "20 t ="), Case("Ikan 88ton 333kg", "88 t =", "333 kg ="), Case("Tepung ½ kg", "0.5 kg ="),
        Case("Sawi 15 (lima belas) ton", "15 t ="), Case("Bibit ±3 ton", "3 t ~"), Case("Gula > 5 ton", "5 t >"),
        Case("Rupiah Rp 2 M dan 3 ton", "3 t ="), Case("Daya 450 kW dan 55 kw gabah", "55 kw ="),
        Case("Kapal 17.500 DWT", "17500 other ="), Case("Potensi 1,8 gigaton CO2", "1800000000 t ="),
        Case("Bawang 5 ons", "500 g ="),
    ]) func numbers(_ sample: Case) { #expect(read(sample.text) == sample.expected) }

    @Test(arguments: [
        Case("Panen 10-15 ton", "10–15 t ="), Case("Panen 10 – 15 ton", "10–15 t ="), Case("Panen 10 s/d 15 ton", "10–15 t ="),
        Case("Panen 9 ton-10 ton", "9–10 t ="), Case("Panen antara 1,2 dan 1,5 juta ton", "1200000–1500000 t ="),
        Case("Panen 8 juta-9 juta ton", "8000000–9000000 t ="), Case("Panen 10\u{FFFD}15 ton", "10–15 t ="),
        Case("Panen dua hingga empat ton", "2–4 t ="), Case("Panen 800 ribu hingga 1 juta ton", "800000–1000000 t ="),
        Case("Panen dua dan tiga ton", "2 t =", "3 t ="), Case("Panen puluhan hingga ratusan ton", "10–999 t ~"),
        Case("Stok naik dari 10 menjadi 15 ton", "10 t =", "15 t ="),
        Case("Sisa 15 ton, 20, dan 30.", "15 t =", "20 t =", "30 t ="),
        Case("Pada 2022 dan 2023 panen 5 ton", "5 t ="), Case("SP-36, 2 ton", "2 t ="),
    ]) func rangesAndLists(_ sample: Case) { #expect(read(sample.text) == sample.expected) }

    @Test(arguments: [
        Case("Panen hampir mencapai 5 ton", "5 t <"), Case("Panen tidak lebih dari 5 ton", "5 t <="),
        Case("Panen tidak kurang dari 5 ton", "5 t >="), Case("Panen kurang lebih 5 ton", "5 t ~"),
        Case("Panen 5 ton lebih.", "5 t >"),
        Case("Panen 5 ton lebih banyak", "5 t ="), Case("Panen di bawah angka 5 ton", "5 t <"),
        Case("Panen hingga 5 ton", "5 t <="),
        Case("Panen berkisar 5 ton", "5 t ~"), Case("Panen berkisar 5-6 ton", "5–6 t ="),
        Case("Panen puluhan ribu ton", "10000–99000 t ~"),
        Case("Stok 50 ribuan ton", "50000 t ~"), Case("Beras 20-an ton", "20 t ~"), Case("Beras 20an ribu ton", "20000 t ~"),
    ]) func comparators(_ sample: Case) {
        #expect(read(sample.text) == sample.expected)
    }

    @Test(arguments: [
        Case("Kapasitas produksi per hari saat ini mencapai 1.500 ton atau masih kurang 1.000 ton", "1500 t = /d", "1000 t = /d"),
        Case("Panen 5 ton/ha", "5 t = /ha"), Case("Panen 5 ton gabah per hektarnya", "5 t = /ha"),
        Case("Setiap harinya sampah 800 ton", "800 t = /d"),
        Case("Butuh 3 ton sayur dan 800 kg cabai per pekan", "3 t = /wk", "800 kg = /wk"),
        Case("Konsumsi 100 gram/ekor/hari", "100 g = /ekor"), Case("Butuh 45 ton sehari, kini 15 ton", "45 t = /d", "15 t = /d"),
        Case("Butuh 3 ton per hari sedangkan stok 10 ton", "3 t = /d", "10 t ="), Case("Panen 5 ton per hari ini", "5 t ="),
        Case("Gaji Rp5 juta per bulan dan beras 10 kg", "10 kg ="), Case("Panen 5 ton setahun terakhir", "5 t ="),
        Case("Oksigen 10 liter per menit", "10 L = /menit"),
    ]) func rates(_ sample: Case) { #expect(read(sample.text) == sample.expected) }

    @Test(arguments: [
        "Harga beras Rp12.000 per kilogram", "Berton-ton ikan mati", "Beberapa ton gula", "Tahun 2021 MT satu", "Sinyal 5G",
        "Denda 12.000 pounds",
    ]) func noAmount(text: String) { #expect(read(text).isEmpty) }

    @Test func totalAndParts() {
        let quantities = reading(of: "Bantuan 700 ton, terdiri dari 500 ton beras dan 200 ton gula.").mentions.quantities
        #expect(quantities.map(\.partOf) == [nil, 0, 0])
        #expect(reading(of: "Bantuan 700 ton dan 500 ton beras.").mentions.quantities.map(\.partOf) == [nil, nil])
    }

    @Test func endsOfAChangeAreAPair() {
        let quantities = reading(of: "Kebutuhan naik dari 40 ton menjadi sekitar 60 ton.").mentions.quantities
        #expect(quantities.map(\.pair) == [1, 0])
    }

    @Test func openSeparatorIsSaid() {
        #expect(reading(of: "Alokasi 11,792 ton.").mentions.diagnostics.map(\.code) == ["ambiguous_number"])
        #expect(reading(of: "Alokasi 11,792 ton atau 11.792 ton.").mentions.diagnostics.isEmpty)
    }
}

/// The reading of a text given as one block.
func reading(of text: String, forgivesSlips: Bool = true) -> (text: TokenisedText, mentions: Mentions) {
    let lexicon = Lexicon.indonesian
    let tokens = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: text)
    var article = Article()
    article.text = Array(text.utf8)
    article.blocks = [Block(kind: .paragraph, range: ByteRange(0, article.text.count))]
    return (tokens, MentionReader(lexicon: lexicon, forgivesSlips: forgivesSlips).mentions(in: tokens, of: &article))
}
