extension Record {
    func write(to json: inout JSONWriter) {
        let points = CodePoints(reading.text.text)
        json.object { json in
            json.key("schema")
            json.string("report-extract/1")
            json.key("extractor")
            json.object { json in
                json.key("version")
                json.string("0.1.0")
                json.key("model")
                json.null()
            }
            json.key("document")
            writeDocument(to: &json)
            json.key("organisations")
            json.array { json in
                for (index, organisation) in reading.mentions.organisations.enumerated() {
                    write(organisation, index, points, to: &json)
                }
            }
            json.key("dates")
            json.array { json in
                for (index, date) in reading.mentions.dates.enumerated() { write(date, index, points, to: &json) }
            }
            json.key("quantities")
            json.array { json in
                for (index, fact) in reading.facts.quantities.enumerated() { write(fact, index, points, to: &json) }
            }
            json.key("occupancies")
            json.array { json in
                for (index, fact) in reading.facts.occupancies.enumerated() { write(fact, index, points, to: &json) }
            }
            json.key("diagnostics")
            json.array { json in
                for diagnostic in reading.article.diagnostics + reading.mentions.diagnostics + reading.facts.diagnostics {
                    json.object { json in
                        json.key("code")
                        json.string(diagnostic.code)
                        json.key("severity")
                        json.string(diagnostic.severity.rawValue)
                        json.key("message")
                        json.string(diagnostic.message)
                        json.key("start")
                        json.number(diagnostic.range.map { points.offset(of: $0.lowerBound) })
                        json.key("end")
                        json.number(diagnostic.range.map { points.offset(of: $0.upperBound) })
                    }
                }
            }
        }
    }

    private func writeDocument(to json: inout JSONWriter) {
        let meta = reading.article.metadata
        json.object { json in
            func field(_ name: String, _ value: String?) {
                json.key(name)
                json.string(value)
            }
            field("id", source.id)
            field("source", source.source)
            field("sha256", nil)
            field("media_type", meta.mediaType)
            field("charset", meta.charset)
            field("language", meta.language)
            field("url", meta.url)
            field("publisher", meta.publisher)
            field("section", meta.section)
            field("title", meta.title)
            json.key("authors")
            json.array { json in for author in meta.authors { json.string(author) } }
            field("signature", meta.signature)
            field("dateline", meta.dateline)
            field("published", meta.published)
            field("modified", meta.modified)
            field("reference_date", meta.referenceDate?.description)
            field("reference_date_from", meta.referenceDateFrom.rawValue)
            field("text", includesText ? String(decoding: reading.article.text, as: UTF8.self) : nil)
        }
    }

    private func write(_ organisation: Organisation, _ index: Int, _ points: CodePoints, to json: inout JSONWriter) {
        json.object { json in
            json.key("id")
            json.string("o\(index + 1)")
            json.key("name")
            json.string(organisation.name)
            json.key("kind")
            json.string(organisation.kind.rawValue)
            json.key("region")
            write(organisation.region, to: &json)
            json.key("aliases")
            let forms = Set(organisation.mentions.map(reading.text.string)).subtracting([organisation.name])
            json.array { json in for form in forms.sorted() { json.string(form) } }
            json.key("mentions")
            json.array { json in
                for mention in organisation.mentions {
                    json.object { json in
                        json.key("start")
                        json.number(points.offset(of: mention.lowerBound))
                        json.key("end")
                        json.number(points.offset(of: mention.upperBound))
                        json.key("exact")
                        json.string(reading.text.string(mention))
                    }
                }
            }
        }
    }

    private func write(_ date: DateMention, _ index: Int, _ points: CodePoints, to json: inout JSONWriter) {
        json.object { json in
            func field(_ name: String, _ value: String?) {
                json.key(name)
                json.string(value)
            }
            field("id", "d\(index + 1)")
            field("type", date.type.rawValue)
            field("value", date.value?.iso)
            field("start_date", date.value?.startDay?.description)
            field("end_date", date.value?.endDay?.description)
            field("granularity", date.granularity.rawValue)
            field("modifier", date.modifier?.rawValue)
            field("resolution", date.resolution.rawValue)
            json.key("weekday_matches")
            json.bool(date.weekdayMatches)
            write(date.range, points, to: &json)
        }
    }

    private func write(_ fact: QuantityFact, _ index: Int, _ points: CodePoints, to json: inout JSONWriter) {
        let mention = fact.mention
        let tonnes = mention.unit.tonnes.flatMap { mention.amount.multiplied(by: $0) }
        json.object { json in
            func field(_ name: String, _ value: String?) {
                json.key(name)
                json.string(value)
            }
            func number(_ name: String, _ value: ExactDecimal?) {
                json.key(name)
                json.number(value)
            }
            field("id", "q\(index + 1)")
            number("min_value", mention.amount.min)
            number("max_value", mention.amount.max)
            field("comparator", mention.amount.comparator.rawValue)
            field("unit", mention.unit.rawValue)
            field("unit_text", mention.unitText)
            field("per", fact.per)
            number("min_tonnes", tonnes?.min)
            number("max_tonnes", tonnes?.max)
            field("commodity", fact.commodity)
            field("role", fact.role.rawValue)
            field("giver", fact.giver.map { "o\($0 + 1)" })
            field("receiver", fact.receiver.map { "o\($0 + 1)" })
            field("holder", fact.holder.map { "o\($0 + 1)" })
            json.key("speaker")
            write(fact.speaker, to: &json)
            json.key("place")
            write(fact.place, to: &json)
            field("time", fact.time?.iso)
            field("same_as", fact.sameAs.map { "q\($0 + 1)" })
            field("part_of", fact.partOf.map { "q\($0 + 1)" })
            field("pair", fact.pair.map { "q\($0 + 1)" })
            field("rule", mention.rule.description)
            json.key("confidence")
            json.literal(String(fact.confidence))
            write(mention.range, points, to: &json)
        }
    }

    private func write(_ fact: OccupancyFact, _ index: Int, _ points: CodePoints, to json: inout JSONWriter) {
        let mention = fact.mention
        json.object { json in
            json.key("id")
            json.string("b\(index + 1)")
            json.key("min_percent")
            json.number(mention.amount.min)
            json.key("max_percent")
            json.number(mention.amount.max)
            json.key("comparator")
            json.string(mention.amount.comparator.rawValue)
            json.key("beds")
            json.string(mention.beds.rawValue)
            json.key("beds_used")
            json.number(mention.bedsUsed)
            json.key("beds_total")
            json.number(mention.bedsTotal)
            json.key("facility")
            if let facility = fact.facility {
                json.object { json in
                    json.key("name")
                    json.string(facility.name)
                    json.key("organisation")
                    json.string(facility.organisation.map { "o\($0 + 1)" })
                }
            } else {
                json.null()
            }
            json.key("place")
            write(fact.place, to: &json)
            json.key("time")
            json.string(fact.time?.iso)
            json.key("speaker")
            write(fact.speaker, to: &json)
            json.key("pair")
            json.string(fact.pair.map { "b\($0 + 1)" })
            json.key("rule")
            json.string(mention.rule.description)
            json.key("confidence")
            json.literal(String(fact.confidence))
            write(mention.range, points, to: &json)
        }
    }

    private func write(_ place: Place?, to json: inout JSONWriter) {
        guard let place else { return json.null() }
        json.object { json in
            json.key("name")
            json.string(place.name)
            json.key("official")
            json.string(place.official)
            json.key("kode_kemendagri")
            json.string(place.code)
        }
    }

    private func write(_ speaker: Speaker?, to json: inout JSONWriter) {
        guard let speaker else { return json.null() }
        json.object { json in
            json.key("name")
            json.string(speaker.name)
            json.key("title")
            json.string(speaker.title)
            json.key("organisation")
            json.string(speaker.organisation.map { "o\($0 + 1)" })
        }
    }

    /// The selector, with up to 32 code points either side.
    private func write(_ range: ByteRange, _ points: CodePoints, to json: inout JSONWriter) {
        let start = points.offset(of: range.lowerBound)
        let end = points.offset(of: range.upperBound)
        let before = ByteRange(points.byte(of: start - 32), range.lowerBound)
        let after = ByteRange(range.upperBound, points.byte(of: end + 32))
        json.key("selector")
        json.object { json in
            json.key("start")
            json.number(start)
            json.key("end")
            json.number(end)
            json.key("exact")
            json.string(reading.text.string(range))
            json.key("prefix")
            json.string(reading.text.string(before))
            json.key("suffix")
            json.string(reading.text.string(after))
        }
    }
}

/// Converts byte offsets of a text to code point offsets and back.
struct CodePoints {
    /// The byte offset of every code point, and the text's length at the end.
    private var starts: [Int32] = []

    init(_ text: [UInt8]) {
        starts.reserveCapacity(text.count + 1)
        for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 { starts.append(Int32(index)) }
        starts.append(Int32(text.count))
    }

    func offset(of byte: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The byte offset of a code point, clamped to the text.
    func byte(of offset: Int) -> Int { Int(starts[max(0, min(offset, starts.count - 1))]) }
}
