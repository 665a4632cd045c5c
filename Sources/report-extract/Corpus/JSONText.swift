import ReportParse

extension JSONValue {
    /// The value as JSON over many lines, one space a level, as the corpus keeps its files.
    var text: String { lines(depth: 0) + "\n" }

    private func lines(depth: Int) -> String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): Self.quoted(text)
        case .array(let values): Self.nested("[", values.map { $0.lines(depth: depth + 1) }, "]", depth)
        case .object(let members):
            Self.nested("{", members.map { "\(Self.quoted($0.name)): \($0.value.lines(depth: depth + 1))" }, "}", depth)
        }
    }

    private static func nested(_ open: String, _ parts: [String], _ close: String, _ depth: Int) -> String {
        guard !parts.isEmpty else { return open + close }
        let indent = "\n" + String(repeating: " ", count: depth + 1)
        return open + indent + parts.joined(separator: "," + indent) + "\n" + String(repeating: " ", count: depth) + close
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            case "\0"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
