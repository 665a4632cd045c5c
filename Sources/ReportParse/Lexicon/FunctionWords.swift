/// The commonest words of Indonesian that hardly any other language shares.
enum FunctionWords {
    static let indonesian: [StaticString] = [
        "adalah", "agar", "akan", "atau", "bagi", "bahwa", "belum", "bisa", "bulan", "dalam", "dan", "dapat", "dari",
        "dengan", "desa", "dua", "hanya", "harga", "hari", "harus", "hingga", "ini", "itu", "juga", "juta",
        "kabupaten", "kami", "karena", "kata", "katanya", "ke", "kecamatan", "kepada", "kita", "kota", "lebih",
        "masih", "masyarakat", "mencapai", "menjadi", "menurut", "mereka", "namun", "oleh", "orang", "pada", "para",
        "ribu", "saat", "sampai", "sebagai", "sebanyak", "secara", "sehingga", "sejak", "sekitar", "selama",
        "sementara", "seperti", "setelah", "setiap", "sudah", "tahun", "telah", "terhadap", "tersebut", "tidak",
        "tiga", "ujar", "untuk", "warga", "yang",
    ]
}
