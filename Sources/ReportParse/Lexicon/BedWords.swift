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
        "kamar rawat", "kamar tidur", "kasur", "kelas dua", "kelas rawat inap standar", "kelas satu", "kelas standar",
        "kelas tiga", "kelas utama", "kelas vip", "kris", "nicu", "picu", "pusat isolasi", "ranjang", "rawat inap",
        "rawat inap standar", "rawat inapnya", "rsdc", "ruang anak", "ruang bayi", "ruang bayinya", "ruang bedah",
        "ruang bersalin", "ruang isolasi", "ruang nifas", "ruang paru", "ruang penyakit dalam", "ruang perawatan",
        "ruang rawat", "shelter", "tempat tidur", "tempat tidurnya", "tt", "ugd", "velbed", "wisma atlet",
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
        ("bangsal anak", .other), ("bangsal bayi", .other), ("bangsal bedah", .other), ("bangsal dewasa", .other),
        ("bangsal isolasi", .isolation), ("bangsal jantung", .other), ("bangsal jiwa", .other), ("bangsal kebidanan", .other),
        ("bangsal melahirkan", .other), ("bangsal nifas", .other), ("bangsal paru", .other), ("bangsal penyakit dalam", .other),
        ("bangsal rawat anak", .other), ("bangsal saraf", .other), ("bangsal syaraf", .other), ("bersalin", .other),
        ("gawat darurat", .emergency), ("hcu", .other), ("iccu", .icu), ("icu", .icu), ("icunya", .icu), ("igd", .emergency),
        ("igdnya", .emergency), ("intensif", .icu), ("intensive care unit", .icu), ("isolasi", .isolation),
        ("isolasi terpusat", .isolation), ("isolasinya", .isolation), ("isoter", .isolation), ("karantina", .isolation),
        ("kelas 1", .other), ("kelas 2", .other), ("kelas 3", .other), ("kelas dua", .other), ("kelas i", .other),
        ("kelas ii", .other), ("kelas iii", .other), ("kelas rawat inap standar", .other), ("kelas satu", .other),
        ("kelas standar", .other), ("kelas tiga", .other), ("kelas utama", .other), ("kelas vip", .other), ("kris", .other),
        ("kritikal", .icu), ("kritis", .icu), ("nicu", .icu), ("non covid", .other), ("non icu", .isolation),
        ("non kritikal", .other), ("non-covid", .other), ("non-covid-19", .other), ("non-icu", .isolation),
        ("non-intensif", .isolation), ("non-isolasi", .other), ("non-kritikal", .other), ("noncovid", .other),
        ("nonicu", .isolation), ("nonkritikal", .other), ("perawatan anak", .other), ("perawatan intensif", .icu),
        ("perinatologi", .other), ("picu", .icu), ("pusat isolasi", .isolation), ("rawat inap anak", .other),
        ("rawat inap bayi", .other), ("rawat inap bedah", .other), ("rawat inap dewasa", .other),
        ("rawat inap jantung", .other), ("rawat inap jiwa", .other), ("rawat inap kebidanan", .other),
        ("rawat inap melahirkan", .other), ("rawat inap nifas", .other), ("rawat inap paru", .other),
        ("rawat inap penyakit dalam", .other), ("rawat inap rawat anak", .other), ("rawat inap saraf", .other),
        ("rawat inap standar", .other), ("rawat inap syaraf", .other), ("ruang anak", .other), ("ruang bayi", .other),
        ("ruang bayinya", .other), ("ruang bedah", .other), ("ruang bersalin", .other), ("ruang dewasa", .other),
        ("ruang jantung", .other), ("ruang jiwa", .other), ("ruang kebidanan", .other), ("ruang melahirkan", .other),
        ("ruang nifas", .other), ("ruang paru", .other), ("ruang penyakit dalam", .other), ("ruang rawat anak", .other),
        ("ruang saraf", .other), ("ruang syaraf", .other), ("ruang vip", .other), ("shelter", .isolation), ("ugd", .emergency),
        ("umum dan isolasi", .all), ("ventilator", .icu), ("vip", .other),
    ]

    /// Words of thresholds, targets and recommendations.
    static let standards = [
        "aman", "ambang", "ambangnya", "anjuran", "batas", "batasan", "break even", "dianjurkan", "direkomendasikan",
        "disarankan", "disyaratkan", "ditargetkan", "harus", "ideal", "idealnya", "indikator", "jangan sampai", "ketentuan",
        "maksimalnya", "menargetkan", "menganjurkan", "mensyaratkan", "menyarankan", "merekomendasikan", "minta", "parameter",
        "patokan", "pedoman", "rekomendasi", "seharusnya", "standar", "standarnya", "syarat", "target", "targetnya",
        "tidak boleh", "titik impas", "toleransi", "who",
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

    /// Behind a condition these make none of it: *jika dibandingkan bulan lalu*.
    static let asides = ["dibanding", "dibandingkan", "dihitung", "dijumlahkan", "dilihat", "dirata-rata", "ditotal"]

    /// Before a percentage, in a condition, these too say what has to come about, as words of exceeding do.
    static let reaching = ["capai", "mencapai", "menyentuh", "sampai", "tembus"]

    /// Before a threshold these say that the state is another: *di atas ambang batas, yakni 83 persen*.
    static let exceeding = [
        "atas", "bawah", "lampaui", "lewat", "lewati", "melampaui", "melebihi", "melewati", "mendekati", "menembus",
    ]

    /// Between a threshold that was passed and the percentage: the state follows.
    static let settling = ["capai", "mencapai", "menjadi", "yaitu", "yakni"]

    /// Before a percentage that is no more: *sempat tembus 155 persen*.
    static let once = ["pernah", "sempat"]

    /// Between a percentage and the kind of beds it is of: *74 persen untuk isolasi*.
    static let forWords = ["bagi", "untuk"]

    /// Right after a percentage these say that it counts something else.
    static let countedThings = [
        "anak", "anggota", "belum", "berasal", "berusia", "dari alokasi", "dari anggaran", "dari jumlah",
        "dari kapasitas normal", "dari kursi", "dari nakes", "dari pagu", "dari pasien", "dari pegawai", "dari penduduk",
        "dari populasi", "dari rencana", "dari sasaran", "dari seluruh", "dari target", "dari tempat duduk", "dari total", "datang",
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
        "april", "artinya", "atas", "atau", "awal", "bagian", "bahkan", "bahwa", "baik", "baru", "bawah", "beberapa", "begitu",
        "belum", "benar", "berada", "berangsur", "berangsur-angsur", "berarti", "bergerak", "berikut", "berikutnya", "berkisar",
        "bertengger", "berturut", "berturut-turut", "besok", "betul", "biasa", "bulan", "buruk", "capai", "cenderung", "cukup",
        "cuma", "daerah", "dalam", "dan", "dari", "data", "demikian", "dengan", "desember", "di", "dia", "dibanding",
        "dibandingkan", "diikuti", "disusul", "ditambah", "dua", "empat", "enam", "februari", "gabungan", "gawat", "gubernur",
        "hampir", "hanya", "hari", "hingga", "ia", "ini", "isinya", "itu", "jadi", "jam", "januari", "jauh", "jelas",
        "jelasnya", "jika", "juga", "juli", "juni", "justru", "kabupaten", "kadis", "kalau", "kapasitas", "karena", "kata",
        "katanya", "kawasan", "ke", "keadaan", "kecuali", "kedua", "kemarin", "kemudian", "ketiga", "ketimbang", "khusus",
        "kini", "kisaran", "kondisi", "kota", "lagi", "lain", "lainnya", "lalu", "lanjut", "lebih", "level", "lima", "malah",
        "malam", "maret", "masa", "masih", "masing", "masing-masing", "mei", "melaporkan", "melonjak", "memang", "mencapai",
        "mencatat", "mencatatkan", "mendekati", "menembus", "mengalami", "meningkat", "menjadi", "menurun", "menyentuh",
        "menyusul", "merah", "merata", "merosot", "minggu", "misalnya", "mulai", "naik", "namun", "nasional", "november",
        "nyaris", "oktober", "oleh", "pada", "padahal", "pagi", "paling", "pandemi", "pekan", "per", "pernah", "persen",
        "persentase", "pertama", "pertengahan", "poin", "posisi", "presentase", "provinsi", "pukul", "puncak", "puncaknya",
        "rata", "rata-rata", "rendah", "ruang", "rumah", "saat", "saja", "sakit", "sama", "sampai", "se", "sebab", "sebaliknya",
        "sebanyak", "sebelumnya", "sebesar", "sebut", "secara", "sedangkan", "sehari", "sejak", "sekaligus", "sekarang",
        "sekitar", "selanjutnya", "sementara", "sempat", "semua", "semuanya", "sendiri", "seperti", "september", "serta",
        "setara", "setelah", "siang", "sore", "status", "sudah", "tadi", "tahun", "tak", "tambah", "tambahnya", "tanggal",
        "tapi", "telah", "tembus", "tengah", "tercatat", "terdapat", "terendah", "terjadi", "terparah", "tertinggi", "terutama",
        "tetap", "tetapi", "tidak", "tiga", "tinggal", "tinggi", "tingkat", "total", "turun", "tutur", "tuturnya", "ujar",
        "ujarnya", "ungkap", "ungkapnya", "untuk", "urutan", "wib", "wilayah", "wit", "wita", "ya", "yaitu", "yakni", "yang",
        "zona",
    ]
}
