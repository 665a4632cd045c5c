/// Why an input gave no record. Messages are lower case, without a full stop, and say what to do.
public enum SourceError: Error, Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// Bytes that are no text; `kind` names the format where its first bytes tell it (`PDF`, `DOCX`, `ZIP`, …).
    case binary(kind: String?)
    case notText(byteOffset: Int)
    /// A text that databases do not hold as it is.
    case unstorable(column: String)

    public var message: String {
        switch self {
        case .empty: "the document is empty"
        case .tooLarge(let bytes, let limit):
            "the document has \(bytes) bytes, over the limit of \(limit); raise it with --max-bytes"
        case .binary(let kind?): "this is a \(kind) file, not HTML or text; convert it to text first"
        case .binary(nil): "the bytes are no text in any known encoding"
        case .unstorable(let column): "\(column) holds U+0000, which databases do not keep"
        case .notText(let offset): "the bytes are no text: NUL or control bytes from byte \(offset)"
        }
    }
}
