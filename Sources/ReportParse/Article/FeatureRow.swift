/// The values of one line, filled in order; the memory serves line after line.
///
/// An array would be asked at each of a hundred values whether it is anybody else's.
struct FeatureRow {
    private let memory: UnsafeMutablePointer<Float>
    private let capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        memory = UnsafeMutablePointer<Float>.allocate(capacity: max(1, capacity))
        memory.initialize(repeating: 0, count: max(1, capacity))
    }

    func free() { memory.deallocate() }

    mutating func clear() { count = 0 }

    @inline(__always) mutating func append(_ value: Float) {
        guard count < capacity else { return }
        memory[count] = value
        count += 1
    }

    /// Values already there; 0 beyond them.
    @inline(__always) subscript(_ index: Int) -> Float {
        get { index < count ? memory[index] : 0 }
        nonmutating set { if index < count { memory[index] = newValue } }
    }

    var values: UnsafeBufferPointer<Float> { UnsafeBufferPointer(start: memory, count: count) }
}
