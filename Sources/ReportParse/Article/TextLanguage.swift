/// Tells Indonesian text from other languages by its commonest words.
enum TextLanguage {
    private static let words: Set<UInt32> = Set(
        FunctionWords.indonesian.compactMap { word in
            Shingles.words(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).first
        })

    /// Whether at least one word in fourteen, of the first few hundred, is one of them; Indonesian news has one in six.
    static func isIndonesian(_ text: some Collection<UInt8>) -> Bool {
        let sample = Shingles.words(text.prefix(4000))
        guard sample.count >= 8 else { return false }
        return sample.reduce(0) { $0 + (words.contains($1) ? 1 : 0) } * 14 >= sample.count
    }
}
