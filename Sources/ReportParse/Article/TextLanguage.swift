/// Tells Indonesian text from other languages by its commonest words.
enum TextLanguage {
    private static let words: Set<UInt32> = Set(
        FunctionWords.indonesian.compactMap { word in
            Shingles.words(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).first
        })

    /// Whether one of them has these ten bits of its hash: most words are told by that.
    private static let filter: [Bool] = words.reduce(into: [Bool](repeating: false, count: 1024)) { $0[Int($1 & 1023)] = true }

    /// Whether at least one word in fourteen, of the first few hundred, is one of them; Indonesian news has one in six.
    static func isIndonesian(_ text: some Collection<UInt8>) -> Bool {
        isIndonesian(words: Shingles.words(Array(text.prefix(4000))))
    }

    /// The same of a text whose words are hashed.
    static func isIndonesian(words sample: [UInt32]) -> Bool {
        let (known, filter) = (words, filter)
        let found = sample.reduce(0) { $0 + (filter[Int($1 & 1023)] && known.contains($1) ? 1 : 0) }
        return sample.count >= 8 && found * 14 >= sample.count
    }
}
