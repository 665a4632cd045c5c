/// What is left of a document once the page around it is gone: the words that facts are read from, and what the page says
/// of itself.
struct Article: Sendable {
    /// `document.text`: the title, an empty line, then the body's blocks, one a line. Valid UTF-8, plain white space.
    var text: [UInt8] = []
    /// The blocks of `text` in order; the title comes first where there is one. They do not overlap.
    var blocks: [Block] = []
    var metadata = ArticleMetadata()
    var diagnostics: [Diagnostic] = []
    /// The way back from `text` to the bytes of the document.
    var offsets = OffsetMap()
}

/// One line of an article's text.
struct Block: Sendable {
    enum Kind: UInt8, Sendable { case title, paragraph, subhead, listItem, tableHeader, tableRow }

    var kind: Kind
    var range: ByteRange
    /// The cells of a table row or header, in column order; empty for everything else.
    var cells: [TableCell] = []
    /// The index in `Article.blocks` of the lowest header over a table row, where the table has one.
    var header: Int?
    /// What names a table row beside its own cells: the row that heads its part of the table, then cells of rows above that reach
    /// down to it.
    var above: [ByteRange] = []
}

/// A cell of a table, with what the table says of its column.
struct TableCell: Sendable {
    var range: ByteRange
    /// The first of the columns that it covers.
    var column: Int
    /// The heads over it, the nearest first.
    var heads: [ByteRange] = []
}

/// What a page or its container says of the document.
struct ArticleMetadata: Sendable {
    var title: String?
    var authors: [String] = []
    /// The initials that close an article: `Mir/Red`.
    var signature: String?
    var dateline: String?
    var publisher: String?
    var section: String?
    var url: String?
    var language: String?
    /// ISO 8601, as precise as the page says.
    var published: String?
    var modified: String?
    /// The day that relative dates are resolved against, and what said so.
    var referenceDate: CalendarDate?
    var referenceDateFrom = ReferenceOrigin.none
    var mediaType = "text/plain"
    var charset = "utf-8"
}
