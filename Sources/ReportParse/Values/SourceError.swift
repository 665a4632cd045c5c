/// Why an input gave no record. Messages are lower case, without a full stop, and say what to do.
public enum SourceError: Error, Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// Bytes that are no text; `kind` names the format where its first bytes tell it, `advice` says how to make text of it.
    case binary(kind: String?, advice: String = "convert it to text first")
    case notText(byteOffset: Int)
    /// A text that databases do not hold as it is.
    case unstorable(column: String)

    public var message: String {
        switch self {
        case .empty: "the document is empty"
        case .tooLarge(let bytes, let limit):
            "the document has \(bytes) bytes, over the limit of \(limit); raise it with --max-bytes"
        case .binary(let kind?, let advice): "this is a \(kind), not HTML or text: \(advice)"
        case .binary(nil, _): "the bytes are no text in any known encoding"
        case .unstorable(let column): "\(column) holds U+0000, which databases do not keep"
        case .notText(let offset): "the bytes are no text: NUL or control bytes from byte \(offset)"
        }
    }
}
