/// The article that this product began with, told again in other words and with other names: an office says how much oxygen its
/// province can make and lacks, how full the beds are, and who gave how much; the aid comes up again, once by its company's
/// full name and once only as *the largest company*.
struct FoundingArticle: Sendable {
    var place = "Banten"
    var code = "36"
    var dateline = "SERANG"
    var office = "Dinas Perindustrian dan Perdagangan"
    var short = "Disperindag"
    var head = "Rahmat Hidayat"
    var first = (name: "Lautan Kimia", rest: "Petrochemical", amount: 120)
    var second = (name: "Baja Nusantara", amount: 309)
    var trade = "petrokimia"
    var capacity = "1.500"
    var shortage = "1.000"
    var full = 100
    var day = (weekday: "Senin", written: "26/7/2021", iso: "2021-07-26", before: "2021-07-25")
    /// The order of the first three paragraphs.
    var order = [0, 1, 2]

    var text: String {
        let opening = [
            """
            \(dateline) – \(office) (\(short)) Provinsi \(place) menyatakan produksi oksigen untuk keperluan medis belum sebanding \
            dengan kebutuhan. Tercatat, kapasitas produksi oksigen per hari saat ini mencapai \(capacity) ton atau masih kurang \
            \(shortage) ton dari produksi ideal.
            """,
            """
            Sementara itu, lonjakan kasus harian di \(place) membuat tingkat hunian rumah sakit atau bed occupancy ratio (BOR) \
            hampir mencapai \(full) persen. Warga yang tidak tertampung diminta menjalani isolasi mandiri.
            """,
            """
            Kepala \(short) Provinsi \(place), \(head) menuturkan, pihaknya meminta produsen mengalihkan gas industri ke gas medis. \
            “Kami kejar terus sesuai kebutuhan,” ujar \(head), \(day.weekday) (\(day.written)).
            """,
        ]
        let rest = [
            "Untuk rumah sakit, kata dia, pihaknya dibantu beberapa perusahaan di \(place).",
            """
            “Kemarin kita dapat bantuan \(first.amount) ton oksigen dari PT. \(first.name) dan \(second.amount) ton dari PT. \
            \(second.name),” katanya.
            """,
            """
            Seperti diberitakan, PT. \(first.name) \(first.rest) Tbk (\(first.name)) kembali menyalurkan bantuan berupa \
            \(first.amount) ton oksigen cair untuk rumah sakit rujukan.
            """,
            """
            Sebagai informasi, perusahaan \(trade) terbesar di Indonesia itu menyerahkan bantuan berupa oksigen cair sebanyak \
            \(first.amount) ton kepada Gugus Tugas Percepatan Penanganan Covid-19 Provinsi \(place). Bantuan diberikan bertahap \
            selama 2 bulan.
            """,
        ]
        return (order.map { opening[$0] } + rest).joined(separator: "\n")
    }

    /// Twenty articles that differ in numbers, names, places, dates and the order of their paragraphs.
    static let variants: [FoundingArticle] = {
        let places = [
            ("Banten", "36", "SERANG"), ("Jawa Barat", "32", "BANDUNG"), ("Sumatera Selatan", "16", "PALEMBANG"),
            ("Riau", "14", "PEKANBARU"),
            ("Kalimantan Timur", "64", "SAMARINDA"),
        ]
        let givers = [
            ("Lautan Kimia", "Petrochemical", "Baja Nusantara", "petrokimia"),
            ("Bumi Gas Mandiri", "Industri", "Semen Timur Raya", "gas"),
            ("Cahaya Polimer", "Internasional", "Pupuk Sari Alam", "kimia"),
            ("Tirta Energi", "Indonesia", "Kertas Rimba Jaya", "energi"),
        ]
        let days = [
            ("Senin", "26/7/2021", "2021-07-26", "2021-07-25"), ("Rabu", "4/8/2021", "2021-08-04", "2021-08-03"),
            ("Jumat", "16/7/2021", "2021-07-16", "2021-07-15"), ("Selasa", "29/6/2021", "2021-06-29", "2021-06-28"),
        ]
        let orders = [[0, 1, 2], [1, 0, 2], [0, 2, 1], [2, 0, 1]]
        return (0..<20).map { number in
            let (place, code, dateline) = places[number % 5]
            let (first, rest, second, trade) = givers[number % 4]
            let (weekday, written, iso, before) = days[(number / 2) % 4]
            return FoundingArticle(
                place: place, code: code, dateline: dateline, head: ["Rahmat Hidayat", "Siti Aminah", "Budi Santoso"][number % 3],
                first: (first, rest, 120 + 7 * number), second: (second, 309 + 11 * number), trade: trade,
                capacity: "\(1 + number % 3).\(500 + number)", shortage: "1.\(number % 2)00", full: 100 - number % 4,
                day: (weekday, written, iso, before), order: orders[(number / 5) % 4])
        }
    }()
}
