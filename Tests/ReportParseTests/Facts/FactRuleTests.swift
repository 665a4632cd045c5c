import Testing

@testable import ReportParse

/// One clause, and what a careful reader writes down of its amounts.
private struct Clause: Sendable, CustomTestStringConvertible {
    let text: String
    /// Role, commodity and rate of each amount.
    let facts: [String]
    var testDescription: String { text }

    init(_ text: String, _ facts: String...) {
        self.text = text
        self.facts = facts
    }
}

/// Role, commodity and rate by the clause's own words.
@Suite struct FactRuleTests {
    private static let clauses = [
        // Nouns before their amount.
        Clause("Produksi padi di wilayah itu mencapai 12.500 ton.", "production padi -"),
        Clause("Kebutuhan beras warga berkisar 700 ton per bulan.", "need beras mo"),
        Clause("Stok gula pasir di gudang tinggal 45 ton.", "stock gula pasir -"),
        Clause("Daerah itu surplus jagung sebesar 3.200 ton.", "surplus jagung -"),
        Clause("Impor kedelai tahun 2022 tercatat 90 ribu ton.", "import kedelai -"),
        // A noun behind another belongs to it.
        Clause("Target produksi kopi ditetapkan 8.000 ton.", "target kopi -"),
        Clause("Kapasitas produksi pabrik semen itu 2 juta ton per tahun.", "capacity semen a"),
        Clause("Penurunan produksi cabai mencapai 40 ton.", "other cabai -"),
        Clause("Penyaluran bantuan beras sebanyak 25 ton sudah rampung.", "aid beras -"),
        // Verbs, active and passive, before and behind.
        Clause("Petugas menyalurkan 15 ton minyak goreng ke pasar.", "supply minyak goreng -"),
        Clause("Sebanyak 15 ton minyak goreng disalurkan ke pasar.", "supply minyak goreng -"),
        Clause("Pedagang menjual 4 ton bawang merah.", "sale bawang merah -"),
        Clause("Sekitar 30 ton ikan nila mati mendadak.", "loss ikan nila -"),
        Clause("Polisi menyita 200 kilogram sabu dari sebuah truk.", "seizure sabu -"),
        Clause("Eksportir mengekspor 60 ton vanili.", "export vanili -"),
        // What a share is measured against is not what was reached.
        Clause(
            "Realisasi tanam menghasilkan jagung 500 ton atau 80 persen dari target 625 ton.", "production jagung -",
            "target jagung -"),
        // Changes and what they lead to.
        Clause("Produksi gabah naik sebesar 50 ton.", "other gabah -"),
        Clause("Produksi gabah naik menjadi 50 ton.", "production gabah -"),
        // Rubbish, packs, rates of fields.
        Clause("Truk mengangkut 700 ton sampah per hari.", "waste sampah d"),
        Clause("Beras dijual Rp60 ribu per kemasan 5 kg.", "weight beras -"),
        Clause("Sawah itu mampu menghasilkan 6 ton gabah per hektare.", "production gabah ha"),
        // Lists go on with what their first amount does; rates carry over to what is compared with them.
        Clause(
            "Alokasi pupuk terdiri dari urea 900 ton, NPK 400 ton, dan ZA 100 ton.", "supply urea -", "supply npk -", "supply za -"),
        Clause(
            "Kebutuhan oksigen mencapai 5 ton per hari, sementara pasokan hanya 3 ton.", "need oksigen d", "supply oksigen d"),
        // Things that no table holds.
        Clause("Pabrik memproduksi 70 ton gelagah setiap tahun.", "production gelagah a"),
    ]

    @Test("role, commodity and rate", arguments: clauses)
    private func clause(_ clause: Clause) throws {
        let reading = try FactReadings.reading(clause.text)
        let found = reading.facts.quantities.map { "\($0.role.rawValue) \($0.commodity ?? "-") \($0.per ?? "-")" }
        #expect(found == clause.facts, "\(reading.facts.quantities.map(\.steps))")
    }

    @Test("every rule is in the list once, and says what decided")
    func rules() throws {
        let names = FactReader.rules.map { "\($0)" }
        #expect(Set(names).count == names.count)
        let reading = try FactReadings.reading("Bulog menyalurkan 5 ton beras di Kabupaten Serang pada Juli 2021.")
        let steps = try #require(reading.facts.quantities.first).steps.joined(separator: "; ")
        for slot in ["role", "commodity", "place", "time", "giver"] { #expect(steps.contains(slot), "\(steps)") }
    }
}

/// Links between amounts.
@Suite struct FactLinkTests {
    private func links(_ text: String, title: String? = nil) throws -> [String] {
        let reading = try FactReadings.reading(text, title: title, published: "2022-05-10")
        return reading.facts.quantities.map { "\($0.sameAs.map(String.init) ?? "-") \($0.partOf.map(String.init) ?? "-")" }
    }

    @Test("an amount of the title comes again in the body, rounded, in kilograms, and vague first")
    func repeats() throws {
        #expect(
            try links("Petani di Garut memanen 120 ton kentang.", title: "Petani Garut Panen 120 Ton Kentang") == ["- -", "0 -"])
        #expect(try links("Pemkab Garut menyalurkan 25.400 kilogram atau 25,4 ton beras.") == ["- -", "0 -"])
        #expect(try links("Belasan ton ikan mati di waduk. Menurut data, ikan yang mati sebanyak 14 ton.") == ["- -", "0 -"])
    }

    @Test("equal amounts of other things, times or areas stay apart")
    func apart() throws {
        #expect(try links("Produksi padi 500 ton. Produksi jagung 500 ton.") == ["- -", "- -"])
        #expect(try links("Produksi padi pada 2020 mencapai 500 ton. Produksi padi pada 2021 juga 500 ton.") == ["- -", "- -"])
        #expect(
            try links("Produksi padi di Kabupaten Garut 500 ton. Produksi padi di Kabupaten Ciamis 500 ton.") == ["- -", "- -"])
    }

    @Test("a slip of two digits, and an amount pointed back at, are the same amount")
    func slips() throws {
        #expect(
            try links("Bulog menyimpan stok beras 12.540 ton.", title: "Stok Beras Bulog Garut 12.450 Ton") == ["- -", "0 -"])
        #expect(
            try links("Pabrik itu menyumbang 300 ton oksigen. Dari 300 ton itu, 90 ton dikirim ke Garut.")
                == ["- -", "0 -", "- 0"])
    }

    @Test("months are parts of their year, and take nothing from another year")
    func months() throws {
        #expect(
            try links(
                "Produksi padi Garut pada 2023 mencapai 900 ton. Januari 2023 produksi padi 200 ton, Februari 2023 sebanyak 310 ton."
            )
                == ["- -", "- 0", "- 0"])
    }

    @Test("parts have the time of their total")
    func inheritance() throws {
        let reading = try FactReadings.reading(
            "Produksi padi Kabupaten Garut pada 2022 mencapai 100 ton, yakni Kecamatan Cikajang 60 ton dan Kecamatan Pameungpeuk 40 ton."
        )
        #expect(reading.facts.quantities.map { $0.time?.iso } == ["2022", "2022", "2022"])
        #expect(reading.facts.quantities.map { $0.place?.name } == ["Garut", "Cikajang", "Pameungpeuk"])
    }

    @Test("the area of a lone village is its regency; an export stays with where it comes from")
    func areas() throws {
        func places(_ text: String) throws -> [String?] {
            try FactReadings.reading(text).facts.quantities.map { $0.place?.name }
        }
        #expect(
            try places("Petani di Kecamatan Cikajang, Kabupaten Garut, memanen 120 ton kentang. Kentang Cikajang laku 80 ton.")
                == ["Garut", "Garut"])
        #expect(try places("Kabupaten Garut mengekspor 12 ton kopi ke Jepang.") == ["Garut"])
    }

    @Test("parts by their sum, by words, and before their total")
    func parts() throws {
        #expect(
            try links("Produksi padi mencapai 100 ton, yakni Kecamatan Cikajang 60 ton dan Kecamatan Pameungpeuk 40 ton.")
                == ["- -", "- 0", "- 0"])
        #expect(
            try links("Kebutuhan oksigen mencapai 80 ton per hari, 20 ton di antaranya untuk rumah sakit.") == ["- -", "- 0"])
        #expect(
            try links("Hari ini masuk 18 ton oksigen. Besok menyusul 22 ton oksigen. Jadi totalnya 40 ton oksigen.")
                == ["- 2", "- 2", "- -"])
        #expect(
            try links("Pemprov menerima 15 ton oksigen. Dari jumlah itu RSUD Ende mendapat jatah 5 ton, RSUD Bajawa 7 ton.")
                == ["- -", "- 0", "- 0"])
    }
}
