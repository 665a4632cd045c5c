/// The JSON Schema of the record, and the same as tables for people, from the description of its fields.
public enum RecordSchema {
    /// JSON Schema, draft 2020-12, as one line of JSON.
    public static func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.member("$schema") { $0.string("https://json-schema.org/draft/2020-12/schema") }
            json.member("$id") { $0.string("urn:\(Record.schemaVersion.replacingSlash())") }
            json.member("title") { $0.string(Record.schemaVersion) }
            writeObject(Record.self, to: &json)
            json.member("$defs") { json in
                json.object { json in
                    for part in parts.dropFirst() {
                        json.member(part.name) { $0.object { writeObject(part, to: &$0) } }
                    }
                }
            }
        }
        return writer.bytes
    }

    /// The same over many lines, ending in a line feed.
    public static func prettyJSON() -> [UInt8] { IndentedJSON.text(of: json()) + [0x0A] }

    /// A Markdown table for every object of the record.
    public static func markdown() -> String {
        parts.map { part in
            let rows = part.fieldDescriptions.map { "| `\($0.name)` | \(summary($0.shape)) | \($0.about) |" }
            return (["### \(part.name)", "", part.about, "", "| key | type | meaning |", "|---|---|---|"] + rows).joined(
                separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }

    /// Every object, outermost first.
    static let parts: [any RecordPart.Type] = [
        Record.self, Record.Extractor.self, Record.Document.self, Record.Organisation.self, Record.Date.self,
        Record.Quantity.self, Record.Occupancy.self, Record.Diagnostic.self, Record.Place.self, Record.Speaker.self,
        Record.Facility.self, Record.Mention.self, Record.Selector.self,
    ]

    private static func writeObject(_ part: any RecordPart.Type, to json: inout JSONWriter) {
        json.member("description") { $0.string(part.about) }
        json.member("type") { $0.string("object") }
        json.member("properties") { json in
            json.object { json in
                for field in part.fieldDescriptions {
                    json.member(field.name) { json in
                        json.object { json in
                            json.member("description") { $0.string(field.about) }
                            write(field.shape, to: &json)
                        }
                    }
                }
            }
        }
        json.member("required") { json in
            json.array { json in for field in part.fieldDescriptions { json.string(field.name) } }
        }
    }

    /// Writes the members of a schema for a shape into an object that is open.
    private static func write(_ shape: RecordShape, to json: inout JSONWriter) {
        switch shape {
        case .string(let pattern):
            json.member("type") { $0.string("string") }
            if let pattern { json.member("pattern") { $0.string(pattern) } }
        case .reference(let letter): write(.string(pattern: RecordShapes.idPattern(letter)), to: &json)
        case .day: write(.string(pattern: RecordShapes.dayPattern), to: &json)
        case .moment: write(.string(pattern: RecordShapes.momentPattern), to: &json)
        case .time: write(.string(pattern: RecordShapes.datePattern), to: &json)
        case .codes(let codes): json.member("enum") { json in json.array { json in for code in codes { json.string(code) } } }
        case .constant(let value): json.member("const") { $0.string(value) }
        case .integer:
            json.member("type") { $0.string("integer") }
            json.member("minimum") { $0.number(0) }
        case .decimal: json.member("type") { $0.string("number") }
        case .probability:
            json.member("type") { $0.string("number") }
            json.member("minimum") { $0.number(0) }
            json.member("maximum") { $0.number(1) }
        case .boolean: json.member("type") { $0.string("boolean") }
        case .list(let element):
            json.member("type") { $0.string("array") }
            json.member("items") { json in json.object { write(element, to: &$0) } }
        case .part(let part): json.member("$ref") { $0.string("#/$defs/\(part.name)") }
        case .optional(let shape):
            json.member("anyOf") { json in
                json.array { json in
                    json.object { write(shape, to: &$0) }
                    json.object { json in json.member("type") { $0.string("null") } }
                }
            }
        }
    }

    private static func summary(_ shape: RecordShape) -> String {
        switch shape {
        case .string, .reference, .day, .moment, .time: "string"
        case .codes(let codes): codes.map { "`\($0)`" }.joined(separator: " ")
        case .constant(let value): "`\(value)`"
        case .integer: "integer"
        case .decimal, .probability: "number"
        case .boolean: "boolean"
        case .list(let element): "list of \(summary(element))"
        case .part(let part): part.name
        case .optional(let shape): summary(shape) + " or null"
        }
    }
}

extension String {
    fileprivate func replacingSlash() -> String { split(separator: "/").joined(separator: ":") }
}
