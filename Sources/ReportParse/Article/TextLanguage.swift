/// Tells Indonesian text from other languages by its commonest words.
enum TextLanguage {
    private static let words: Set<UInt32> = Set(
        FunctionWords.indonesian.compactMap { word in
            Shingles.words(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).first
        })

    /// Whether at least one word in fourteen, of the first few hundred, is one of them; Indonesian news has one in six.
    static func isIndonesian(_ text: some Collection<UInt8>) -> Bool {
        let sample = Array(text.prefix(4000))
        let known = words
        var (all, found) = (0, 0)
        sample.withUnsafeBufferPointer { sample in
            Shingles.forEachWord(sample) { word in
                all += 1
                if known.contains(word) { found += 1 }
            }
        }
        return all >= 8 && found * 14 >= all
    }
}
