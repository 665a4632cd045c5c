import Testing

@testable import ReportParse

@Suite struct JSONReaderTests {
    private func value(_ text: String) throws -> JSONValue { try JSONReader.value(of: Array(text.utf8)) }

    @Test func valuesAreRead() throws {
        #expect(try value(#" {"a": [1, -2.50, 1e3, true, false, null], "b": "x"} "#)["a"]?.array?.count == 6)
        #expect(try value("[1.50]") == .array([.number("1.50")]))
        #expect(try value(#"{"a": 1, "a": 2}"#)["a"]?.int == 2)
        #expect(try value("1.5e-3").number == ExactDecimal("0.0015"))
        #expect(try value("{}") == .object([]))
    }

    @Test(arguments: [
        (#""\u00e9\ud83d\ude00\n\/\"\\""#, "é😀\n/\"\\"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
        (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\u0000""#, "\0"),
    ]) func stringsAreUnescaped(_ json: String, _ text: String) throws {
        #expect(try value(json).string == text)
    }

    @Test(arguments: [
        ("", 0), ("{", 1), ("[1,]", 3), (#"{"a" 1}"#, 5), (#"{"a":1,}"#, 7), ("\"a", 2), ("\"a\nb\"", 2), (#""\x""#, 3),
        (#""\u12""#, 3),
        ("01", 1), ("1.", 2), ("-", 1), ("tru", 0), ("nul", 0), ("[1] 2", 4), ("{'a':1}", 1), ("NaN", 0), ("1e", 2),
    ]) func whatIsNoJSONIsRefusedWithItsPlace(_ text: String, _ offset: Int) {
        #expect {
            try value(text)
        } throws: { ($0 as? JSONError)?.offset == offset }
    }

    @Test func nestingIsBounded() {
        #expect(throws: JSONError.self) { try value(String(repeating: "[", count: 100_000)) }
    }

    @Test func brokenUTF8IsRefused() {
        #expect(throws: JSONError.self) { try JSONReader.value(of: Array(#"{"a": "x"#.utf8) + [0xFF] + Array(#""}"#.utf8)) }
    }
}
