/// A JSON text as values: what a JSONL line, a block of linked data in a page or a case of the corpus says.
///
/// Numbers stay as written, members keep their order, and nothing in the text can trap: nesting is bounded, a lone surrogate
/// becomes U+FFFD.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As written: no binary floating point comes between.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a member of an object; of equal names the last, as most readers have it.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var number: ExactDecimal? {
        guard case .number(let text) = self else { return nil }
        return ExactDecimal(jsonNumber: text)
    }

    package var int: Int? { number?.integer }

    package var array: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    package var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    package var isNull: Bool { self == .null }
}

/// Why a text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
    /// Lower case, without a full stop: `a comma or a closing brace is missing`.
    package let reason: String
    /// The byte at which reading stopped, from 0.
    package let offset: Int
}

extension ExactDecimal {
    /// Reads a number as JSON writes it, with or without an exponent.
    package init?(jsonNumber text: String) {
        guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
            self.init(text)
            return
        }
        let written = text[text.utf8.index(after: mark)...]
        guard let mantissa = ExactDecimal(text[..<mark]), let exponent = Int(written), abs(exponent) <= 300 else { return nil }
        self = mantissa.scaled(by: exponent)
    }
}
