/// One document as it came in: its bytes and whatever its container says of it.
public struct SourceDocument: Sendable {
    /// What the bytes hold. `nil` in `SourceDocument` means: look at the bytes.
    public enum MediaType: String, Sendable {
        case html = "text/html"
        case plain = "text/plain"
    }

    public var bytes: [UInt8]
    /// The path; within a container the path, `#` and the record's number.
    public var source: String
    /// The container's own id of the document (a JSONL `id`); the record falls back to the SHA-256 of the bytes.
    public var id: String?
    public var url: String?
    /// ISO 8601 date or date-time of publication as the container states it.
    public var published: String?
    public var title: String?
    public var mediaType: MediaType?
    /// The charset that the transport declares, when it does.
    public var charset: String?
    /// An ISO 8601 day to resolve relative dates against when the document states none.
    public var referenceDate: CalendarDate?
    /// The digest of the bytes where it is known already; the record computes it otherwise.
    package var digest: Digest?

    public init(
        bytes: [UInt8], source: String, id: String? = nil, url: String? = nil, published: String? = nil, title: String? = nil,
        mediaType: MediaType? = nil, charset: String? = nil, referenceDate: CalendarDate? = nil
    ) {
        self.bytes = bytes
        self.source = source
        self.id = id
        self.url = url
        self.published = published
        self.title = title
        self.mediaType = mediaType
        self.charset = charset
        self.referenceDate = referenceDate
    }
}
