@testable import ReportParse

/// Follows the characters of an article back to the bytes of its page.
enum Trace {
    /// The characters of an article that do not stand where they are said to, a note each.
    static func untraced(_ article: Article, in source: SourceText) -> [String] {
        article.blocks.flatMap { block in
            (block.cells.isEmpty ? [block.range] : block.cells.map(\.range)).flatMap { untraced(article, source, $0) }
        }
    }

    /// The characters of a range that do not stand where they are said to.
    private static func untraced(_ article: Article, _ source: SourceText, _ range: ByteRange) -> [String] {
        var wrong: [String] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let length = article.text[at] < 0x80 ? 1 : article.text[at] < 0xE0 ? 2 : article.text[at] < 0xF0 ? 3 : 4
            let character = Array(article.text[at..<at + length])
            let place = article.offsets.decodedOffset(of: at)
            if place.map({ !stands(character, at: $0, in: source.bytes) }) ?? true {
                let around = article.text[max(range.lowerBound, at - 20)..<min(range.upperBound, at + 20)]
                wrong.append("\(at) \(String(decoding: around, as: UTF8.self)) \(place ?? -1)")
            }
            at += length
        }
        return wrong
    }

    private static func stands(_ character: [UInt8], at place: Int, in source: [UInt8]) -> Bool {
        guard place < source.count else { return false }
        // A letter that linked data writes as an escape.
        if source[place] == UInt8(ascii: "\\") {
            var letter = ContiguousArray<UInt8>()
            _ = source.withUnsafeBufferPointer { LinkedDataParser.letter(Bytes($0), place, to: &letter) }
            if Array(letter) == character { return true }
        }
        // White space is plain in the text, and what parts two lines of a cell is a tag in the page.
        if character == [0x20] { return true }
        if place + character.count <= source.count, Array(source[place..<place + character.count]) == character { return true }
        return isEntity(of: character, Array(source[place...].prefix(16))) || isEntity(of: character, unescaped(source, place))
    }

    /// The letters at a place of linked data, their escapes read: `\u0026ldquo;`.
    private static func unescaped(_ source: [UInt8], _ place: Int) -> [UInt8] {
        var letters = ContiguousArray<UInt8>()
        var at = place
        source.withUnsafeBufferPointer { buffer in
            while at < buffer.count, letters.count < 16 { at += LinkedDataParser.letter(Bytes(buffer), at, to: &letters) }
        }
        return Array(letters)
    }

    private static func isEntity(of character: [UInt8], _ letters: [UInt8]) -> Bool {
        letters.withUnsafeBufferPointer { buffer in
            guard buffer.first == UInt8(ascii: "&"), let (scalars, _) = Entities.read(Bytes(buffer), 0, buffer.count) else {
                return false
            }
            var read = ContiguousArray<UInt8>()
            for scalar in scalars { PlainText.append(scalar, to: &read) }
            return Array(read) == character
        }
    }
}
