/// What libxml2 reads of a page: tags without attributes, and one letter for each stretch of text.
///
/// Elements of which it is certain what libxml2 would make of them are written as letters as well, so that it has fewer tags to read.
struct Skeleton {
    private(set) var bytes = ContiguousArray<UInt8>()
    /// One past the `>` of each start tag in `bytes`, by its number in `PageArena.tags`; 0 for those that are not in it, and `leaf`
    /// for those that are written as letters.
    private(set) var tagEnds = ContiguousArray<UInt32>()
    /// The stretches of text in order, as ranges of `PageArena.text`.
    private(set) var runs = ContiguousArray<(start: UInt32, stop: UInt32)>()

    private var elements = OpenElements()
    /// One past the last tag in `bytes`.
    private var tagsEnd = 0
    private let markup = TagMarkup.shared
    private let writesLeaves: Bool

    /// A stretch of text.
    static let run = UInt8(ascii: "x")
    /// The start of the next element that is written as letters, and its end.
    static let leafStart = UInt8(ascii: "o")
    static let leafEnd = UInt8(ascii: "c")
    /// The end of one that parts lines as a `div` does.
    private static let blockEnd = UInt8(ascii: "k")
    static let leaf = UInt32.max
    /// The most that an element may hold to be written as letters: what stands in it is moved each time.
    private static let longestLeaf = 128

    /// - Parameters:
    ///   - length: how many bytes the page has.
    ///   - writesLeaves: whether elements are written as letters; a test compares what comes of both.
    init(length: Int, writesLeaves: Bool) {
        self.writesLeaves = writesLeaves
        bytes.reserveCapacity(length / 8 + 64)
        // What a hundred kilobytes of an ordinary page hold.
        tagEnds.reserveCapacity(length / 120)
        runs.reserveCapacity(length / 120)
        write(markup.start(.body))
    }

    private mutating func write(_ tag: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: tag)
        tagsEnd = bytes.count
    }

    /// Notes a tag that is not in the skeleton, or not yet.
    mutating func note() { tagEnds.append(0) }

    mutating func start(_ tag: TagName, _ number: Int) {
        elements.begin(tag, number, tagsBefore: tagsEnd)
        write(markup.start(tag))
        tagEnds[number] = UInt32(truncatingIfNeeded: bytes.count)
    }

    mutating func end(_ tag: TagName) {
        elements.close(tag)
        write(markup.end(tag))
    }

    /// A `br`.
    mutating func addBreak(_ number: Int) {
        guard writesLeaves else {
            write(markup.start(.br))
            tagEnds[number] = UInt32(truncatingIfNeeded: bytes.count)
            return
        }
        bytes.append(Skeleton.leafStart)
        bytes.append(Skeleton.leafEnd)
        tagEnds[number] = Skeleton.leaf
    }

    /// A stretch of text, as a range of the arena's.
    mutating func addRun(_ start: Int, _ stop: Int) {
        runs.append((UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: stop)))
        bytes.append(Skeleton.run)
    }

    /// Takes the start tag of an element without content out again: the links around pictures, spacers, icons. A `div` goes only
    /// where its neighbours part the lines as well.
    mutating func takeBack(_ tag: TagName) -> Bool {
        guard tag == .a || tag == .span || tag == .b || tag == .strong || tag == .div, let element = elements.last,
            element.tag == tag, Int(tagEnds[element.number]) == bytes.count
        else { return false }
        let start = markup.start(tag).count
        if tag == .div, !endsWithBlock(bytes.count - start) { return false }
        bytes.removeLast(start)
        tagEnds[element.number] = 0
        leave(element)
        return true
    }

    /// Writes an element that holds nothing but letters as letters itself, where it is certain that libxml2 would nest it so.
    mutating func takeAsLeaf(_ tag: TagName) -> Bool {
        guard writesLeaves, let element = elements.last, element.tag == tag, element.closedNothing, Skeleton.canBeLeaf(tag),
            Int(tagEnds[element.number]) == tagsEnd, bytes.count - tagsEnd <= Skeleton.longestLeaf
        else { return false }
        let shift = markup.start(tag).count - 1
        bytes[tagsEnd - shift - 1] = Skeleton.leafStart
        // Through a buffer: an array looks whether it is shared at every byte that is written.
        bytes.withUnsafeMutableBufferPointer { bytes in
            for at in tagsEnd..<bytes.count { bytes[at - shift] = bytes[at] }
        }
        bytes.removeLast(shift)
        bytes.append(tag == .div || tag == .li || tag == .ul ? Skeleton.blockEnd : Skeleton.leafEnd)
        tagEnds[element.number] = Skeleton.leaf
        leave(element)
        return true
    }

    private mutating func leave(_ element: OpenElements.Entry) {
        elements.removeLast()
        // What its start tag would have closed stays open.
        if !element.closedNothing { elements.forget() }
        tagsEnd = element.tagsBefore
    }

    @inline(__always) private static func canBeLeaf(_ tag: TagName) -> Bool {
        switch tag {
        case .a, .b, .div, .h1, .h2, .h3, .h4, .h5, .h6, .li, .ol, .p, .span, .strong, .ul: true
        default: false
        }
    }

    /// Whether the skeleton up to `end` ends with a `div`, `li` or `ul`.
    private func endsWithBlock(_ end: Int) -> Bool {
        guard end > 5 else { return false }
        if bytes[end - 1] == Skeleton.blockEnd { return true }
        guard bytes[end - 1] == UInt8(ascii: ">") else { return false }
        switch (bytes[end - 3], bytes[end - 2]) {
        case (UInt8(ascii: "i"), UInt8(ascii: "v")): return bytes[end - 4] == UInt8(ascii: "d")
        case (UInt8(ascii: "l"), UInt8(ascii: "i")), (UInt8(ascii: "u"), UInt8(ascii: "l")):
            return bytes[end - 4] == UInt8(ascii: "<") || bytes[end - 4] == UInt8(ascii: "/")
        default: return false
        }
    }
}
