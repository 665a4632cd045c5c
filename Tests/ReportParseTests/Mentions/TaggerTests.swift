import Foundation
import Testing

@testable import ReportParse

@Suite struct TaggerTests {
    private let lexicon = Lexicon.indonesian

    private func tags(of sentence: String, _ model: TaggerModel) -> [NameTag] {
        var article = Article()
        article.text = Array(sentence.utf8)
        article.blocks = [Block(kind: .paragraph, range: ByteRange(0, article.text.count))]
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        return NameTagger(model: model).tags(of: TaggerView(text: text, lexicon: lexicon, article: article))
    }

    @Test("the decoder gives the very tags of the trainer on a thousand sentences; `models/train` writes both")
    func agreement() throws {
        let model = try #require(TaggerModel.embedded)
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("tagger-agreement.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 1000)
        for line in lines {
            let fields = line.split(separator: "\t").map(String.init)
            let wanted = fields[1].utf8.map { $0 - UInt8(ascii: "a") }
            #expect(tags(of: fields[0], model).map(\.number) == wanted, "\(fields[0])")
        }
    }

    @Test("every record carries the digest of the weights")
    func digest() throws {
        let digest = try #require(ReportParser.modelDigest)
        #expect(digest.utf8.count == 12)
        let isHexadecimal = digest.allSatisfy { $0.isHexDigit }
        #expect(isHexadecimal)
    }

    @Test("weights that are cut short or of another make are refused, not read past their end")
    func refusesDamage() throws {
        let whole = UnsafeRawBufferPointer(start: embeddedBytes.baseAddress, count: embeddedBytes.count)
        #expect(TaggerModel(bytes: whole) != nil)
        for length in [0, 7, 31, 1055, 1056, whole.count - 1] {
            #expect(TaggerModel(bytes: UnsafeRawBufferPointer(rebasing: whole[..<length])) == nil, "\(length)")
        }
    }

    @Test("persons are found with their title and body")
    func persons() throws {
        let sentence = "Kepala Dinas Pertanian Kabupaten Lebak Bambang Santoso mengatakan panen mencapai 5 ton."
        let document = SourceDocument(bytes: Array(sentence.utf8), source: "", mediaType: .plain)
        var article = try ArticleReader().article(of: document)
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        let mentions = MentionReader(lexicon: lexicon).mentions(in: text, of: &article)
        let person = try #require(mentions.persons.first)
        #expect(person.name == "Bambang Santoso")
        #expect(person.title == "Kepala Dinas Pertanian Kabupaten Lebak")
        let body = try #require(person.organisation)
        #expect(mentions.organisations[body].name == "Dinas Pertanian Kabupaten Lebak")
    }

    private var embeddedBytes: UnsafeBufferPointer<UInt8> { TaggerModel.embeddedBytes }
}
