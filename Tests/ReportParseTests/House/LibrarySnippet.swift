// What README.md shows of the library, compiled here as a user would; ReadmeTests compares the two.
import ReportParse

func aid(in page: [UInt8]) throws -> [String] {
    let parser = ReportParser()
    let record = try parser.record(of: SourceDocument(bytes: page, source: "page.html"))
    return record.quantities.filter { $0.role == .aid && $0.sameAs == nil }.map { quantity in
        "\(quantity.minTonnes ?? quantity.minValue) t of \(quantity.commodity ?? "?"): \(quantity.selector.exact)"
    }
}
