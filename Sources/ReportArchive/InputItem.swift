import ReportParse

/// One thing that an input holds.
package enum InputItem: Sendable {
    case document(SourceDocument)
    /// An input, or a part of one, that should be a document and cannot be read.
    case failure(InputFailure)
    /// A part of an archive that is no page: a picture, a redirect, a style sheet.
    case passedOver(InputFailure)

    /// The document; nil for a part of an archive that is no page.
    package func document() throws(InputFailure) -> SourceDocument? {
        switch self {
        case .document(let document): return document
        case .failure(let failure): throw failure
        case .passedOver: return nil
        }
    }
}

/// Where documents come from, one after another.
protocol DocumentSource: AnyObject {
    /// The next item; nil at the end. After an error there is no more.
    func next() throws(StreamError) -> InputItem?
}

/// What readers of all kinds need to know.
struct ReadingLimits: Sendable {
    /// Documents of more bytes are refused.
    var maximumBytes: Int
    /// The columns of CSV files by what they hold: `text` to `isi`.
    var columns: [String: String] = [:]
}
