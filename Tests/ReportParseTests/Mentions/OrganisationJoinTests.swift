import Testing

@testable import ReportParse

/// Joining by itself: the mentions are given, marked with brackets in the text.
@Suite struct OrganisationJoinTests {
    /// The bodies of a text as their mentions, each joined by ` = `; mentions stand between `[[` and `]]`.
    private func bodies(_ marked: String) -> [String] {
        var mentions: [String] = []
        var open: [String.Index] = []
        var plain = ""
        var rest = marked[...]
        while !rest.isEmpty {
            if rest.hasPrefix("[[") {
                open.append(plain.endIndex)
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("]]"), let start = open.popLast() {
                mentions.append(String(plain[start...]))
                rest = rest.dropFirst(2)
            } else {
                plain.append(rest.removeFirst())
            }
        }
        return TaggerDevelopment.organisations(article: plain, title: nil, mentions: mentions)
            .map { $0.mentions.joined(separator: " = ") }
    }

    @Test(
        "names of one body join",
        arguments: [
            // A short name in brackets, behind the long one and inside it.
            "[[Dinas Ketahanan Pangan]] ([[DKPX]]) rapat. Data [[DKPX]] lengkap.",
            "[[Dinas Perdagangan (Disdagrin) Kota Palu]] rapat. Data [[Disdagrin]] lengkap.",
            "[[PT Baja Timur Tbk.]] ([[BJTM]]) untung. Saham [[BJTM]] naik.",
            // Initials and syllables, also from inside a word, without a bracket.
            "[[Kementerian Pertanian]] rapat. Data [[Kementan]] lengkap.",
            "[[Kementerian Perhubungan]] rapat. Data [[Kemenhub]] lengkap.",
            "[[PT Pupuk Sentosa Muda]] menambah stok. Gudang [[PSM]] penuh.",
            "[[PT Semen Indonesia Raya]] menambah stok. Gudang [[PT SIR]] penuh.",
            "[[Komando Armada II]] berlayar. Kapal [[Koarmada II]] tiba.",
            // Legal form, area and level may be there or not; short names of areas are those areas.
            "[[PT Krakatau Nusa Steel Tbk]] untung. Laba [[Krakatau Nusa Steel]] naik.",
            "[[Dinas Pertanian Kabupaten Lebak]] rapat. Data [[Dinas Pertanian]] lengkap.",
            "[[Dinas Pertanian Provinsi Jawa Tengah]] rapat. Data [[Dinas Pertanian Jateng]] lengkap.",
            "[[Pemerintah Kabupaten Situbondo]] rapat. Data [[Pemkab]] lengkap.",
            "[[Bulog Cabang Indramayu]] rapat. Gudang [[Bulog Indramayu]] penuh.",
            // The short form first, honorifics left out, a slip of the pen, a form in capitals.
            "Data [[Disperindag]] lengkap. Kepala [[Dinas Perindustrian dan Perdagangan]] hadir.",
            "[[RSUD dr. Loekmono Hadi]] penuh. Dokter [[RSUD Loekmono Hadi]] lelah.",
            "[[PT Chandra Asri Kimia]] untung. Laba [[PT Candra Asri Kimia]] naik.",
            "[[PEMKAB LEBAK]] RAPAT\n\nHari ini [[Pemkab Lebak]] rapat.",
        ])
    func joins(marked: String) {
        #expect(bodies(marked).count == 1)
    }

    @Test(
        "names of two bodies stay apart",
        arguments: [
            "[[Dinas Kesehatan Kabupaten Serang]] rapat dengan [[Dinas Kesehatan Kabupaten Lebak]].",
            "[[Dinas Kesehatan Kota Serang]] rapat dengan [[Dinas Kesehatan Kabupaten Serang]].",
            "[[Pemkab Bogor]] rapat dengan [[Pemkot Bogor]].",
            "[[PT Pupuk Sentosa]] memasok [[PT Pupuk Sentosa Logistik]].",
            "[[RSUD Banten]] merujuk ke [[RSUD Cilegon]].",
            "[[RSU Muslimat]] merujuk ke [[RSU Aisyiyah]].",
            "[[Tim Mitigasi Ikatan Guru Muda]] rapat dengan [[Ikatan Guru Muda]].",
            "[[Universitas Lampung]] rapat dengan [[Universitas Bina Lampung]].",
            "[[TNI]] berlatih bersama [[TNI Angkatan Laut]].",
        ])
    func keepsApart(marked: String) {
        #expect(bodies(marked).count == 2)
    }

    @Test("a name without its area goes to the nearest body named before it")
    func nearest() {
        let text =
            "[[Dinas Pertanian Kabupaten Lebak]] rapat. Data [[Dinas Pertanian]] lengkap. "
            + "Lalu [[Dinas Pertanian Kabupaten Serang]] hadir."
        #expect(bodies(text) == ["Dinas Pertanian = Dinas Pertanian Kabupaten Lebak", "Dinas Pertanian Kabupaten Serang"])
    }

    @Test("a bracket behind a longer name whose end it abbreviates names the inner body")
    func inner() {
        #expect(
            bodies("[[Tim Mitigasi Ikatan Dokter Indonesia]] ([[IDI]]) rapat.")
                == ["Tim Mitigasi Ikatan Dokter Indonesia", "IDI = Ikatan Dokter Indonesia"])
    }

    @Test("a bracket that only says the sort of a body is no name of it")
    func sort() {
        #expect(bodies("[[Pabrik Gula (PG) Sumber Manis]] tutup.") == ["Pabrik Gula (PG) Sumber Manis"])
    }
}
