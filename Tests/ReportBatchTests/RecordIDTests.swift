import ReportParse
import Testing

@testable import ReportBatch

@Suite struct RecordIDTests {
    @Test func equalIDsInTwoFilesAreTwoDocuments() {
        #expect(RecordID(source: "a.jsonl#1", id: "7") != RecordID(source: "b.jsonl#1", id: "7"))
    }

    @Test func aDocumentWithAnIDKeepsItsKeyWithinItsFile() {
        #expect(RecordID(source: "a.jsonl#1", id: "7") == RecordID(source: "a.jsonl#2", id: "7"))
        #expect(RecordID(source: "a.zip#1#1", id: "7") != RecordID(source: "a.zip#2#1", id: "7"))
    }

    @Test func aDocumentWithoutOneIsKnownByItsSource() {
        #expect(RecordID(source: "a.warc#1", id: nil) != RecordID(source: "a.warc#2", id: nil))
        #expect(RecordID(source: "a#1.html", id: "7") != RecordID(source: "a#2.html", id: "7"))
    }

    @Test func noTwoListsOfPartsAreMixedUp() {
        #expect(RecordID(source: "a", id: "b:c") != RecordID(source: "a:b", id: "c"))
        #expect(RecordID(source: "id", id: nil) != RecordID(source: "", id: "id"))
    }

    @Test func digestsAreThoseOfTheStandard() {
        #expect(Digest(of: Array("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func aScopeCoversWhatItsPlacesHold() {
        let scope = InputScope(places: ["archive/", "day.warc.gz"])
        #expect(scope.covers("archive/2021/a.html") && scope.covers("day.warc.gz#7") && scope.covers("day.warc.gz"))
        #expect(!scope.covers("archive2/a.html") && !scope.covers("day.warc.gz.old"))
    }
}
