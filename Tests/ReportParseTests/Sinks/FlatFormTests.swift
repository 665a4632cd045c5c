import Testing

@testable import ReportParse

@Suite struct FlatFormTests {
    private func record(_ text: String, title: String? = nil) throws -> Record {
        var options = ReportParser.Options()
        options.includesSentences = true
        return try ReportParser(options: options).record(
            of: SourceDocument(
                bytes: Array(text.utf8), source: "a.txt", id: "a", published: "2021-07-27", title: title, mediaType: .plain))
    }

    /// Cells of a CSV text by RFC 4180.
    private func cells(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && index + 1 < bytes.count && bytes[index + 1] == byte:
                cell.append(byte)
                index += 1
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted, 0x0A where !isQuoted:
                rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == 0x0A { rows.append([]) }
            case 0x0D where !isQuoted: break
            default: cell.append(byte)
            }
            index += 1
        }
        return rows.dropLast()
    }

    @Test func hasOneRowAFactWithItsSentence() throws {
        var sink = CSVSink()
        let text = "SERANG - Bulog menyalurkan 12,5 ton beras, \"kata dia\", Senin (26/7/2021). Sisanya 3 ton."
        let rows = cells(sink.opening() + sink.bytes(of: try record(text)))
        #expect(rows[0] == FlatTable.header)
        #expect(Set(rows.map(\.count)) == [FlatTable.header.count])
        let quantities = rows.filter { $0[2] == "quantity" }
        #expect(
            quantities.map(\.last) == [
                "SERANG - Bulog menyalurkan 12,5 ton beras, \"kata dia\", Senin (26/7/2021).", "Sisanya 3 ton.",
            ])
        let tonnes = try #require(FlatTable.header.firstIndex(of: "min_tonnes"))
        #expect(quantities.map { $0[tonnes] } == ["12.5", "3"])
    }

    @Test(arguments: ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1"])
    func disarmsFormulas(title: String) throws {
        var sink = CSVSink()
        let rows = cells(sink.opening() + sink.bytes(of: try record("Ada 3 ton beras.", title: title)))
        let place = try #require(FlatTable.header.firstIndex(of: "title"))
        #expect(rows.dropFirst().allSatisfy { !$0[place].isEmpty && !"=+-@\t".contains($0[place].first ?? "=") })
    }

    @Test func marksItsOrderOnRequest() {
        var (plain, marked) = (CSVSink(), CSVSink(marksOrder: true))
        #expect(marked.opening() == [0xEF, 0xBB, 0xBF] + plain.opening())
    }

    @Test func hasTheSameKeysAsLinesOfJSON() throws {
        var sink = FlatSink()
        let lines = sink.bytes(of: try record("Ada 3 ton beras di Kota Serang, 26 Juli 2021.")).split(separator: 0x0A)
        #expect(!lines.isEmpty)
        for line in lines {
            let object = try JSONReader.value(of: Array(line))
            #expect(object.members?.map(\.name) == FlatTable.header)
            #expect(object["sentence"]?.string == "Ada 3 ton beras di Kota Serang, 26 Juli 2021.")
        }
    }

    @Test func columnsAreTheRecordsKeys() {
        let names = Set(RecordTable.quantities.columns.map(\.name))
        #expect(
            names.isSuperset(of: [
                "record_id", "fact_id", "min_tonnes", "giver", "giver_id", "place", "place_kode_kemendagri", "time", "time_start",
                "sentence",
            ]))
        for table in RecordTable.all { #expect(Set(table.columns.map(\.name)).count == table.columns.count) }
        #expect(Set(FlatTable.header).count == FlatTable.header.count)
    }

    @Test(arguments: [
        ("2021", "2021-01-01", "2021-12-31"), ("2021-02", "2021-02-01", "2021-02-28"), ("2021-W01", "2021-01-04", "2021-01-10"),
        ("2021-Q3", "2021-07-01", "2021-09-30"), ("2021-H2", "2021-07-01", "2021-12-31"), ("199X", "1990-01-01", "1999-12-31"),
        ("2021-01/2021-06", "2021-01-01", "2021-06-30"), ("2021-07-26", "2021-07-26", "2021-07-26"),
    ])
    func readsValuesOfDatesBack(value: String, start: String, end: String) throws {
        let read = try #require(DateValue(iso: value))
        #expect(read.iso == value && read.startDay?.description == start && read.endDay?.description == end)
    }

    @Test(arguments: ["", "P2M", "2021-13", "2021-02-30", "2021-Q5", "20X1", "2021/", "abcd-01"])
    func refusesOtherTexts(value: String) { #expect(DateValue(iso: value) == nil) }
}
