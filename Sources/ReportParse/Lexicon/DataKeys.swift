/// Names of values in the JSON that pages carry for their scripts.
enum DataKeys {
    /// What holds prose that stands beside an article's text, in lower case: `"excerpt": "…"`.
    static let besides: Set<String> = [
        "alt",
        "alttext",
        "bio",
        "caption",
        "copyright",
        "deck",
        "desc",
        "description",
        "disclaimer",
        "excerpt",
        "headline",
        "imagecaption",
        "keywords",
        "lead",
        "metadescription",
        "seodescription",
        "standfirst",
        "subtitle",
        "summary",
        "synopsis",
        "teaser",
        "title",
    ]
}
