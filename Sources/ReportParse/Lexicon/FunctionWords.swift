/// The commonest words of Indonesian that hardly any other language shares.
enum FunctionWords {
    static let indonesian: [StaticString] = [
        "adalah", "akan", "bahwa", "dalam", "dan", "dari", "dengan", "ini", "itu", "juga", "karena", "kata", "kepada", "oleh",
        "pada", "para",
        "saat", "sebagai", "sudah", "telah", "tersebut", "tidak", "untuk", "yang",
    ]
}
