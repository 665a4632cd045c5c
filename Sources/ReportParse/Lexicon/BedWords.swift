/// Words that tell which percentages say how full beds are.
enum BedWords {
    /// These name the fullness of beds by themselves.
    static let beds = [
        "bed occupancy", "bed occupancy rate", "bed occupancy ratio", "bed occupancy ration", "bed occupation",
        "bed occupation rate", "bed occupation ratio", "bor", "bor nya", "bor rs", "bornya", "hunian bed", "hunian icu",
        "hunian ranjang", "hunian ranjangnya",
        "hunian rs", "hunian ruang isolasi", "hunian rumah sakit", "hunian tempat tidur", "keterisian bed", "keterisian bor",
        "keterisian faskes", "keterisian icu", "keterisian isolasi", "keterisian kamar isolasi", "keterisian kamar perawatan",
        "keterisian kasur", "keterisian pasien", "keterisian ranjang", "keterisian ranjangnya", "keterisian rs",
        "keterisian ruang icu", "keterisian ruang isolasi",
        "keterisian ruang perawatan", "keterisian ruang rawat", "keterisian rumah sakit", "keterisian tempat tidur",
        "keterisian tt", "keterpakaian bed", "keterpakaian ranjang", "keterpakaian ranjangnya", "keterpakaian tempat tidur",
        "keterpakaian tt", "okupansi bed", "okupansi icu",
        "okupansi rs", "okupansi rumah sakit", "okupansi tempat tidur", "rasio keterisian",
    ]

    /// These name fullness of anything: what is full decides. A sentence that names it anew speaks of all beds again.
    static let fullness = [
        "hunian", "keterisian", "keterpakaian", "keterpenuhan", "occupancy", "occupation", "okupansi", "pemakaian tempat tidur",
        "penggunaan bed", "penggunaan tempat tidur", "penghunian",
    ]

    /// These say that something is full, or point back at the fullness named before.
    static let filling = [
        "digunakan", "dihuni", "dipakai", "ditempati", "huniannya", "keterisiannya", "keterpakaiannya", "memakai", "mengisi",
        "okupansinya", "penghuninya", "penuh", "tempat tidur terisi", "tempat tidur terpakai", "tempat tidur yang terisi",
        "tempat tidur yang terpakai", "terhuni", "terisi", "terpakai",
    ]

    /// These begin another subject.
    static let others = [
        "aktif", "anggaran", "angka kematian", "angka positif", "booster", "cakupan", "capaian vaksinasi", "case fatality rate",
        "cfr", "dosis", "efikasi", "ekonomi", "elektabilitas", "gdr", "harga", "indeks", "inflasi", "iuran", "kasus",
        "kelembapan", "kematian", "kenaikan produksi", "kepuasan", "kesembuhan", "lulus", "meninggal", "ndr", "partisipasi",
        "pegawai", "peluang", "pembangunan", "penderita", "penduduk", "penularan", "pertumbuhan", "populasi", "positif",
        "positivity", "positivity rate", "produksi", "proyek", "realisasi", "responden", "sasaran", "saturasi", "sembuh",
        "serapan", "stok", "suara", "tarif", "tes", "testing", "tracing", "vaksin", "vaksinasi",
    ]

    /// What holds beds or is one: it is these that are full.
    static let wards = [
        "asrama haji", "bangsal", "bed", "gawat darurat", "hcu", "iccu", "icu", "icunya", "igd", "igdnya",
        "intensive care unit", "isolasi", "isolasinya", "isoter", "kamar isolasi", "kamar kelas", "kamar perawatan",
        "kamar rawat", "kamar tidur", "kasur", "kelas dua", "kelas satu", "kelas tiga", "nicu", "picu", "pusat isolasi",
        "ranjang", "rawat inap", "rawat inapnya", "rsdc", "ruang bersalin", "ruang isolasi", "ruang perawatan", "ruang rawat",
        "shelter",
        "tempat tidur", "tempat tidurnya", "tt", "ugd", "velbed", "wisma atlet",
    ]

    /// Hospitals and who is in them.
    static let hospital = [
        "fasilitas kesehatan", "faskes", "klinik", "pasien", "puskesmas", "rs", "rsab", "rsal", "rsau", "rsb", "rsbp", "rsd",
        "rsi", "rsia", "rsj", "rsjd", "rsk", "rski", "rspad", "rspau", "rsu", "rsud", "rsudnya", "rsui", "rsup", "rumah sakit",
        "rumkit",
    ]

    /// Things of a hospital that can be full without a patient in them.
    static let vessels = [
        "anggaran", "gudang", "kantin", "kuota", "lahan parkir", "parkir", "tabung", "tandon", "tangki", "tank",
    ]

    /// Ports, where *BOR* is the berth occupancy ratio.
    static let ports = [
        "berth", "container", "dermaga", "kapal", "lapangan penumpukan", "pelabuhan", "tambatan", "terminal", "yard", "yor",
    ]

    /// What else can be full.
    static let elsewhere = [
        "akomodasi", "angkutan", "apartemen", "asrama", "bandara", "bangku", "barak pengungsian", "bendungan", "bioskop",
        "blok", "bus", "dana", "destinasi", "embung", "feri", "formasi", "gedung", "gelanggang", "gerbong", "gereja", "gor",
        "guest house", "haji", "homestay", "hotel", "hotel berbintang", "jabatan", "jemaah", "kabin", "kafe", "kamar",
        "kamar hotel", "kampus", "kantor", "kedai", "kendaraan", "kereta", "kereta api", "kios", "km", "kolam", "kolam renang",
        "kos", "kost", "krl", "kuota haji", "kursi", "lapas", "lift", "lrt", "mal", "mall", "masjid", "maskapai", "mes",
        "mobil", "mrt", "museum", "nonbintang", "ojek", "parkir", "pasar", "pegawai", "penerbangan", "penginapan", "penjara",
        "penumpang", "perhotelan", "perkantoran", "perumahan", "pesantren", "pesawat", "pnbp", "resor", "resort", "restoran",
        "ruang kelas", "rumah makan", "rumah tahanan", "rusun", "rusunawa", "rutan", "sampah", "sekolah", "sel", "sel tahanan",
        "stadion", "stasiun", "studio", "taksi", "tamu", "teater", "tempat duduk", "tempat wisata", "toko", "tpa", "travel",
        "vila", "villa", "waduk", "warung", "wisata", "wisatawan",
    ]

    /// Kinds of beds, with what each is.
    static let kinds: [(String, BedKind)] = [
        ("bangsal anak", .other), ("kelas dua", .other), ("kelas satu", .other), ("kelas tiga", .other),
        ("perawatan intensif", .icu), ("pusat isolasi", .isolation), ("bangsal isolasi", .isolation), ("bersalin", .other),
        ("gawat darurat", .emergency), ("hcu", .other),
        ("icu", .icu), ("igd", .emergency), ("igdnya", .emergency), ("intensif", .icu), ("intensive care unit", .icu),
        ("isolasi", .isolation),
        ("isolasinya", .isolation), ("isoter", .isolation), ("isolasi terpusat", .isolation), ("karantina", .isolation),
        ("kelas i", .other),
        ("kelas ii", .other), ("kelas iii", .other), ("kritikal", .icu), ("kritis", .icu), ("kelas 1", .other), ("kelas 2", .other),
        ("kelas 3", .other),
        ("nicu", .icu), ("non covid", .other), ("non kritikal", .other), ("non-covid", .other), ("non-icu", .isolation),
        ("non icu", .isolation),
        ("non-intensif", .isolation), ("non-kritikal", .other), ("noncovid", .other), ("nonkritikal", .other),
        ("nonicu", .isolation), ("perawatan anak", .other),
        ("perinatologi", .other), ("picu", .icu), ("ruang anak", .other), ("ruang bersalin", .other), ("ruang kebidanan", .other),
        ("ruang vip", .other), ("shelter", .isolation), ("ugd", .emergency), ("vip", .other), ("iccu", .icu), ("icunya", .icu),
        ("ventilator", .icu),
        ("non-isolasi", .other), ("umum dan isolasi", .all), ("rawat inap anak", .other), ("non-covid-19", .other),
    ]

    /// Words of thresholds, targets and recommendations.
    static let standards = [
        "aman", "ambang", "ambangnya", "anjuran", "batas", "batasan", "break even", "dianjurkan", "direkomendasikan",
        "disyaratkan", "ditargetkan", "harus", "ideal", "idealnya", "indikator", "ketentuan", "maksimalnya", "menargetkan",
        "menganjurkan", "mensyaratkan", "merekomendasikan", "minta", "parameter", "patokan", "pedoman", "rekomendasi",
        "seharusnya", "standar", "standarnya", "syarat", "target", "targetnya", "titik impas", "toleransi", "who",
    ]

    /// A percentage right after one of these is the size of a change, unless a word of direction stands between.
    static let changes = [
        "anjlok", "berkurang", "bertambah", "dikurangi", "dipangkas", "ditambah", "kenaikan", "lonjakan", "melandai",
        "melonjak", "melorot", "menanjak", "meningkat", "menurun", "menyusut", "merosot", "naik", "naiknya", "penambahan",
        "peningkatan", "penurunan", "selisih", "susut", "terkoreksi", "turun", "turunnya",
    ]

    /// Between a word of change and a percentage these say that the percentage is the level reached.
    static let levels = ["angka", "di", "level", "posisi", "titik"]

    /// A percentage right after one of these is what is left, or no state of beds.
    static let leftovers = ["dikali", "dikalikan", "kali", "kosong", "menyisakan", "sisa", "sisanya", "tersisa"]

    /// Before a percentage to be exceeded these make a threshold of it: *bila keterisian melampaui 80 persen*.
    static let conditions = ["apabila", "bila", "bilamana", "jika", "manakala"]

    /// Right after a percentage these say that it counts something else.
    static let countedThings = [
        "anak", "anggota", "belum", "berasal", "berusia", "dari alokasi", "dari anggaran", "dari jumlah",
        "dari kapasitas normal", "dari kursi", "dari nakes", "dari pagu", "dari pasien", "dari pegawai", "dari penduduk",
        "dari populasi", "dari rencana", "dari sasaran", "dari seluruh", "dari target", "dari tempat duduk", "dari total",
        "di antara", "di antaranya", "diantaranya", "dosis", "kamar", "kapasitas tempat duduk", "kasus", "kebutuhan", "kursi",
        "lansia", "lebih hemat", "lebih rendah", "lebih tinggi", "masyarakat", "nakes", "orang", "pasien", "pasiennya",
        "penduduk", "penumpang", "perawat", "poin", "point", "positif", "puskesmas", "reguler", "responden", "rumah sakit",
        "sasaran", "sudah divaksin", "tempat duduk", "tempat tidur", "tempat tidur reguler", "tenaga", "warga",
    ]

    /// Right after a percentage these say that it is how full something is.
    static let filled = ["keterisian", "penuh", "sudah terisi", "sudah terpakai", "terhuni", "terisi", "terpakai"]

    /// Before a word of being taken these say that the beds are not.
    static let negations = ["belum", "bukan", "tak", "tidak"]

    /// What beds are called when they are counted.
    static let bedNouns = ["bed", "kamar", "kamar tidur", "kasur", "ranjang", "tempat", "tempat tidur", "tt", "unit", "velbed"]

    /// Words that may stand between the percentages of one list or story without changing its subject.
    static let light = [
        "ada", "adalah", "adapun", "agak", "agustus", "akhir", "akhirnya", "akibat", "alias", "angka", "angkanya", "antara",
        "april", "artinya", "atau", "awal", "bagian", "bahkan", "bahwa", "baru", "bawah", "beberapa", "begitu", "berada",
        "berangsur", "berangsur-angsur", "berarti", "bergerak", "berikut", "berikutnya", "berkisar", "bertengger", "berturut",
        "berturut-turut", "besok", "biasa", "bulan", "capai", "cenderung", "cukup", "cuma", "daerah", "dalam", "dan", "dari",
        "data", "demikian", "dengan", "desember", "di", "dia", "dibanding", "dibandingkan", "diikuti", "disusul", "ditambah",
        "dua", "empat", "enam", "februari", "gabungan", "gubernur", "hampir", "hanya", "hari", "hingga", "ia", "ini", "isinya",
        "itu", "jadi", "jam", "januari", "jauh", "jelas", "jelasnya", "jika", "juga", "juli", "juni", "justru", "kabupaten",
        "kadis", "kalau", "kapasitas", "karena", "kata", "katanya", "kawasan", "ke", "kecuali", "kedua", "kemarin", "kemudian",
        "ketiga", "khusus", "kini", "kisaran", "kondisi", "kota", "lagi", "lain", "lainnya", "lalu", "lanjut", "lebih", "level",
        "lima", "malah", "malam", "maret", "masih", "masing", "masing-masing", "mei", "melaporkan", "melonjak", "mencapai",
        "mencatat", "mencatatkan", "mendekati", "menembus", "mengalami", "meningkat", "menjadi", "menurun", "menyentuh",
        "menyusul", "merah", "merata", "merosot", "minggu", "misalnya", "mulai", "naik", "namun", "nasional", "november",
        "nyaris", "oktober", "oleh", "pada", "padahal", "pagi", "paling", "pekan", "per", "pernah", "persen", "persentase",
        "pertama", "pertengahan", "poin", "posisi", "presentase", "provinsi", "pukul", "puncak", "puncaknya", "rata",
        "rata-rata", "rendah", "ruang", "rumah", "saat", "saja", "sakit", "sama", "sampai", "se", "sebab", "sebaliknya",
        "sebanyak", "sebelumnya", "sebesar", "sebut", "secara", "sedangkan", "sehari", "sejak", "sekaligus", "sekarang",
        "sekitar", "selanjutnya", "sementara", "sempat", "semua", "semuanya", "sendiri", "seperti", "september", "serta",
        "setara", "setelah", "siang", "sore", "status", "sudah", "tadi", "tahun", "tak", "tambah", "tambahnya", "tanggal",
        "telah", "tembus", "tengah", "tercatat", "terdapat", "terendah", "terjadi", "terparah", "tertinggi", "terutama",
        "tetap", "tidak", "tiga", "tinggal", "tinggi", "tingkat", "total", "turun", "tutur", "tuturnya", "ujar", "ujarnya",
        "ungkap", "ungkapnya", "untuk", "urutan", "wib", "wilayah", "wit", "wita", "ya", "yaitu", "yakni", "yang", "zona",
    ]
}
