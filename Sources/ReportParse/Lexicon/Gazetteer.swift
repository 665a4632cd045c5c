import CEmbedded

/// An administrative area of Indonesia, or a named one without a code.
struct Area: Sendable {
    /// Province, regency or city, and district as two digits each; zero from the level that the area does not reach.
    var province: UInt8
    var regency: UInt8
    var district: UInt8
    var level: Place.Level
    /// The official name as bytes of the embedded table; empty for areas without one.
    fileprivate var nameStart: UInt32
    fileprivate var nameEnd: UInt32

    /// `36`, `36.73`, `36.73.01`; nil for areas without a code.
    var code: String? {
        guard province != 0 else { return nil }
        var text = padded(Int(province), 2)
        if regency != 0 { text += "." + padded(Int(regency), 2) }
        if district != 0 { text += "." + padded(Int(district), 2) }
        return text
    }

    /// Whether the other area lies in this one, or is it.
    func contains(_ other: Area) -> Bool {
        guard province == other.province, province != 0 else { return false }
        if regency == 0 { return true }
        return regency == other.regency && (district == 0 || district == other.district)
    }
}

extension Area: Hashable {
    static func == (a: Area, b: Area) -> Bool {
        (a.province, a.regency, a.district, a.level.rawValue) == (b.province, b.regency, b.district, b.level.rawValue)
            && a.nameStart == b.nameStart
    }
    func hash(into hasher: inout Hasher) {
        hasher.combine(province)
        hasher.combine(regency)
        hasher.combine(district)
    }
}

/// Names of areas and what they may stand for, keyed by the hash of their letters without spaces, so that *Bandarlampung*
/// and *Bandar Lampung* are one name.
struct Gazetteer: Sendable {
    static let indonesian = Gazetteer()

    /// The decree whose codes the records carry.
    static let decree = "Kepmendagri 300.2.2-2138/2025"

    private static var table: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: embedded_regions_bytes(), count: embedded_regions_length())
    }

    private var areas: [Area] = []
    /// Open addressing over name hashes; each slot holds the first of a chain of entries, 0 when free.
    private var slotHash: [UInt32]
    private var slotEntry: [UInt32]
    private var entryArea: [UInt32] = [0]
    private var entryNext: [UInt32] = [0]
    private let mask: Int
    /// One bit for each ending of the hash of what a name begins with, letter by letter.
    private var beginnings = [UInt64](repeating: 0, count: 1 << 13)
    /// The longest name in tokens.
    static let maximumTokens = 5

    private init() {
        mask = (1 << 15) - 1
        slotHash = Array(repeating: 0, count: mask + 1)
        slotEntry = Array(repeating: 0, count: mask + 1)
        areas.reserveCapacity(8200)
        readLines(of: Self.table)
        addAliases()
    }

    /// The areas that bear a name, given the hash of its letters; empty for most words.
    func areas(named hash: UInt32) -> [Area] {
        var slot = Int(hash) & mask
        while slotEntry[slot] != 0 {
            if slotHash[slot] == hash { return chain(from: slotEntry[slot]) }
            slot = (slot + 1) & mask
        }
        return []
    }

    /// Whether any area bears the name.
    @inline(__always) func hasArea(named hash: UInt32) -> Bool {
        var slot = Int(hash) & mask
        while slotEntry[slot] != 0 {
            if slotHash[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    /// Whether a name may begin with these letters, or be them; no name does where the answer is no.
    @inline(__always) func mayBegin(with hash: UInt32) -> Bool {
        beginnings[Int(hash & 0x7FFFF) >> 6] >> UInt64(hash & 63) & 1 == 1
    }

    /// `Kabupaten Serang`; nil for areas that have no official name.
    func officialName(of area: Area) -> String? {
        guard area.nameEnd > area.nameStart else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes(area)), as: UTF8.self)
    }

    /// The districts of a regency or city.
    func districts(of regency: Area) -> ArraySlice<Area> {
        guard let first = areas.firstIndex(of: regency) else { return [] }
        let rest = areas[(first + 1)...]
        return rest[..<(rest.firstIndex { $0.regency != regency.regency || $0.province != regency.province } ?? rest.endIndex)]
    }

    /// The letters of an area's official name as `hash` sees them.
    func letters(of area: Area) -> [UInt8] { Self.letters(bytes(area)) }

    /// Letters and digits, folded, without spaces and marks.
    static func letters(_ name: some Sequence<UInt8>) -> [UInt8] {
        name.compactMap { byte in
            switch ByteClass(byte) {
            case .letter: byte | 0x20
            case .digit, .high: byte
            case .space, .mark: nil
            }
        }
    }

    /// The hash of a name's letters and digits, folded, without spaces and marks.
    static func hash(_ name: some Sequence<UInt8>) -> UInt32 { extend(FNV.basis, with: name) }

    /// Goes on with a name's hash over more of its bytes.
    @inline(__always) static func extend(_ hash: UInt32, with bytes: some Sequence<UInt8>) -> UInt32 {
        var hash = hash
        for byte in bytes {
            switch ByteClass(byte) {
            case .letter: hash = FNV.mix(hash, byte | 0x20)
            case .digit, .high: hash = FNV.mix(hash, byte)
            case .space, .mark: break
            }
        }
        return hash
    }

    // MARK: - Building

    private func bytes(_ area: Area) -> Slice<UnsafeBufferPointer<UInt8>> {
        Self.table[Int(area.nameStart)..<Int(area.nameEnd)]
    }

    private func chain(from first: UInt32) -> [Area] {
        var found: [Area] = []
        var entry = first
        while entry != 0 {
            found.append(areas[Int(entryArea[Int(entry)])])
            entry = entryNext[Int(entry)]
        }
        return found
    }

    private mutating func add(_ name: some Sequence<UInt8>, _ area: Int) {
        var hash = FNV.basis
        for byte in name {
            hash = Self.extend(hash, with: CollectionOfOne(byte))
            beginnings[Int(hash & 0x7FFFF) >> 6] |= 1 << UInt64(hash & 63)
        }
        var slot = Int(hash) & mask
        while slotEntry[slot] != 0, slotHash[slot] != hash { slot = (slot + 1) & mask }
        slotHash[slot] = hash
        entryArea.append(UInt32(area))
        entryNext.append(slotEntry[slot])
        slotEntry[slot] = UInt32(entryArea.count - 1)
    }

    /// One area a line: `code<TAB>official name[<TAB>former name…]`.
    private mutating func readLines(of blob: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < blob.count {
            var end = start
            while end < blob.count, blob[end] != UInt8(ascii: "\n") { end += 1 }
            readLine(of: blob, start, end)
            start = end + 1
        }
    }

    private mutating func readLine(of blob: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        var parts: [UInt8] = []
        var index = start
        while index + 1 < end, blob[index] != UInt8(ascii: "\t") {
            if blob[index] == UInt8(ascii: ".") { index += 1 }
            parts.append((blob[index] &- 48) &* 10 &+ (blob[index + 1] &- 48))
            index += 2
        }
        guard (1...3).contains(parts.count), index < end else { return }
        parts += [0, 0]
        var field = index + 1
        var isFirst = true
        while field < end {
            var stop = field
            while stop < end, blob[stop] != UInt8(ascii: "\t") { stop += 1 }
            let name = UnsafeBufferPointer(rebasing: blob[field..<stop])
            let prefix = parts[1] != 0 && parts[2] == 0 ? Self.prefixLength(name) : (length: 0, level: Place.Level.district)
            if isFirst {
                let level: Place.Level = parts[1] == 0 ? .province : parts[2] == 0 ? prefix.level : .district
                areas.append(
                    Area(
                        province: parts[0], regency: parts[1], district: parts[2], level: level, nameStart: UInt32(field),
                        nameEnd: UInt32(stop)))
                isFirst = false
            }
            add(name[prefix.length...], areas.count - 1)
            field = stop + 1
        }
    }

    /// The bytes of `Kabupaten `, `Kota Administrasi ` and so on before the name proper, and the level they say.
    private static func prefixLength(_ name: UnsafeBufferPointer<UInt8>) -> (length: Int, level: Place.Level) {
        for (prefix, level) in RegencyPrefixes.rows where name.starts(with: prefix.utf8) { return (prefix.utf8.count, level) }
        return (0, .regency)
    }

    private mutating func addAliases() {
        var byCode: [String: Int] = [:]
        for (index, area) in areas.enumerated() where area.district == 0 { byCode[area.code ?? ""] = index }
        for row in PlaceAliases.rows {
            guard let index = byCode[row.code] else { continue }
            if !areas(named: Self.hash(row.name.utf8)).contains(areas[index]) { add(row.name.utf8, index) }
        }
        for (names, level) in [
            (PlaceAliases.uncoded, Place.Level.other), (PlaceAliases.country, .country), (Countries.names, .country),
        ] {
            areas.append(Area(province: 0, regency: 0, district: 0, level: level, nameStart: 0, nameEnd: 0))
            for name in names { add(name.utf8, areas.count - 1) }
        }
    }
}
