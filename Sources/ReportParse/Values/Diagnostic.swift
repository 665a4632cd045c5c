/// Something a reader of the record should know: a contradiction in the text, a guess not taken, text that was lost.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Sendable, CaseIterable { case info, warning, error }

    /// A stable name in snake_case, such as `weekday_mismatch`.
    public var code: String
    public var severity: Severity
    /// One sentence in lower case without a full stop.
    public var message: String
    /// The words it is about, in bytes of the article's text; nil when it is about the document.
    public var range: ByteRange?

    public init(_ code: String, _ severity: Severity = .warning, _ message: String, at range: ByteRange? = nil) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
    }
}

/// The name of the rule that read a fact, as `explain` shows it: `room/rule`.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let name: StaticString

    public init(stringLiteral name: StaticString) { self.name = name }
    public var description: String { "\(name)" }

    public static func == (a: RuleID, b: RuleID) -> Bool { a.description == b.description }
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
