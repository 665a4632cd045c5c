import Foundation
import Testing

@testable import ReportParse

/// Spelled-out and formatted numbers, compact forms and measures rendered from CLDR: every row is read.
@Suite struct ExpressionCaseTests {
    @Test(arguments: [
        ("cldr_spellout_cardinal", ExpressionReader.Kind.number), ("cldr_spellout_decimal", .number),
        ("cldr_spellout_ordinal", .ordinal),
        ("cldr_decimal_numbers", .number), ("cldr_compact_numbers", .number), ("cldr_measures", .quantity),
    ]) func everyRowIsRead(file: String, kind: ExpressionReader.Kind) throws {
        guard let url = SharedData.url("cases/\(file).tsv") else { return }
        let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst(2)
        #expect(rows.count > 100)
        for row in rows {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let value = try #require(ExactDecimal(fields[1]), "\(row)")
            let expected: ExpressionAnswer =
                kind == .quantity
                ? .quantity(Amount(value), unit: fields[2], per: fields.count > 3 && !fields[3].isEmpty ? fields[3] : nil)
                : .number(value)
            #expect(ExpressionReader(kind: kind).answer(to: fields[0]) == expected, "\(row)")
        }
    }

    @Test(arguments: [
        ("3M", "3000000"), ("100k", "100000"), (",77", "0.77"), ("0033", "33"), ("minus 1.200.000", "-1200000"),
        ("negatif lima", "-5"),
        ("- 1.200.000", "-1200000"), ("satu kuadriliun dua triliun", "1002000000000000"), ("seratus ribu rupiah", "100000"),
        ("nol koma nol lima", "0.05"), ("satu setengah juta", "1500000"), ("2 M", "2000000000"), ("Rp2,5 T", "2500000000000"),
        ("tigapuluh", "30"), ("kosong", "0"), ("dua pertiga", "0.667"), ("seratus duapuluh lima", "125"),
        ("tigaratus ribu", "300000"), ("1 000 000", "1000000"),
        ("3/4", "0.75"), ("1 1/2", "1.5"), ("1.500,-", "1500"),
    ]) func number(text: String, value: String) {
        #expect(ExpressionReader(kind: .number).answer(to: text) == .number(ExactDecimal(value)))
    }

    @Test(arguments: ["", "beras", "25.08.2021", "dua tiga", "1/1/2021", "duapuluh tigapuluh", "12 34"]) func noNumber(text: String)
    {
        #expect(ExpressionReader(kind: .number).answer(to: text) == .number(nil))
    }

    @Test(arguments: [
        ("ke-20", 20), ("kedua puluh", 20), ("Keseribu", 1000), ("keduapuluh", 20), ("kelimabelas", 15), ("pertama", 1),
    ]) func ordinal(
        text: String, value: Int
    ) {
        #expect(ExpressionReader(kind: .ordinal).answer(to: text) == .number(ExactDecimal(value)))
    }
}
