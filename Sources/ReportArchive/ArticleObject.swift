import ReportParse

/// An article as a line of JSON carries it: `id`, `url`, `published`, `title`, and `text` or `html`.
struct ArticleObject {
    let object: JSONValue

    /// What a line of JSON gives.
    static func item(ofJSON bytes: [UInt8], place: String) -> InputItem {
        do {
            return .document(try ArticleObject(object: try JSONReader.value(of: bytes)).document(source: place))
        } catch let error as JSONError {
            return .failure(InputFailure(place: place, message: "not JSON: \(error.reason) (byte \(error.offset + 1) of the line)"))
        } catch let error as ArticleObjectError {
            return .failure(InputFailure(place: place, message: error.message))
        } catch {
            return .failure(InputFailure(place: place, message: "\(error)"))
        }
    }

    /// The document it holds, or what is wrong with it.
    func document(source: String) throws(ArticleObjectError) -> SourceDocument {
        guard object.members != nil else { throw ArticleObjectError(message: "not a JSON object") }
        let (body, mediaType) = try body()
        return SourceDocument(
            bytes: Array(body.utf8), source: source, id: try text("id"), url: try text("url"), published: try text("published"),
            title: try text("title"), mediaType: mediaType, charset: "utf-8")
    }

    private func body() throws(ArticleObjectError) -> (String, SourceDocument.MediaType) {
        if let text = try text("text") { return (text, .plain) }
        if let html = try text("html") { return (html, .html) }
        throw ArticleObjectError(message: "the object has neither \"text\" nor \"html\"")
    }

    /// A member as text: numbers as written, nil for null, an empty text and none at all.
    private func text(_ name: String) throws(ArticleObjectError) -> String? {
        switch object[name] {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let number): number
        case nil, .null: nil
        default: throw ArticleObjectError(message: "\"\(name)\" should be a string")
        }
    }
}

struct ArticleObjectError: Error, Hashable, Sendable {
    let message: String
}
