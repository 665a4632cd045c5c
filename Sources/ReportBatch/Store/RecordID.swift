import ReportParse

/// The key by which a document's rows are replaced as a whole, wherever records are stored: a digest of source and id.
///
/// A document that brings an id of its own keeps its key when it moves within its file, so that a line put before it makes no
/// new document of it; equal ids in two files give two keys. A document without one is known by its source.
package struct RecordID: Hashable, Sendable {
    /// 16 bytes, the first half of a SHA-256.
    package let bytes: [UInt8]

    /// - Parameter id: the id that the input brought with it, not the digest that stands in for one.
    package init(source: String, id: String?) {
        guard let id else {
            self.init(parts: ["source", source])
            return
        }
        self.init(parts: ["id", Self.container(of: source), id])
    }

    /// For an input whose key is taken in the same run: an id met twice in one file, a file named twice.
    package init(source: String, id: String?, repetition: Int) {
        self.init(parts: ["repetition", source, id ?? "", String(repetition)])
    }

    /// A key as it was stored; nil unless it has 16 bytes.
    package init?(stored: [UInt8]) {
        guard stored.count == 16 else { return nil }
        bytes = stored
    }

    /// A key as it was stored in digits; nil unless it has 32.
    package init?(hex: String) {
        let digits = Array(hex.utf8).map { $0 >= 0x61 ? $0 &- 0x61 &+ 10 : $0 &- 0x30 }
        guard digits.count == 32, digits.allSatisfy({ $0 < 16 }) else { return nil }
        bytes = stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// 32 hexadecimal digits.
    package var hex: String { bytes.hexadecimal }

    /// The file or archive entry that holds a document: the source without the number behind the last `#`.
    private static func container(of source: String) -> String {
        guard let mark = source.lastIndex(of: "#"), source[source.index(after: mark)...].utf8.allSatisfy({ (48...57).contains($0) })
        else { return source }
        return String(source[..<mark])
    }

    /// Lengths stand before the parts, so that no two lists of parts give the same bytes.
    private init(parts: [String]) {
        bytes = Array(Digest(of: parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }).bytes.prefix(16))
    }
}
