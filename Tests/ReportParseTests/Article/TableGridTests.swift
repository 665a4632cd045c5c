import Testing

@testable import ReportParse

/// Tables laid out as HTML's table model does it: what stands over and beside each cell.
@Suite struct TableGridTests {
    /// Each written row of a table as `cell<head<head` by cell, with the labels above it in front.
    private func rows(_ table: String) throws -> [String] {
        let prose = "<p>Dinas Pangan mencatat angka berikut dari laporan harian petugas lapangan di semua kecamatan.</p>"
        let page = "<html lang=\"id\"><body><article><h1>Catatan Harian Dinas Pangan</h1>\(prose)<table>\(table)</table>\(prose)"
        let article = try ArticleReader().article(of: SourceDocument(bytes: Array(page.utf8), source: "table"))
        func words(_ range: ByteRange) -> String {
            String(decoding: article.text[range.lowerBound..<range.upperBound], as: UTF8.self)
        }
        return article.blocks.filter { $0.kind == .tableRow }.map { block in
            let above = block.above.map { words($0) + "/" }.joined()
            return above
                + block.cells.map { cell in ([cell.range] + cell.heads).map(words).joined(separator: "<") }.joined(separator: " ")
        }
    }

    @Test func cellsHaveBothHeadsOverThem() throws {
        let head = "<tr><th rowspan=2>Desa<th colspan='2'>Padi (ton)<tr><th>Target<th>Panen"
        #expect(try rows(head + "<tr><td>Sari<td>12<td>10") == ["Sari<Desa 12<Target<Padi (ton) 10<Panen<Padi (ton)"])
    }

    @Test func emptyCellsKeepTheirColumn() throws {
        let head = "<tr><td>Desa</td><td>Padi</td><td>Jagung</td></tr>"
        let body = "<tr><td>Sari</td><td></td><td>7</td></tr><tr><td>Puri</td><td>8</td><td>9</td></tr>"
        #expect(try rows(head + body) == ["Sari<Desa 7<Jagung", "Puri<Desa 8<Padi 9<Jagung"])
    }

    @Test func aCellReachesDown() throws {
        let head = "<tr><th>Desa<th>Hasil<th>Ton"
        let body = "<tr><td rowspan=2>Sari<td>Padi<td>5<tr><td>Jagung<td>6<tr><td>Puri<td>Padi<td>7"
        #expect(
            try rows(head + body) == [
                "Sari<Desa Padi<Hasil 5<Ton", "Sari/Jagung<Hasil 6<Ton", "Puri<Desa Padi<Hasil 7<Ton",
            ])
    }

    @Test func aCellWithoutEndReachesToTheEndOfItsGroup() throws {
        let head = "<thead><tr><th>Desa<th>Ton</thead>"
        let body = "<tbody><tr><td rowspan=0>Sari<td>5<tr><td>6</tbody><tbody><tr><td>Puri<td>7</tbody>"
        #expect(try rows(head + body) == ["Sari<Desa 5<Ton", "Sari/6<Ton", "Puri<Desa 7<Ton"])
    }

    @Test func linesAcrossTheTableHeadIt() throws {
        let head = "<tr><td colspan=3>Hasil (ton)<tr><td>Tanaman<td>2020<td>2021"
        let body = "<tr><td colspan=3>Kecamatan Sari<tr><td>Padi<td>5<td>6<tr><td colspan=3>Kecamatan Puri<tr><td>Padi<td>7<td>8"
        #expect(
            try rows(head + body) == [
                "Kecamatan Sari<Hasil (ton)", "Kecamatan Sari/Padi<Tanaman<Hasil (ton) 5<2020<Hasil (ton) 6<2021<Hasil (ton)",
                "Kecamatan Puri<Hasil (ton)", "Kecamatan Puri/Padi<Tanaman<Hasil (ton) 7<2020<Hasil (ton) 8<2021<Hasil (ton)",
            ])
    }

    @Test func theNumbersOfTheColumnsAreNoAmounts() throws {
        let head = "<tr><td>Desa<td>Padi<td>Jagung<tr><td>(1)<td>(2)<td>(3)<tr><td>1<td>2<td>3"
        #expect(try rows(head + "<tr><td>Sari<td>5<td>6") == ["Sari<Desa 5<Padi 6<Jagung"])
    }

    @Test func aCellOverSeveralColumnsHasNoneOfTheirHeads() throws {
        let head = "<tr><th>Desa<th>Padi<th>Jagung"
        #expect(
            try rows(head + "<tr><td>Sari<td colspan=2>9<tr><td>Puri<td>4<td>5") == ["Sari<Desa 9", "Puri<Desa 4<Padi 5<Jagung"])
    }

    @Test func spansBeyondReasonAreCutOff() throws {
        let head = "<tr><th>Desa<th>Padi"
        #expect(try rows(head + "<tr><td rowspan=99999999999999999999>Sari<td colspan=99999999999>9").count == 1)
    }

    /// Facts, not cells: the unit over two columns holds for both, but not for the share beside them.
    @Test func theUnitOverSeveralColumnsHoldsForThem() throws {
        let table =
            "<tr><th rowspan=2>Desa<th colspan=3>Padi (ton)<tr><th>Target<th>Panen<th>Persentase<tr><td>Sari<td>12<td>9<td>75"
        let prose = "<p>Dinas Pangan mencatat angka berikut dari laporan harian petugas lapangan di semua kecamatan.</p>"
        let page = "<html lang=\"id\"><body><article><h1>Catatan Harian Dinas Pangan</h1>\(prose)<table>\(table)</table>\(prose)"
        let record = try ReportParser().record(of: SourceDocument(bytes: Array(page.utf8), source: "table"))
        #expect(record.quantities.map(\.selector.exact) == ["12", "9"])
        #expect(record.quantities.map(\.commodity) == ["padi", "padi"])
        #expect(record.quantities.map(\.role) == [.target, .production])
    }
}
