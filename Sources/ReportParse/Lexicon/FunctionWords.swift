/// The commonest words of Indonesian that hardly any other language shares.
enum FunctionWords {
    static let indonesian: [StaticString] = [
        "adalah", "agar", "akan", "atau", "bagi", "bahwa", "belum", "bisa", "dalam", "dan", "dapat", "dari", "dengan", "hanya",
        "harga", "hari", "harus", "hingga", "ini", "itu", "juga", "kami", "karena", "kata", "katanya", "kepada", "kita",
        "lebih", "masih", "masyarakat", "mencapai", "menjadi", "menurut", "mereka", "namun", "oleh", "orang", "pada", "para",
        "saat", "sampai", "sebagai", "sebanyak", "secara", "sehingga", "sekitar", "sementara", "seperti", "setelah", "setiap",
        "sudah", "tahun", "telah", "terhadap", "tersebut", "tidak", "ujar", "untuk", "warga", "yang",
    ]
}
