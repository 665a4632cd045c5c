/// Slips of the pen.
enum EditDistance {
    /// Whether one inserted, dropped, changed or swapped letter at most tells the two words apart.
    static func isAtMostOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        var start = 0
        while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
        var endA = a.count
        var endB = b.count
        while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
            endA -= 1
            endB -= 1
        }
        let (restA, restB) = (endA - start, endB - start)
        if restA <= 1, restB <= 1 { return true }
        return restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    }
}
