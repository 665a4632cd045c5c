/// What a word of an element's class, id, role or itemprop says of its content. Words as they come out of `class="post-body"`,
/// `id="relatedPosts"`: cut at everything but letters and where a capital begins a word, in lower case.
struct NodeHints: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let navigation = NodeHints(rawValue: 1 << 0)
    static let footer = NodeHints(rawValue: 1 << 1)
    static let header = NodeHints(rawValue: 1 << 2)
    static let sidebar = NodeHints(rawValue: 1 << 3)
    static let related = NodeHints(rawValue: 1 << 4)
    static let comment = NodeHints(rawValue: 1 << 5)
    static let share = NodeHints(rawValue: 1 << 6)
    static let caption = NodeHints(rawValue: 1 << 7)
    static let media = NodeHints(rawValue: 1 << 8)
    static let advert = NodeHints(rawValue: 1 << 9)
    static let newsletter = NodeHints(rawValue: 1 << 10)
    static let author = NodeHints(rawValue: 1 << 11)
    static let date = NodeHints(rawValue: 1 << 12)
    static let topic = NodeHints(rawValue: 1 << 13)
    static let headline = NodeHints(rawValue: 1 << 14)
    static let summary = NodeHints(rawValue: 1 << 15)
    static let body = NodeHints(rawValue: 1 << 16)
    static let article = NodeHints(rawValue: 1 << 17)
    static let dialog = NodeHints(rawValue: 1 << 18)
    static let hidden = NodeHints(rawValue: 1 << 19)
    static let pager = NodeHints(rawValue: 1 << 20)
    static let box = NodeHints(rawValue: 1 << 21)
    static let list = NodeHints(rawValue: 1 << 22)
    static let quote = NodeHints(rawValue: 1 << 23)
    static let player = NodeHints(rawValue: 1 << 24)
    static let account = NodeHints(rawValue: 1 << 25)
    static let legal = NodeHints(rawValue: 1 << 26)
    static let contents = NodeHints(rawValue: 1 << 27)
    static let section = NodeHints(rawValue: 1 << 28)
    static let main = NodeHints(rawValue: 1 << 29)
    static let paragraph = NodeHints(rawValue: 1 << 30)

    /// `display: none`, which scripts may undo: some pages show their article only then.
    static let undisplayed = NodeHints(rawValue: 1 << 31)

    static let count = 32
}

/// The words, by what they say.
enum PageClassWords {
    /// What the addresses of pages hold that list what one person wrote.
    static let authorPaths: [StaticString] = ["/author/", "/authors/", "/jurnalis/", "/penulis/", "/reporter/", "/wartawan/"]

    static let rows: [(hint: NodeHints, words: [StaticString])] = [
        (
            .account,
            ["account", "login", "paywall", "premium", "register", "registration", "signin", "signup", "subscriber", "user"]
        ),
        (
            .advert,
            [
                "ad", "adblock", "ads", "adsense", "adslot", "advert", "advertisement", "advertising", "adv", "adwrap", "affiliate",
                "anzeige", "banner", "commercial", "dfp", "iklan", "outbrain", "parallax", "promo", "promoted", "promotion",
                "publicidad", "shop",
                "shopping", "sponsor", "sponsored", "taboola", "werbung", "cta", "product", "products",
            ]
        ),
        (
            .article,
            [
                "article", "artikel", "berita", "blog", "blogpost", "detail", "entry", "news", "post", "read", "single", "story",
                "baca",
            ]
        ),
        (
            .author,
            [
                "author", "authors", "autor", "autoren", "bio", "byline", "contributor", "editor", "penulis", "reporter", "writer",
                "profile", "creator",
            ]
        ),
        (
            .body,
            [
                "articlebody", "articletext", "body", "bodycopy", "bodytext", "content", "contents", "copy", "entrycontent",
                "fulltext", "isi",
                "konten", "paragraphs", "postbody", "postcontent", "readcontent", "richtext", "rte", "rich", "storybody", "text",
                "txt", "wysiwyg",
                "markdown", "prose", "articlecontent", "textbody", "itp",
            ]
        ),
        (
            .box,
            [
                "block", "box", "card", "infobox", "module", "panel", "tile", "widget", "callout", "aside", "inset", "factbox",
                "highlight",
            ]
        ),
        (
            .caption,
            [
                "bildunterschrift", "caption", "captions", "copyright", "credit", "credits", "figcaption", "legend", "photocredit",
                "source", "imagecaption",
            ]
        ),
        (
            .comment,
            [
                "comment", "comments", "commentlist", "disqus", "discussion", "komentar", "kommentar", "kommentare", "reply",
                "respond", "reader", "responses", "facebook",
            ]
        ),
        (.contents, ["toc", "index", "anchor", "anchors", "jump"]),
        (
            .date,
            [
                "clock", "date", "dateline", "datetime", "meta", "metadata", "modified", "published", "tanggal", "time",
                "timestamp", "updated", "waktu", "info", "jdl",
            ]
        ),
        (
            .dialog,
            [
                "alert", "consent", "cookie", "cookies", "dialog", "gdpr", "lightbox", "modal", "notice", "notification", "overlay",
                "popup", "privacy", "toast", "tooltip", "banner", "message", "warning", "flash",
            ]
        ),
        (.footer, ["bottom", "colophon", "foot", "footer", "below", "end", "after"]),
        (.header, ["head", "header", "masthead", "top", "topbar", "hero", "intro"]),
        (
            .headline,
            ["headline", "heading", "judul", "subtitle", "title", "titel", "kicker", "overline", "subhead", "subheadline"]
        ),
        (
            .hidden,
            [
                "hidden", "hide", "invisible", "offscreen", "print", "screenreader", "sr", "visuallyhidden", "none", "noprint",
                "assistive", "accessibility",
            ]
        ),
        (
            .legal,
            [
                "disclaimer", "disclosure", "imprint", "legal", "license", "rights", "terms", "impressum", "correction",
                "corrections",
            ]
        ),
        (
            .list,
            [
                "archive", "carousel", "feed", "grid", "latest", "list", "listing", "loop", "masonry", "recent", "slider", "slick",
                "swiper", "terbaru", "stream", "river", "items", "cards", "stories",
            ]
        ),
        (.main, ["main", "primary", "maincontent", "left", "center", "centre"]),
        (
            .media,
            [
                "bild", "foto", "fotos", "galeri", "gallery", "image", "images", "img", "media", "photo", "photos", "picture",
                "slide", "slideshow", "thumb", "thumbnail", "figure",
            ]
        ),
        (
            .navigation,
            [
                "breadcrumb", "breadcrumbs", "dropdown", "hamburger", "mega", "megamenu", "menu", "menus", "nav", "navbar", "navi",
                "navigation", "crumbs", "links", "link", "skip", "search", "quicklinks", "submenu", "toolbar", "crumb", "tabs",
                "tab",
            ]
        ),
        (
            .newsletter,
            [
                "email", "mailing", "mail", "newsletter", "newsletters", "optin", "subscribe", "subscription", "abo", "form",
                "donate", "donation", "mailchimp", "signupform", "mc", "membership",
            ]
        ),
        (.pager, ["halaman", "next", "page", "pager", "pages", "pagination", "paging", "prev", "previous"]),
        (.paragraph, ["p", "para", "paragraph", "absatz", "graf"]),
        (
            .player,
            [
                "audio", "embed", "embedded", "iframe", "instagram", "player", "podcast", "tiktok", "tweet", "twitter", "video",
                "videos", "youtube", "vjs", "jw", "jwplayer", "speech", "listen",
            ]
        ),
        (.quote, ["blockquote", "pullquote", "quote", "zitat"]),
        (
            .related,
            [
                "bacajuga", "editorial", "more", "mehr", "mostread", "popular", "populer", "readmore", "recirculation", "recirc",
                "recommend", "recommendation", "recommendations", "recommended", "rekomendasi", "related", "relatedposts",
                "similar", "suggested", "teaser", "teasers", "terkait", "terpopuler", "trending", "upnext", "also", "lihatjg",
                "linksisip", "artikelterkait", "onward", "explore", "promos", "most", "yarpp", "jp", "morefrom", "further",
                "lainnya", "pilihan",
            ]
        ),
        (.section, ["category", "channel", "kanal", "kategori", "rubrik", "section", "department"]),
        (
            .share,
            [
                "addthis", "addtoany", "follow", "share", "shareaholic", "sharedaddy", "sharebar", "sharing", "shares", "social",
                "socials", "sosmed", "whatsapp", "icon", "icons", "button", "buttons", "btn", "action", "actions", "tools",
                "bookmark", "print",
            ]
        ),
        (
            .sidebar,
            ["rail", "right", "secondary", "side", "sidebar", "sidecol", "rightcol", "complementary", "supplementary", "marginal"]
        ),
        (
            .summary,
            [
                "abstract", "dek", "deck", "description", "excerpt", "lead", "lede", "lid", "ringkasan", "standfirst", "summary",
                "synopsis", "vorspann", "teasertext", "tldr", "keypoints", "takeaways", "bullets", "chapo", "preamble",
            ]
        ),
        (
            .topic,
            [
                "keyword", "keywords", "label", "labels", "tag", "taglist", "tags", "tagged", "tagcloud", "topic", "topics",
                "taxonomy", "hashtag",
            ]
        ),
    ]
}
