/// Words that tell which percentages say how full beds are.
enum BedWords {
    /// These name the fullness of beds by themselves.
    static let beds = [
        "bed occupancy", "bed occupancy rate", "bed occupancy ratio", "bed occupancy ration", "bor", "bor nya", "bor rs", "bornya", "keterisian bed",
        "keterisian bor", "keterisian faskes", "keterisian icu", "keterisian isolasi", "keterisian kamar isolasi", "keterisian kamar perawatan",
        "keterisian kasur", "keterisian pasien", "keterisian rs", "keterisian ruang icu", "keterisian ruang isolasi", "keterisian ruang perawatan",
        "keterisian ruang rawat", "keterisian rumah sakit", "keterisian tempat tidur", "keterisian tt", "keterpakaian bed",
        "keterpakaian tempat tidur", "keterpakaian tt", "hunian bed", "hunian icu", "hunian rs", "hunian ruang isolasi", "hunian rumah sakit",
        "hunian tempat tidur", "okupansi bed", "okupansi icu", "okupansi rs", "okupansi rumah sakit", "okupansi tempat tidur",
        "pemakaian tempat tidur", "penggunaan tempat tidur", "rasio keterisian", "tempat tidur terisi", "tempat tidur terpakai",
        "tempat tidur yang terisi", "tempat tidur yang terpakai", "penggunaan bed",
    ]

    /// These name fullness of anything: what is full decides.
    static let fullness = [
        "dihuni", "ditempati", "hunian", "huniannya", "keterisian", "keterisiannya", "keterpakaian", "keterpakaiannya", "mengisi", "occupancy",
        "okupansi", "okupansinya", "penghunian", "penuh", "terisi", "terpakai", "keterpenuhan",
    ]

    /// These begin another subject.
    static let others = [
        "aktif", "angka kematian", "angka positif", "anggaran", "booster", "cakupan", "capaian vaksinasi", "case fatality rate", "cfr", "dosis",
        "efikasi", "harga", "indeks", "inflasi", "kasus", "kelembapan", "kematian", "kesembuhan", "lulus", "meninggal", "ndr", "penduduk",
        "penularan", "pertumbuhan", "populasi", "positif", "positivity", "positivity rate", "produksi", "responden", "saturasi",
        "sembuh", "sasaran", "suara", "tes", "testing", "tracing", "vaksin", "vaksinasi", "elektabilitas", "ekonomi", "gdr", "kenaikan produksi",
        "kepuasan", "partisipasi", "pegawai", "penderita", "peluang", "realisasi", "serapan", "stok",
    ]

    /// Where beds stand.
    static let hospital = [
        "asrama haji", "bangsal", "bed", "faskes", "hcu", "icu", "igd", "isoter", "isolasi", "kamar isolasi", "kamar perawatan", "klinik", "nicu", "picu",
        "pasien", "puskesmas", "rawat inap", "rs", "rsd", "rsia", "rsjd", "rsk", "rsu", "rsud", "rsudnya", "rsup", "rumah sakit", "ruang perawatan",
        "rumkit", "tempat tidur", "tt", "ugd", "wisma atlet", "velbed", "shelter", "rsal", "rsau", "rspad", "rsi", "rsbp", "rski",
    ]

    /// What else can be full.
    static let elsewhere = [
        "akomodasi", "angkutan", "apartemen", "bandara", "bendungan", "bioskop", "bus", "container", "dermaga", "feri", "gedung", "gerbong",
        "gudang", "homestay", "hotel", "hotel berbintang", "kamar hotel", "kampus", "kantor", "kapal", "kedai", "kelas", "kendaraan", "kereta",
        "kereta api", "kios", "km", "krl", "kursi", "lapangan penumpukan", "lapas", "lrt", "mal", "mall", "maskapai", "masjid", "mobil", "mrt", "museum", "parkir",
        "pasar", "pelabuhan", "penerbangan", "penginapan", "penjara", "penumpang", "perhotelan", "perkantoran", "pesawat", "pesantren", "restoran",
        "ruang kelas", "rumah makan", "rumah tahanan", "rutan", "sekolah", "stadion", "tambatan", "tangki", "tempat duduk", "tempat wisata", "toko", "tpa",
        "vila", "villa", "waduk", "wisatawan", "yard", "yor", "berth", "resort", "resor", "kost", "kos", "guest house", "tamu", "nonbintang", "embung", "tabung", "tank",
        "terminal", "kolam",
    ]

    /// Kinds of beds, with what each is.
    static let kinds: [(String, BedKind)] = [
        ("bangsal anak", .other), ("bangsal isolasi", .isolation), ("bersalin", .other), ("gawat darurat", .emergency), ("hcu", .other),
        ("icu", .icu), ("igd", .emergency), ("igdnya", .emergency), ("intensif", .icu), ("intensive care unit", .icu), ("isolasi", .isolation),
        ("isolasinya", .isolation), ("isoter", .isolation), ("isolasi terpusat", .isolation), ("karantina", .isolation), ("kelas i", .other),
        ("kelas ii", .other), ("kelas iii", .other), ("kritikal", .icu), ("kritis", .icu), ("kelas 1", .other), ("kelas 2", .other), ("kelas 3", .other),
        ("nicu", .icu), ("non covid", .other), ("non kritikal", .other), ("non-covid", .other), ("non-icu", .isolation), ("non icu", .isolation),
        ("non-intensif", .isolation), ("non-kritikal", .other), ("noncovid", .other), ("nonkritikal", .other), ("nonicu", .isolation), ("perawatan anak", .other),
        ("perinatologi", .other), ("picu", .icu), ("ruang anak", .other), ("ruang bersalin", .other), ("ruang kebidanan", .other),
        ("ruang vip", .other), ("shelter", .isolation), ("ugd", .emergency), ("vip", .other), ("iccu", .icu), ("icunya", .icu), ("ventilator", .icu),
        ("non-isolasi", .other), ("umum dan isolasi", .all), ("rawat inap anak", .other), ("non-covid-19", .other),
    ]

    /// Words of thresholds, targets and recommendations.
    static let standards = [
        "aman", "ambang", "anjuran", "batas", "batasan", "break even", "dianjurkan", "direkomendasikan", "disyaratkan", "harus", "ideal", "idealnya",
        "indikator", "ketentuan", "maksimalnya", "menargetkan", "menganjurkan", "mensyaratkan", "merekomendasikan", "minta", "parameter", "patokan", "pedoman", "rekomendasi", "seharusnya",
        "standar", "standarnya", "syarat", "target", "targetnya", "toleransi", "who", "ditargetkan", "ambangnya",
    ]

    /// A percentage right after one of these is the size of a change, unless a word of direction stands between.
    static let changes = [
        "anjlok", "berkurang", "bertambah", "ditambah", "dikurangi", "kenaikan", "melonjak", "lonjakan", "melorot", "menanjak", "meningkat", "menurun", "merosot", "naik", "naiknya",
        "peningkatan", "penurunan", "penambahan", "susut", "terkoreksi", "turun", "turunnya", "melandai", "menyusut", "dipangkas", "selisih",
    ]

    /// A percentage right after one of these is what is left, or no state of beds.
    static let leftovers = ["sisa", "sisanya", "tersisa", "menyisakan", "dikali", "dikalikan", "kali", "kosong"]

    /// Right after a percentage these say that it counts something else.
    static let countedThings = [
        "anak", "anggota", "belum", "berasal", "berusia", "di antaranya", "diantaranya", "dosis", "dari total", "dari jumlah", "dari sasaran", "dari target", "dari seluruh", "dari pasien",
        "dari penduduk", "dari populasi", "kamar", "kapasitas tempat duduk", "kasus", "kursi", "lansia", "masyarakat", "nakes", "orang", "pasien",
        "pasiennya", "penduduk", "penumpang", "perawat", "positif", "puskesmas", "reguler", "responden", "rumah sakit", "sasaran", "tempat duduk", "tempat tidur reguler",
        "tempat tidur", "tenaga", "warga", "di antara", "lebih hemat", "lebih tinggi", "lebih rendah", "dari kapasitas normal", "poin", "point", "dari rencana", "dari pagu",
        "kebutuhan", "sudah divaksin", "dari kursi", "dari tempat duduk", "dari nakes", "dari pegawai", "dari anggaran", "dari alokasi",
    ]

    /// Right after a percentage these say that it is how full something is.
    static let filled = ["penuh", "terisi", "terpakai", "terhuni", "keterisian", "sudah terisi", "sudah terpakai"]

    /// What beds are called when they are counted.
    static let bedNouns = ["bed", "tempat tidur", "tt", "unit", "kamar", "kamar tidur", "kasur", "ranjang", "velbed", "tempat"]

    /// Words that may stand between the percentages of one list or story without changing its subject.
    static let light = [
        "ada", "adalah", "adapun", "agak", "akhir", "akhirnya", "alias", "angka", "angkanya", "antara", "artinya", "atau", "awal", "bahkan", "bahwa", "baru", "bawah",
        "begitu", "berada", "berangsur", "berangsur-angsur", "berarti", "berikut", "berikutnya", "berkisar", "berturut", "berturut-turut", "besok", "beberapa", "bergerak", "bertengger", "biasa",
        "bulan", "capai", "cenderung", "cuma", "dalam", "dan", "dari", "daerah", "data", "demikian", "dengan", "di", "dia", "dibanding", "dibandingkan", "diikuti", "disusul",
        "dua", "empat", "enam", "gubernur", "hampir", "hanya", "hari", "hingga", "ia", "ini", "itu", "jadi", "jauh", "jam", "jika", "juga", "justru", "kabupaten", "kadis", "kalau", "kata",
        "katanya", "kawasan", "ke", "kecuali", "kemarin", "kemudian", "kini", "kisaran", "kota", "kondisi", "lagi", "lain", "lainnya", "lalu", "lebih", "level", "lima", "malah", "malam", "masih",
        "masing-masing", "masing", "mencapai", "mencatat", "mencatatkan", "mendekati", "mengalami", "meningkat", "menjadi", "menurun", "menyentuh", "menyusul", "menembus", "melaporkan",
        "merata", "merosot", "minggu", "misalnya", "mulai", "naik", "nasional", "namun", "nyaris", "oleh", "padahal", "pada", "pagi", "paling", "pekan", "per", "pernah", "posisi", "provinsi",
        "puncak", "puncaknya", "pukul", "rata", "rata-rata", "rendah", "ruang", "rumah", "saat", "saja", "sakit", "sama", "sampai", "se", "sebaliknya", "sebanyak", "sebelumnya", "sebesar", "sebut",
        "secara", "sedangkan", "sekarang", "sekitar", "selanjutnya", "sementara", "sempat", "semua", "semuanya", "sendiri", "seperti", "serta", "setara", "siang", "sore", "sudah", "tahun", "tadi",
        "tak", "tanggal", "telah", "tembus", "tengah", "tercatat", "terendah", "terjadi", "terparah", "tertinggi", "tetap", "tiga", "tinggal", "tinggi", "tingkat", "tidak", "total", "turun", "ujar",
        "ujarnya", "untuk", "urutan", "wilayah", "wib", "wita", "wit", "yaitu", "yakni", "yang", "ya", "ditambah", "pertama", "kedua", "ketiga", "bagian", "melonjak", "sehari", "lanjut", "jelas", "jelasnya", "kapasitas", "persentase", "presentase", "gabungan", "khusus",
        "cukup", "merah", "zona", "status", "isinya", "juni", "juli", "agustus", "september", "januari", "februari", "maret", "april", "mei", "oktober", "november", "desember",
        "setelah", "sebab", "karena", "akibat", "sejak", "sekaligus", "terdapat", "terutama", "tambah", "tambahnya", "tuturnya", "tutur", "ungkap", "ungkapnya",
    ]

    /// Words that announce a list of details.
    static let announcements = ["berikut", "rincian", "rinciannya", "rincinya", "daftar", "dirinci", "perinciannya"]
}
