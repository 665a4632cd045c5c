extension RateWords {
    /// These open a rate before a denominator.
    static let openers = ["/", "masing-masing", "per", "saban", "setiap", "tiap", "tiap-tiap"]

    /// Of these any noun may be the denominator: *per karung*, *setiap keluarga*.
    static let openersOfNouns = ["/", "masing-masing", "per", "setiap", "tiap"]

    /// After an opener these are no denominators.
    static let notDenominators = [
        "ada", "adalah", "agar", "agustus", "ahad", "akan", "akhir", "april", "atau", "awal", "bagi", "baru", "belum",
        "berat", "berbobot", "berisi", "berkapasitas", "berkurang", "bernilai", "bertambah", "bisa", "cuma", "cuman",
        "daerah", "dalam", "dan", "dapat", "dari", "dengan", "desa", "desember", "di", "dihargai", "dijual", "diperkirakan",
        "ditaksir", "februari", "gram", "hampir", "hanya", "hari", "hingga", "ini", "itu", "januari", "juga", "juli",
        "jumat", "juni", "kabupaten", "kali", "kamis", "karena", "kawasan", "ke", "kebagian", "kecamatan", "kepada", "kg",
        "kilo", "kilogram", "kuartal", "kubik", "kuintal", "kurang", "lebih", "lewat", "liter", "maksimal", "mampu",
        "maret", "masih", "masing", "mei", "melalui", "memasok", "membawa", "membutuhkan", "memiliki", "memperoleh",
        "memproduksi", "mempunyai", "menampung", "mencapai", "mendapat", "mendapatkan", "menerima", "mengangkut",
        "menghasilkan", "mengirim", "menurut", "menyerap", "menyumbang", "meraih", "minimal", "mulai", "musim", "naik",
        "namun", "november", "oktober", "oleh", "orang", "pada", "paling", "pernah", "pertengahan", "provinsi", "rabu",
        "rata-rata", "saat", "sabtu", "sampai", "sanggup", "satu", "sebanyak", "seberat", "sebesar", "sedang", "seharga",
        "sejak", "sekitar", "selama", "selasa", "semester", "sempat", "senilai", "senin", "september", "serta", "sudah",
        "supaya", "tabung", "tanggal", "tapi", "telah", "tercatat", "terdiri", "terisi", "tetapi", "tidak", "ton",
        "triwulan", "turun", "untuk", "wilayah", "yaitu", "yakni", "yang",
    ]

    /// A rate by one of these tells how things are made rather than what happened somewhere: *3 ton per kilometer jalan*.
    static let coefficients: Set<String> = [
        "batang", "ekor", "kg", "kilogram", "kilometer", "km", "liter", "meter", "pohon", "rumpun", "ton",
    ]

    /// After a length of time these make a span of it: *setahun terakhir* is no rate.
    static let spans = [
        "belakangan", "berikutnya", "berjalan", "berselang", "depan", "ini", "itu", "ke depan", "kemarin", "kemudian", "lagi",
        "lalu", "lamanya", "mendatang", "penuh", "sebelum", "sebelumnya", "sejak", "sesudah", "setelah", "setelahnya", "silam",
        "terakhir", "usai",
    ]

    /// Right behind an amount, and nowhere else, these are its rate: *60 kilo sekarung*, *3 kilogram seorang*.
    static let behind = [
        ("seekor", "ekor"), ("sekantong", "kantong"), ("sekarung", "karung"), ("sekeluarga", "keluarga"),
        ("seorang", "person"), ("setabung", "tabung"),
    ]

    /// So many of these, *masing-masing 5 kg*: so much a head.
    static let people = [
        "anak", "anggota", "buruh", "janda", "jiwa", "jompo", "karyawan", "lansia", "mahasiswa", "mustahik", "nelayan", "orang",
        "pasien", "pegawai", "pekerja", "penduduk", "penerima", "pengungsi", "penyintas", "peserta", "petani", "relawan",
        "santri", "siswa", "warga",
    ]

    /// Before an amount that has a rate of time, these make it the amount of one head: *seorang pasien butuh 14 kg sehari*.
    static let heads = ["seorang"]

    /// Between two amounts these compare the second with the first, which hands its rate on.
    static let comparing = [
        "atau", "butuh", "cuma", "di mana", "dibanding", "dibandingkan", "dibutuhkan", "dimana", "ditambah", "hanya",
        "idealnya", "jadi", "kebutuhan", "kebutuhannya", "kekurangan", "kekurangannya", "kini", "kurang", "masih kurang",
        "menjadi", "namun", "padahal", "sama dengan", "sebelumnya", "sedangkan", "sekarang", "selisih", "sementara",
        "sementara itu", "semula", "setara", "sisanya", "tapi", "tetapi",
    ]

    /// At the head of the next sentence only these do.
    static let comparingOn = ["kekurangan", "kekurangannya", "kini", "padahal", "sekarang"]

    /// Before a word like *tahunan* this makes a comparison of it, before *sepekan* a count of times: *diisi dua kali sepekan*.
    static let manner = ["kali", "secara"]

    /// Before an amount these say that it is no flow, or one with its own measure of time.
    static let standing = [
        "bantuan", "berat", "bobot", "cadangan", "ekspor", "harga", "impor", "ketersediaan", "kuota tahun", "luas", "maka",
        "penambahan", "peningkatan", "penurunan", "persediaan", "satu kali", "seberat", "sehingga", "sekali", "simpanan",
        "sisa", "stok", "stoknya", "surplus", "tangki", "target", "tersedia", "tersisa", "total", "totalnya",
    ]
}
