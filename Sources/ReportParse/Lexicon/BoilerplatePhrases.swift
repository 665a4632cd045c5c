/// What a line of a page is when it is not part of the article.
enum LineKind: UInt8, Sendable {
    case none = 0
    case related, share, credit, byline, syndication, topics, comment, advert, newsletter, copyright, pages, embed,
        signature, date, listing, appeal
}

/// Phrases that give such lines away. `begins`: the line begins with them; `whole`: the line is nothing else; `holds`: they stand
/// anywhere in a line of at most forty words. In lower case; what pages of other countries say too, since the body model was
/// taught with them.
enum BoilerplatePhrases {
    static let begins: [(kind: LineKind, phrases: [StaticString])] = [
        (
            .advert,
            [
                "- advertisement", "advertisement", "anzeige", "iklanscroll", "scroll to continue", "sponsored", "publicité",
                "publicidad", "pasang iklan", "affiliate-link",
            ]
        ),
        (
            .appeal,
            [
                "* fakta atau hoaks", "alamat email anda tidak", "artikel ini hanya untuk", "artikel ini khusus",
                "baca artikel menarik lainnya", "baca berita lainnya di",
                "baca juga artikel menarik lainnya", "cek berita dan artikel", "dapatkan berita up to date",
                "dapatkan berita terbaru", "dapatkan informasi terkini", "dapatkan update berita", "follow berita",
                "ikuti berita", "ikuti kami di", "ikuti saluran", "ikuti terus berita", "jangan lupa ikuti",
                "lanjutkan membaca dengan", "untuk melanjutkan membaca", "untuk membaca artikel",
                "kami menggunakan cookie", "konten sponsor pada widget", "lihat berita dan artikel", "silakan login untuk",
                "simak berita dan artikel", "simak berita pilihan", "simak breaking news", "temukan berita", "update berita-berita",
                "yuk gabung", "yuk, gabung", "mari bergabung di",
            ]
        ),
        (
            .byline,
            [
                "author:", "by line", "editor:", "kontributor:", "penulis:", "pewarta:", "pewawancara:", "redaktur:",
                "redaktur & reporter:",
                "reporter:", "sumber:", "uploader:", "written by", "laporan wartawan", "red:", "rep:",
                "jurnalis:",
                "about the author", "tentang penulis", "über den autor", "von unserem", "posted by", "diterbitkan oleh", "laporan:",
                "editing by", "reporting by", "diposting oleh", "diposting tanggal", "ditulis oleh", "diunggah oleh",
            ]
        ),
        (
            .comment,
            [
                "comments", "komentar", "kommentare", "leave a reply", "leave a comment", "tulis komentar", "beri komentar",
                "tinggalkan", "post a comment", "kirim komentar", "join the conversation", "reply", "log in to",
                "you must be logged", "your email address will not", "join the discussion",
                "view comments", "show comments", "tinggalkan balasan",
            ]
        ),
        (.copyright, ["copyright", "©", "hak cipta", "all rights reserved", "dilarang keras", "alle rechte", "© "]),
        (
            .credit,
            [
                "foto:", "foto :", "photo:", "photo by", "photograph:", "image:", "image credit", "bild:", "credit:", "dok.",
                "ilustrasi", "getty images", "photo credit", "quelle:", "illustration:", "source:", "picture:", "image source",
                "photos:", "doc.", "imago/", "foto/", "ilustrasi:", "keterangan foto", "grafik:", "infografis",
            ]
        ),
        (
            .date,
            [
                "published", "updated", "last updated", "diperbarui", "tayang:", "posted on", "dipublikasikan", "diterbitkan",
                "stand:", "aktualisiert", "veröffentlicht", "erstellt", "last modified", "diunggah", "publié le", "mis à jour",
                "publicado",
            ]
        ),
        (
            .embed,
            [
                "[gambas:", "simak video", "simak juga video", "tonton juga", "tonton video", "lihat juga video", "saksikan video",
                "watch:", "video:", "yuk, simak", "yuk simak", "lihat video", "saksikan juga", "listen to", "externer inhalt",
                "an dieser stelle",
                "view this post on", "a post shared by", "download the", "play video", "watch now", "empfohlener externer",
                "[video]", "lihat foto",
            ]
        ),
        (
            .listing,
            [
                "most read", "most popular", "terpopuler", "berita terbaru", "berita terkini", "berita populer", "latest news",
                "trending", "top stories", "meistgelesen", "berita lainnya", "artikel lainnya", "popular posts", "recent posts",
                "you may also like", "you might also", "more from", "recommended", "rekomendasi", "jangan lewatkan",
                "pilihan redaksi", "more stories", "more news", "read next", "next article", "previous article", "latest in",
                "mehr zum thema", "das könnte", "auch interessant", "weitere", "meist gelesen", "next post", "previous post",
                "pos sebelumnya", "pos berikutnya", "berita sebelumnya", "berita selanjutnya", "popular", "up next",
                "editor's picks", "mehr zu", "mehr aus", "what to read next",
            ]
        ),
        (
            .newsletter,
            [
                "newsletter", "sign up", "subscribe", "get the latest", "langganan", "berlangganan", "dapatkan update",
                "dapatkan berita", "join our", "mau dapat", "register", "jetzt newsletter", "get our", "stay up to date",
                "support us", "become a member", "enter your email", "your email", "email address", "by signing up",
                "start your free", "mit dem newsletter", "melde dich", "abonnieren",
            ]
        ),
        (
            .pages,
            [
                "berikutnya:", "halaman selanjutnya", "halaman berikutnya", "lanjut ke halaman", "bersambung ke halaman",
                "selanjutnya:", "next page", "page 1", "show all", "tampilkan semua", "lihat semua", "previous:", "next:",
                "halaman:", "sebelumnya:", "load more", "see all", "view all", "show more",
                "auf seite", "baca selengkapnya", "selengkapnya", "read more", "continue reading", "weiterlesen",
            ]
        ),
        (
            .related,
            [
                "baca juga", "baca :", "baca:", "baca pula", "baca lainnya", "lihat juga", "berita terkait", "artikel terkait",
                "related", "see also", "read also", "also read", "read:", "read more:", "lesen sie auch", "lesen sie hier",
                "mehr zum", "lire aussi", "simak juga", "simak:", "terkait:", "topik terkait", "lihat :", "juga :", "klik juga",
                "kunjungi juga", "more:", "must read", "baca berita", "baca dan", "pilihan editor", "berita rekomendasi",
                "lesen sie mehr", "lees ook",
                "leia também", "à lire", "lee también", "läs också", "→", ">>", "»", "►", "see more", "learn more", "find out more",
                "click here", "here's", "lesetipp", "zum thema",
            ]
        ),
        (
            .share,
            [
                "share", "bagikan", "follow us", "follow", "ikuti", "teilen", "partager", "temukan berita", "cek berita dan",
                "dapatkan informasi", "simak breaking", "simak berita", "update berita", "gabung", "bergabung", "tweet", "facebook",
                "twitter", "whatsapp", "copy link", "salin", "print", "email", "telegram", "linkedin", "pinterest", "ikuti kami",
                "download aplikasi", "unduh aplikasi", "google news", "drucken", "merken", "sebarkan", "tautan telah",
                "link copied", "add as preferred", "* follow", "* fakta atau hoaks", "folgen sie", "@", "get the app",
                "dibaca:", "dibaca sebanyak", "dilihat:", "hits:", "kunjungan:", "post views:",
            ]
        ),
        (
            .syndication,
            [
                "artikel ini telah tayang", "artikel ini sudah tayang", "berita ini disiarkan oleh", "berita ini telah tayang",
                "this article originally",
                "this article was originally", "this story was originally", "originally published", "konten ini",
                "this article first", "dieser artikel erschien", "disclaimer", "a version of this article",
            ]
        ),
        (
            .topics,
            [
                "tag:", "tags:", "tags", "topik:", "tag :", "kata kunci", "label:", "filed under", "keywords", "schlagworte",
                "topics", "topik", "categories:", "category:", "kategori:", "themen", "tagged", "posted in", "in this article",
                "tag terkait",
            ]
        ),
    ]

    static let whole: [(kind: LineKind, phrases: [StaticString])] = [
        (.advert, ["ad", "ads", "iklan", "sponsor", "werbung"]),
        (
            .pages,
            [
                "1", "2", "3", "4", "5", "selanjutnya", "sebelumnya", "berikutnya", "next", "previous", "selanjutnya »", "back",
                "close", "home", "beranda", "menu", "top", "back to top", "search", "cari", "»",
                "«", "›", "kembali", "x", "/", "|", "-", "–", "•", "all", "semua",
            ]
        ),
        (.share, ["shares", "like", "link", "save", "saved", "kirim", "suka", "url", "x", "instagram", "youtube", "tiktok"]),
        (.comment, ["0", "comment", "komentar", "kommentar", "0 komentar", "0 comments"]),
        (.credit, ["reuters", "ap", "afp", "antara", "dpa", "istimewa", "dok", "shutterstock", "ist"]),
    ]

    static let holds: [(kind: LineKind, phrases: [StaticString])] = [
        (
            .share,
            [
                "di google news", "whatsapp channel", "saluran whatsapp", "channel whatsapp", "follow us on", "kanal telegram",
                "channel telegram", "ikuti kami di", "our facebook", "on twitter", "kali dibaca", "kali dilihat",
            ]
        ),
        (.copyright, ["all rights reserved", "copyright ©", "hak cipta", "© 20", "(c) 20"]),
        (
            .credit,
            [
                "(foto:", "(foto ", "foto:", "/getty", "getty images", "(photo by", "(dok.", "(dok ", "antara foto", "/afp", "afp/",
                "/reuters", "shutterstock", "istockphoto", "(ilustrasi", "picture alliance", "(ist)", "(istimewa)", "via ap",
                "/ap)", "©", "photo by", "courtesy of",
            ]
        ),
        (
            .syndication,
            [
                "telah tayang di", "originally appeared", "dengan judul asli", "was first published", "originally published",
                "sudah tayang di",
            ]
        ),
        (.newsletter, ["our newsletter", "newsletter", "your inbox", "sign up for", "breaking news setiap"]),
        (.related, ["baca juga:", "baca juga :"]),
        (.embed, ["juga video", "video pilihan", "video berikut ini:"]),
        (.advert, ["affiliate link", "scroll untuk", "scroll ke bawah", "we may earn", "affiliate commission", "sponsored by"]),
        (
            .pages,
            [
                "dari 2 halaman", "dari 3 halaman", "dari 4 halaman", "dari 5 halaman", "dari 6 halaman", "dari 7 halaman",
                "dari 8 halaman", "min read", "minutes read", "minute read", "menit baca", "lesezeit",
            ]
        ),
    ]
}
