/// Pages around a given text, in the make of five kinds of outlets. Written for the tests; the texts go in untouched.
enum PageTemplates {
    static let all: [(name: String, page: @Sendable (String, [String]) -> String)] = [
        ("tagdiv", tagdiv), ("amp", amp), ("gov", gov), ("portal", portal), ("br", breaks),
    ]

    private static let menu =
        "<ul>" + ["Beranda", "Daerah", "Ekonomi", "Olahraga"].map { "<li><a href=\"/\($0)\">\($0)</a></li>" }.joined() + "</ul>"
    private static let related =
        "<ul>" + (1...8).map { "<li><a href=\"/b/\($0)\">Warga menanti kabar dari kecamatan nomor \($0)</a></li>" }.joined()
        + "</ul>"

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    private static func paragraphs(_ lines: [String]) -> String { lines.map { "<p>\(escaped($0))</p>\n" }.joined() }

    private static func tagdiv(_ title: String, _ lines: [String]) -> String {
        """
        <!DOCTYPE html><html lang="id-ID"><head><meta charset="UTF-8"><title>\(escaped(title)) - Kabar Serang</title>
        <meta property="og:type" content="article"><meta property="og:site_name" content="Kabar Serang">
        <meta property="article:published_time" content="2021-07-26T07:05:00+00:00"></head><body class="single single-post">
        <div class="td-header-wrap">\(menu)</div><div class="td-main-content-wrap"><article class="post type-post">
        <div class="td-crumb-container"><a href="/">Beranda</a> <a href="/daerah">Daerah</a></div>
        <header class="td-post-title"><h1 class="entry-title">\(escaped(title))</h1><div class="td-module-meta-info">
        <div class="td-post-author-name">Oleh <a href="/r">Rani</a></div><time class="entry-date" datetime="2021-07-26T07:05:00+00:00">26 Juli 2021</time>
        </div></header><div class="td-post-sharing"><a href="#">Facebook</a><a href="#">WhatsApp</a></div>
        <div class="td-post-content"><figure><img src="x.jpg"><figcaption class="wp-caption-text">Petugas. (Foto: Rani/Kabar)</figcaption></figure>
        \(paragraphs(lines))<p>(Ran/Red)</p></div><footer><ul class="td-tags"><li>TAGS</li><li><a href="/t">pangan</a></li></ul></footer></article>
        <div class="td_block_related_posts"><h4>BERITA TERKAIT</h4>\(related)</div></div><div class="td-footer-wrapper">© Kabar Serang</div></body></html>
        """
    }

    private static func amp(_ title: String, _ lines: [String]) -> String {
        """
        <!doctype html><html amp lang="id"><head><meta charset="utf-8"><title>\(escaped(title))</title><style amp-custom>p{margin:0}</style>
        <meta property="article:published_time" content="2021-07-26T14:05:00+07:00"><meta property="og:type" content="article"></head><body>
        <header class="amp-wp-header"><a href="/">Kabar Serang</a></header><article class="amp-wp-article">
        <header class="amp-wp-article-header"><h1 class="amp-wp-title">\(escaped(title))</h1><div class="amp-wp-meta">Senin, 26 Juli 2021 | 14:05 WIB</div></header>
        <figure class="amp-wp-article-featured-image"><amp-img src="a.jpg"></amp-img><figcaption>Foto: Dok. Humas</figcaption></figure>
        <div class="amp-wp-article-content">\(paragraphs(lines))</div></article><amp-sidebar id="s">\(menu)</amp-sidebar>
        <footer class="amp-wp-footer">Hak cipta Kabar Serang</footer></body></html>
        """
    }

    private static func gov(_ title: String, _ lines: [String]) -> String {
        """
        <html><head><title>Dinas Kominfo | \(escaped(title))</title></head><body><table width="100%"><tr><td class="menu">\(menu)</td></tr></table>
        <div id="wrapper"><div class="content-left"><h2 class="judul">\(escaped(title))</h2><div class="tanggal">Senin, 26 Juli 2021</div>
        <div class="isi-berita">\(paragraphs(lines))</div><div class="share">Bagikan: Facebook Twitter</div></div>
        <div class="sidebar"><h3>Berita Terbaru</h3>\(related)</div></div><div id="footer">Copyright Dinas Kominfo</div></body></html>
        """
    }

    private static func portal(_ title: String, _ lines: [String]) -> String {
        let aside = "<p><strong>Baca juga: <a href=\"/b\">Harga di pasar mulai turun menjelang panen</a></strong></p>"
        return """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(escaped(title)) | Portal Nusantara</title>
            <meta property="og:title" content="\(escaped(title))"><meta name="publishdate" content="2021/07/26 14:05:00"></head><body>
            <div class="header">\(menu)</div><div class="column-8"><article class="detail"><h1 class="detail__title">\(escaped(title))</h1>
            <div class="detail__author">Sari Dewi - Portal</div><div class="detail__date">Senin, 26 Jul 2021 14:05 WIB</div>
            <figure><img src="a"><figcaption class="detail__media-caption">Ilustrasi (Foto: Dok. Portal)</figcaption></figure>
            <div class="detail__body-text itp_bodycontent">\(paragraphs(Array(lines.prefix(2))))\(aside)\(paragraphs(Array(lines.dropFirst(2))))
            <div class="parallax">ADVERTISEMENT</div></div><div class="detail__body-tag"><a href="/t">pangan</a></div></article></div>
            <div class="box terpopuler"><h3>Terpopuler</h3>\(related)</div><div class="footer">Copyright Portal Nusantara</div></body></html>
            """
    }

    private static func breaks(_ title: String, _ lines: [String]) -> String {
        """
        <html><body><table><tr><td>\(menu)</td></tr></table><h1>\(escaped(title))</h1><span class="date">26/07/2021</span>
        <div class="artikel">\(lines.map(escaped).joined(separator: "<br><br>"))</div><div class="footer">Copyright 2021</div></body></html>
        """
    }
}
