/// Short forms that stand for the same words in every name: general words of Indonesian bodies, and bodies of the whole country.
/// Sorted; the long forms hold no marks. What a region's own office calls itself is not here.
enum NameForms {
    /// The words of the long form of each short one.
    private static let long: [String: [String]] = Dictionary(
        rows.map { ($0.0, $0.1.split(separator: " ").map(String.init)) }, uniquingKeysWith: { first, _ in first })

    private static let rows: [(String, String)] = [
        ("ad", "angkatan darat"), ("al", "angkatan laut"), ("aptri", "asosiasi petani tebu rakyat indonesia"),
        ("au", "angkatan udara"), ("bandara", "bandar udara"), ("bapanas", "badan pangan nasional"),
        ("bapenda", "badan pendapatan daerah"),
        ("bappeda", "badan perencanaan pembangunan daerah"), ("baznas", "badan amil zakat nasional"),
        ("bbksda", "balai besar konservasi sumber daya alam"), ("bbpom", "balai besar pengawas obat dan makanan"),
        ("bi", "bank indonesia"), ("bin", "badan intelijen negara"), ("bksda", "balai konservasi sumber daya alam"),
        ("bmkg", "badan meteorologi klimatologi dan geofisika"), ("bni", "bank negara indonesia"),
        ("bnn", "badan narkotika nasional"), ("bnpb", "badan nasional penanggulangan bencana"),
        ("bpbd", "badan penanggulangan bencana daerah"), ("bpjs", "badan penyelenggara jaminan sosial"),
        ("bpk", "badan pemeriksa keuangan"), ("bpkp", "badan pengawasan keuangan dan pembangunan"),
        ("bpom", "badan pengawas obat dan makanan"), ("bps", "badan pusat statistik"), ("brg", "badan restorasi gambut"),
        ("bri", "bank rakyat indonesia"), ("brin", "badan riset dan inovasi nasional"), ("btn", "bank tabungan negara"),
        ("bumdes", "badan usaha milik desa"), ("dinkes", "dinas kesehatan"),
        ("dinkop", "dinas koperasi"), ("dinsos", "dinas sosial"), ("disbun", "dinas perkebunan"), ("disdag", "dinas perdagangan"),
        ("disdik", "dinas pendidikan"), ("dishub", "dinas perhubungan"), ("dishut", "dinas kehutanan"),
        ("dishutbun", "dinas kehutanan dan perkebunan"), ("diskominfo", "dinas komunikasi dan informatika"),
        ("disnak", "dinas peternakan"), ("disnaker", "dinas tenaga kerja"),
        ("disnakertrans", "dinas tenaga kerja dan transmigrasi"), ("dispar", "dinas pariwisata"),
        ("disperin", "dinas perindustrian"), ("disperindag", "dinas perindustrian dan perdagangan"),
        ("dispertan", "dinas pertanian"), ("distan", "dinas pertanian"), ("dkp", "dinas kelautan dan perikanan"),
        ("dlh", "dinas lingkungan hidup"), ("dlhk", "dinas lingkungan hidup dan kehutanan"),
        ("dpd", "dewan perwakilan daerah"), ("dpr", "dewan perwakilan rakyat"), ("dprd", "dewan perwakilan rakyat daerah"),
        ("esdm", "energi dan sumber daya mineral"), ("gapoktan", "gabungan kelompok tani"),
        ("hipmi", "himpunan pengusaha muda indonesia"), ("hkti", "himpunan kerukunan tani indonesia"),
        ("idi", "ikatan dokter indonesia"), ("ipb", "institut pertanian bogor"), ("itb", "institut teknologi bandung"),
        ("its", "institut teknologi sepuluh nopember"), ("kadin", "kamar dagang dan industri"), ("kejari", "kejaksaan negeri"),
        ("kejati", "kejaksaan tinggi"), ("kemenag", "kementerian agama"), ("kemendag", "kementerian perdagangan"),
        ("kemendagri", "kementerian dalam negeri"), ("kemenhub", "kementerian perhubungan"),
        ("kemenhut", "kementerian kehutanan"), ("kemenkes", "kementerian kesehatan"), ("kemenkeu", "kementerian keuangan"),
        ("kemenkumham", "kementerian hukum dan hak asasi manusia"), ("kemenperin", "kementerian perindustrian"),
        ("kemensos", "kementerian sosial"), ("kementan", "kementerian pertanian"), ("kemhan", "kementerian pertahanan"),
        ("kkp", "kementerian kelautan dan perikanan"), ("klhk", "kementerian lingkungan hidup dan kehutanan"),
        ("kodam", "komando daerah militer"), ("kodim", "komando distrik militer"), ("korem", "komando resor militer"),
        ("kpk", "komisi pemberantasan korupsi"), ("kpu", "komisi pemilihan umum"), ("kud", "koperasi unit desa"),
        ("lanal", "pangkalan angkatan laut"), ("lapas", "lembaga pemasyarakatan"),
        ("lipi", "lembaga ilmu pengetahuan indonesia"), ("mui", "majelis ulama indonesia"), ("nu", "nahdlatul ulama"),
        ("ojk", "otoritas jasa keuangan"), ("pbb", "perserikatan bangsa bangsa"), ("pdam", "perusahaan daerah air minum"),
        ("pdip", "pdi perjuangan"), ("pemda", "pemerintah daerah"), ("pemdes", "pemerintah desa"),
        ("pemkab", "pemerintah kabupaten"), ("pemkot", "pemerintah kota"), ("pemprov", "pemerintah provinsi"),
        ("perhutani", "perusahaan hutan negara indonesia"), ("phri", "perhimpunan hotel dan restoran indonesia"),
        ("pln", "perusahaan listrik negara"), ("pmi", "palang merah indonesia"), ("poktan", "kelompok tani"),
        ("polda", "kepolisian daerah"), ("polres", "kepolisian resor"), ("polresta", "kepolisian resor kota"),
        ("polri", "kepolisian negara republik indonesia"), ("polsek", "kepolisian sektor"),
        ("pupr", "pekerjaan umum dan perumahan rakyat"), ("puskesmas", "pusat kesehatan masyarakat"),
        ("ri", "republik indonesia"), ("rs", "rumah sakit"), ("rsia", "rumah sakit ibu dan anak"),
        ("rsj", "rumah sakit jiwa"), ("rsu", "rumah sakit umum"), ("rsud", "rumah sakit umum daerah"),
        ("rsup", "rumah sakit umum pusat"), ("satgas", "satuan tugas"), ("smkn", "sekolah menengah kejuruan negeri"),
        ("sman", "sekolah menengah atas negeri"), ("sma", "sekolah menengah atas"), ("smk", "sekolah menengah kejuruan"),
        ("tni", "tentara nasional indonesia"), ("ugm", "universitas gadjah mada"), ("ui", "universitas indonesia"),
        ("undip", "universitas diponegoro"), ("unhas", "universitas hasanuddin"), ("unpad", "universitas padjadjaran"),
        ("uns", "universitas sebelas maret"), ("who", "world health organization"),
        ("walhi", "wahana lingkungan hidup indonesia"), ("ylki", "yayasan lembaga konsumen indonesia"),
    ]

    /// Whole names under which a body is known as well.
    static let alsoKnownAs: [String: String] = [
        "badan urusan logistik": "bulog", "bank dunia": "world bank",
        "kepolisian republik indonesia": "kepolisian negara republik indonesia",
        "organisasi kesehatan dunia": "world health organization", "lkbn antara": "antara",
        "partai demokrasi indonesia perjuangan": "pdi perjuangan",
    ]

    /// Words that a name may have or lack without being another.
    static let optional: Set<String> = [
        "dan", "dr", "drs", "h", "ir", "partai", "perseroan", "persero", "perum", "prof", "pt", "tbk", "tni", "umum", "perusahaan",
    ]

    /// Legal forms of companies that are one in the whole country.
    static let national: Set<String> = ["perseroan", "persero", "perum", "pt", "tbk"]

    /// Words in small letters, without a bracketed short form, short forms written out.
    static func words(of name: String) -> [String] {
        let words = plainWords(name)
        return words.contains { long[$0] != nil } ? words.flatMap { long[$0] ?? [$0] } : words
    }

    private static func plainWords(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var depth = 0
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for letter in name.lowercased().unicodeScalars {
            if letter == "(" { depth += 1 }
            if depth == 0 {
                if isLetter(letter) { word.unicodeScalars.append(letter) } else { end() }
                if letter == "&", !words.isEmpty { words.append("dan") }
            }
            if letter == ")" { depth = max(0, depth - 1) }
        }
        end()
        return words
    }

    /// Whether a scalar is part of a word; what Unicode says of it is looked up for those outside of ASCII only.
    private static func isLetter(_ letter: Unicode.Scalar) -> Bool {
        guard letter.value >= 0x80 else {
            let byte = UInt8(truncatingIfNeeded: letter.value)
            return ByteTable.isLetter(byte) || ByteTable.isDigit(byte)
        }
        let properties = letter.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.canonicalCombiningClass != .notReordered
    }
}
