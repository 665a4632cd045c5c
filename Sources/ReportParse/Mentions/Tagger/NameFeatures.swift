/// Turns the traits of a token and its neighbours into features, each a number of 32 bits.
///
/// Training and tagging both come through here, so that the two cannot disagree about a feature.
struct NameFeatures {
    /// More than any token can have.
    static let maximum = 96

    let traits: UnsafeBufferPointer<NameTraits>
    let sentence: Range<Int>
    /// Whether the sentence is written like a headline.
    let isTitleCase: Bool
    let isHeadline: Bool

    private static let outside = NameTraits(hash: 1, shape: .mark, isSpaced: false, classes: [])

    @inline(__always) fileprivate func trait(_ index: Int) -> NameTraits {
        index >= sentence.lowerBound && index < sentence.upperBound ? traits[index] : Self.outside
    }

    /// Whether the sentence has no capital, so that capitals say nothing of its names.
    var isWithoutCapitals: Bool { !sentence.contains { traits[$0].isCapital } }

    /// Whether a token, or one beside it, gives reason to look for a name. Of 92,000 tokens of 280 articles 45 % give none, and the
    /// only ones of these that the weights by themselves took for names were six times *aman* (safe), as a person.
    @inline(__always) func isNearName(_ index: Int) -> Bool {
        tellsOfName(index) || index > sentence.lowerBound && tellsOfName(index - 1)
            || index + 1 < sentence.upperBound && tellsOfName(index + 1)
    }

    @inline(__always) private func tellsOfName(_ index: Int) -> Bool {
        let here = traits[index]
        if here.isCapital || here.isCue || here.grammar | here.known | here.region != 0
            || here.evidence.rawValue & ~NameEvidence.lowered.rawValue != 0
        {
            return true
        }
        // The dots of an address: *kabarpesisir.co.id*.
        return here.shape == .stop && !here.isSpaced && index + 1 < sentence.upperBound && !traits[index + 1].isSpaced
    }

    /// Writes the features of the token at `index` and returns how many there are.
    ///
    /// - Parameter isWhole: whether those that a number of shapes stands for by itself are among them.
    @inline(__always) func write(at index: Int, to out: UnsafeMutablePointer<UInt32>, isWhole: Bool = true) -> Int {
        var writer = FeatureWriter(out: out)
        let here = trait(index)
        let before = trait(index - 1)
        let before2 = trait(index - 2)
        let after = trait(index + 1)
        let after2 = trait(index + 2)
        if isWhole { Self.shapes(before.shape, here.shape, after.shape, &writer) }
        words(here, before, before2, after, after2, &writer)
        shapes(here, before, before2, after, after2, &writer)
        affixes(here, before, after, &writer)
        classes(here, before, before2, after, after2, &writer)
        lists(index, here, before, after, &writer)
        run(index, here, &writer)
        person(index, here, before, after, &writer)
        window(index, here, before, before2, after, after2, &writer)
        return writer.count
    }

    @inline(__always) private func words(
        _ here: NameTraits, _ before: NameTraits, _ before2: NameTraits, _ after: NameTraits, _ after2: NameTraits,
        _ writer: inout FeatureWriter
    ) {
        writer.add(2, here.hash)
        writer.add(3, before.hash)
        writer.add(4, before2.hash)
        writer.add(5, after.hash)
        writer.add(6, after2.hash)
        writer.add(7, before.hash, here.hash)
        writer.add(8, here.hash, after.hash)
        writer.add(9, here.hash, UInt32(here.shape.rawValue))
    }

    /// The number of the shapes of a token and its neighbours, below `shapeCount`.
    @inline(__always) func shapes(at index: Int) -> Int {
        Int(trait(index - 1).shape.rawValue) << 8 + Int(trait(index).shape.rawValue) << 4 + Int(trait(index + 1).shape.rawValue)
    }

    static let shapeCount = 1 << 12

    /// Writes the features that a number of shapes stands for by itself: few enough for their sums to be known beforehand.
    static func write(shapes: Int, to out: UnsafeMutablePointer<UInt32>) -> Int {
        func shape(_ shift: Int) -> NameTraits.Shape { NameTraits.Shape(rawValue: UInt8(shapes >> shift & 15)) ?? .mark }
        var writer = FeatureWriter(out: out)
        Self.shapes(shape(8), shape(4), shape(0), &writer)
        return writer.count
    }

    @inline(__always) private static func shapes(
        _ before: NameTraits.Shape, _ here: NameTraits.Shape, _ after: NameTraits.Shape, _ writer: inout FeatureWriter
    ) {
        let shape = UInt32(here.rawValue)
        let left = UInt32(before.rawValue)
        let right = UInt32(after.rawValue)
        writer.add(1, 0)
        writer.add(10, shape)
        writer.add(11, left)
        writer.add(12, right)
        writer.add(13, shape + left * 16)
        writer.add(14, shape + right * 16)
        writer.add(15, left + shape * 16 + right * 256)
    }

    @inline(__always) private func shapes(
        _ here: NameTraits, _ before: NameTraits, _ before2: NameTraits, _ after: NameTraits, _ after2: NameTraits,
        _ writer: inout FeatureWriter
    ) {
        let shape = UInt32(here.shape.rawValue)
        let mode: UInt32 = (isTitleCase ? 1 : 0) + (isHeadline ? 2 : 0)
        writer.add(17, shape + mode * 16)
        writer.add(18, shape + (here.isSpaced ? 16 : 0) + (after.isSpaced ? 32 : 0))
        writer.add(19, shape, before.hash)
        writer.add(20, shape, after.hash)
    }

    @inline(__always) private func affixes(
        _ here: NameTraits, _ before: NameTraits, _ after: NameTraits, _ writer: inout FeatureWriter
    ) {
        guard here.prefix2 != 0 else { return }
        let capital: UInt32 = here.shape == .lower ? 0 : 1
        writer.add(21, here.prefix2, capital)
        writer.add(24, here.suffix2, capital)
        if here.prefix3 != 0 {
            writer.add(22, here.prefix3, capital)
            writer.add(25, here.suffix3, capital)
        }
        if here.prefix4 != 0 {
            writer.add(23, here.prefix4, capital)
            writer.add(26, here.suffix4, capital)
        }
        if before.suffix3 != 0 { writer.add(27, before.suffix3) }
        if after.suffix3 != 0 { writer.add(28, after.suffix3) }
        if after.prefix3 != 0 { writer.add(29, after.prefix3) }
    }

    @inline(__always) private func classes(
        _ here: NameTraits, _ before: NameTraits, _ before2: NameTraits, _ after: NameTraits, _ after2: NameTraits,
        _ writer: inout FeatureWriter
    ) {
        let shape = UInt32(here.shape.rawValue)
        let own = UInt32(here.classes.rawValue)
        let left = UInt32(before.classes.rawValue)
        let right = UInt32(after.classes.rawValue)
        if own != 0 { writer.add(30, own, shape) }
        if left != 0 { writer.add(31, left, shape) }
        if before2.classes.rawValue != 0 { writer.add(32, UInt32(before2.classes.rawValue), shape) }
        if right != 0 { writer.add(33, right, shape) }
        if after2.classes.rawValue != 0 { writer.add(34, UInt32(after2.classes.rawValue), shape) }
        if left != 0 || own != 0 { writer.add(35, left, own) }
    }

    @inline(__always) private func lists(
        _ index: Int, _ here: NameTraits, _ before: NameTraits, _ after: NameTraits, _ writer: inout FeatureWriter
    ) {
        writer.add(40, UInt32(here.grammar))
        writer.add(41, UInt32(before.grammar) + UInt32(here.grammar) << 8 + UInt32(after.grammar) << 16)
        if before.grammar != 0 { writer.add(42, UInt32(before.grammar), UInt32(here.shape.rawValue)) }
        writer.add(43, UInt32(before.region) + UInt32(here.region) << 8 + UInt32(after.region) << 16)
        if here.region != 0 { writer.add(44, UInt32(here.region), UInt32(before.classes.rawValue)) }
        writer.add(45, UInt32(here.region) + UInt32(here.grammar) << 8)
        if here.known != 0 || before.known != 0 {
            writer.add(46, UInt32(before.known) + UInt32(here.known) << 8)
            writer.add(47, UInt32(here.known))
        }
        if here.isForerunner || before.isForerunner {
            writer.add(69, UInt32(here.shape.rawValue), (here.isForerunner ? 1 : 0) + (before.isForerunner ? 2 : 0))
        }
        let expansion = UInt32(before.expansion) + UInt32(here.expansion) << 4 + UInt32(after.expansion) << 8
        if expansion != 0 { writer.add(74, expansion, UInt32(here.shape.rawValue)) }
        if here.expansion != 0 { writer.add(75, UInt32(here.expansion), UInt32(here.grammar)) }
        if here.known != 0 { known(index, here, before, after, &writer) }
        var bits = here.evidence.rawValue
        let shape = UInt32(here.shape.rawValue)
        while bits != 0 {
            writer.add(48, UInt32(bits.trailingZeroBitCount), shape)
            bits &= bits &- 1
        }
        if here.shape != .lower { writer.add(49, UInt32(here.evidence.rawValue)) }
    }

    @inline(__always) private func window(
        _ index: Int, _ here: NameTraits, _ before: NameTraits, _ before2: NameTraits, _ after: NameTraits, _ after2: NameTraits,
        _ writer: inout FeatureWriter
    ) {
        writer.add(60, before2.hash, before.hash)
        writer.add(61, after.hash, after2.hash)
        writer.add(62, before.hash, after.hash)
    }

    @inline(__always) private func run(_ index: Int, _ here: NameTraits, _ writer: inout FeatureWriter) {
        guard here.runEnd > here.runStart else { return }
        let start = Int(here.runStart)
        let end = Int(here.runEnd)
        let position = UInt32(min(3, index - start))
        let left = UInt32(min(3, end - 1 - index))
        let first = trait(start)
        let last = trait(end - 1)
        let previous = trait(start - 1)
        let next = trait(end)
        writer.add(50, first.hash, position)
        writer.add(51, previous.hash, position)
        writer.add(52, next.hash, left)
        writer.add(53, position + left * 4)
        writer.add(54, UInt32(first.classes.rawValue), position)
        writer.add(55, UInt32(previous.classes.rawValue) + UInt32(previous.shape.rawValue) << 16, position)
        writer.add(56, UInt32(next.classes.rawValue) + UInt32(next.shape.rawValue) << 16, left)
        writer.add(57, last.hash, left)
        writer.add(58, previous.hash, next.hash)
        writer.add(59, UInt32(first.grammar), position)
    }
}

extension NameFeatures {
    /// How a listed body stands in its sentence: whether the run of capitals is all its name, and what it follows. A dateline and a
    /// footer name media that are no mentions.
    private func known(
        _ index: Int, _ here: NameTraits, _ before: NameTraits, _ after: NameTraits, _ writer: inout FeatureWriter
    ) {
        let place = (here.known - 1) & 3
        let isFirst = place <= 1 && (Int(here.runStart) == index || here.runEnd == here.runStart)
        let isLast = (place == 0 || place == 3) && (Int(here.runEnd) == index + 1 || here.runEnd == here.runStart)
        let whole = UInt32(here.known) << 2 + (isFirst ? 1 : 0) + (isLast ? 2 : 0)
        writer.add(70, whole, UInt32(before.shape.rawValue) + UInt32(after.shape.rawValue) << 8)
        writer.add(71, whole, before.hash)
        writer.add(72, whole, UInt32(here.evidence.rawValue & (NameEvidence.initials.rawValue | NameEvidence.bracketed.rawValue)))
        writer.add(73, whole, after.hash)
    }

    /// What tells the end of a body's name from the beginning of a person's.
    @inline(__always) private func person(
        _ index: Int, _ here: NameTraits, _ before: NameTraits, _ after: NameTraits, _ writer: inout FeatureWriter
    ) {
        guard here.runEnd > here.runStart else { return }
        let shape = UInt32(here.shape.rawValue)
        let left: UInt32 = before.isPersonal ? 1 : 0
        let own: UInt32 = here.isPersonal ? 2 : 0
        let right: UInt32 = after.isPersonal ? 4 : 0
        let office: UInt32 = here.isOffice ? 8 : 0
        let speaks: UInt32 = here.evidence.contains(.speaksAlone) ? 16 : 0
        writer.add(65, left + own + right + office, shape)
        writer.add(66, own + office + speaks, UInt32(here.grammar) + UInt32(before.grammar) << 8)
        writer.add(67, own + office + speaks, UInt32(here.region) + UInt32(before.region) << 8)
        let rest = UInt32(min(3, Int(here.runEnd) - 1 - index))
        writer.add(68, own + office + speaks + rest << 8, trait(Int(here.runEnd)).prefix2)
    }
}

/// Collects features: the number of the template mixed with its values.
struct FeatureWriter {
    let out: UnsafeMutablePointer<UInt32>
    var count = 0

    init(out: UnsafeMutablePointer<UInt32>) { self.out = out }

    @inline(__always) mutating func add(_ template: UInt32, _ value: UInt32) {
        out[count] = Self.mix(template &* 0x9E37_79B1 ^ value)
        count += 1
    }

    @inline(__always) mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
        out[count] = Self.mix(Self.mix(template &* 0x9E37_79B1 ^ first) &+ second &* 0x85EB_CA6B)
        count += 1
    }

    /// The finaliser of MurmurHash3: every bit of the input moves half of the output's.
    @inline(__always) static func mix(_ value: UInt32) -> UInt32 {
        var value = value
        value ^= value >> 16
        value = value &* 0x85EB_CA6B
        value ^= value >> 13
        value = value &* 0xC2B2_AE35
        return value ^ value >> 16
    }
}
