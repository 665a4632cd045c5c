import Foundation
import Testing

@testable import ReportParse

/// What must stay true of the sources, checked on the sources.
@Suite struct HouseTests {
    /// The rooms of the library, each of which may name types of those before it.
    private static let rooms = [
        "Values", "Lexicon", "Source", "Page", "Article", "Tokens", "Mentions", "Facts", "Records", "Tables", "Sinks",
    ]

    private static let exceptions: [String: Set<String>] = [
        // The phrases of the tables are cut into words by what cuts articles, or the two would not meet.
        "Sources/ReportParse/Lexicon/Vocabulary.swift": ["Tokeniser"],
        // The one description of a record's fields is that of the flat form's columns as well.
        "Sources/ReportParse/Records/RecordField.swift": ["RecordRow", "RecordColumn"],
    ]

    private static let library = Result { try Repository.sources("Sources/ReportParse") }

    private static func sources(of room: String) throws -> [Repository.Source] {
        try library.get().filter { $0.path.hasPrefix("Sources/ReportParse/\(room)/") }
    }

    /// The types that a file declares at its outermost level.
    private static func types(_ source: Repository.Source) -> [String] {
        source.code.split(separator: "\n").compactMap { line in
            guard line.first != " ", let match = line.firstMatch(of: /\b(?:struct|class|enum|protocol|actor) ([A-Z]\w*)/) else {
                return nil
            }
            return line.hasPrefix("private ") || line.hasPrefix("fileprivate ") ? nil : String(match.1)
        }
    }

    /// Capitalised words outside strings. A member such as `Record.Place` is no use of another room's `Place`.
    private static func typeNames(in code: String) -> Set<String> {
        var names: Set<String> = []
        var word: [UInt8] = []
        var before: UInt8 = 0
        var isInString = false
        for byte in Array(code.utf8) + [0x0A] {
            let isWordByte =
                byte == UInt8(ascii: "_") || byte >= 128 || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57)
            if isWordByte {
                word.append(byte)
                continue
            }
            if let first = word.first, first >= 65, first <= 90, before != UInt8(ascii: "."), !isInString {
                names.insert(String(decoding: word, as: UTF8.self))
            }
            if byte == UInt8(ascii: "\""), before != UInt8(ascii: "\\") || !word.isEmpty { isInString.toggle() }
            if byte == 0x0A { isInString = false }
            before = byte
            word = []
        }
        return names
    }

    @Test func noRoomNamesATypeOfALaterOne() throws {
        var owner: [String: Int] = [:]
        for (index, room) in Self.rooms.enumerated() {
            for type in try Self.sources(of: room).flatMap(Self.types) { owner[type] = index }
        }
        #expect(owner.count > 100)
        for (index, room) in Self.rooms.enumerated() {
            for source in try Self.sources(of: room) {
                let declared = Set(
                    source.code.matches(of: /\b(?:struct|class|enum|protocol|associatedtype|typealias) ([A-Z]\w*)/).map {
                        String($0.1)
                    })
                let names = Self.typeNames(in: source.code).subtracting(declared)
                for name in names.sorted() {
                    guard let home = owner[name], Self.exceptions[source.path]?.contains(name) != true else { continue }
                    #expect(home <= index, "\(source.path) names \(name) of \(Self.rooms[home])")
                }
            }
        }
    }

    @Test func libXMLStopsAtPage() throws {
        for source in try Self.library.get() where source.code.contains("import CLibXML") {
            #expect(source.path.hasPrefix("Sources/ReportParse/Page/"), "\(source.path)")
        }
    }

    /// Between source and record nothing prints, traps, or asks the machine anything.
    @Test func libraryNeitherPrintsNorTrapsNorAsks() throws {
        let forbidden: [(name: String, pattern: Regex<Substring>)] = [
            ("print", /\b(?:print|debugPrint|dump)\(/), ("a trap", /\b(?:fatalError|precondition|preconditionFailure|assert)\(/),
            ("try!", /\btry!/), ("Foundation", /\bimport Foundation/), ("a clock", /\b(?:clock_gettime|gettimeofday|Clock)\b/),
            ("the environment", /\b(?:getenv|ProcessInfo|CommandLine)\b/), ("a locale", /\b(?:setlocale|Locale)\b/),
            ("a file", /\b(?:fopen|FileHandle|FileManager|open)\(/),
        ]
        for source in try Self.library.get() {
            for (name, pattern) in forbidden { #expect(!source.code.contains(pattern), "\(source.path): \(name)") }
        }
    }

    /// The stages behind the source cannot fail.
    @Test func nothingThrowsBetweenArticleAndRecord() throws {
        for room in ["Tokens", "Mentions", "Facts"] {
            for source in try Self.sources(of: room) { #expect(!source.code.contains(/\bthrows?\b/), "\(source.path)") }
        }
    }

    @Test func onlyTheRecordIsCodable() throws {
        let targets = try Self.library.get() + Repository.sources("Sources/report-extract")
        for source in targets where !source.path.contains("/Records/") {
            #expect(!source.code.contains(/\b(?:Codable|Encodable|Decodable)\b/), "\(source.path)")
        }
    }

    /// Only the command prints, and only through its outputs.
    @Test func onlyTheCommandWrites() throws {
        for source in try Self.library.get() + Repository.sources("Sources/report-extract") {
            #expect(!source.code.contains(/\bprint\(/), "\(source.path)")
        }
    }

    /// Words of Indonesian in quotation marks outside the tables are data in the wrong place.
    @Test func indonesianWordsLiveInTheLexicon() throws {
        let words: Set<String> = [
            "ton", "kilogram", "kuintal", "persen", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "januari",
            "februari",
            "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember", "kemarin", "besok",
            "lusa", "lalu", "hari", "pekan", "bulan", "tahun", "bantuan", "stok", "produksi", "kapasitas", "kebutuhan", "sekitar",
            "hampir", "lebih", "kurang", "ratusan", "ribuan", "juta", "miliar", "ribu", "ratus", "puluh", "belas", "satu", "dua",
            "tiga",
            "dinas", "kementerian", "pemerintah", "kabupaten", "kota", "provinsi", "rumah", "sakit", "kepala", "dari", "kepada",
            "untuk",
            "dengan", "oleh", "atau", "dan", "yang", "baca", "juga", "penulis", "editor", "pewarta",
        ]
        for source in try Self.library.get() where !source.path.contains("/Lexicon/") {
            let strings = source.code.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1).lowercased() }
            let found = Set(strings).intersection(words)
            #expect(found.isEmpty, "\(source.path): \(found.sorted())")
        }
    }

    /// Logic in files that fit a head; tables may be long.
    @Test func filesStayShort() throws {
        for folder in ["Sources/ReportParse", "Sources/ReportArchive", "Sources/report-extract"] {
            for source in try Repository.sources(folder) where !source.path.contains("/Lexicon/") {
                let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(lines <= 400, "\(source.path): \(lines) lines")
            }
        }
    }

    @Test func nothingIsLeftUndone() throws {
        for source in try Repository.sources("Sources") + Repository.sources("Tests")
        where !source.path.hasSuffix("HouseTests.swift") {
            #expect(!source.text.contains(/\b(?:TODO|FIXME|XXX)\b|\.disabled\(|XCTSkip/), "\(source.path)")
        }
    }

    /// The models and the gazetteer travel in the binary, and in no more than three megabytes of it.
    @Test func modelsAndGazetteersAreSmall() throws {
        let folder = Repository.root.appendingPathComponent("Sources/CEmbedded")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.fileSizeKey])
        let data = files.filter { ["bin", "model", "tsv", "weights"].contains($0.pathExtension) }
        let sizes = try data.map { try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
        #expect(data.count >= 5)
        #expect(sizes.reduce(0, +) <= 3_000_000)
    }

    /// ARCHITECTURE.md names every room and every target.
    @Test func architectureNamesEveryRoom() throws {
        let text = try Repository.text("ARCHITECTURE.md")
        let folders = Set(try Self.library.get().compactMap { $0.path.split(separator: "/").dropFirst(2).first }.map(String.init))
            .filter { !$0.hasSuffix(".swift") }
        for folder in folders.sorted() { #expect(text.contains("`\(folder)/`"), "\(folder)") }
        let targets = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appendingPathComponent("Sources").path)
        for target in targets.sorted() { #expect(text.contains(target), "\(target)") }
    }
}
