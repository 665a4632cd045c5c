/// A list of paths, one a line or, as `find -print0` writes them, each with a NUL behind it.
///
/// Lines may end in CR LF. A NUL anywhere near the start makes it a list of the second kind, in which paths may hold line feeds.
struct PathList {
    private static let longest = 1 << 16

    /// The list's own name, for what is wrong with it.
    private let name: String
    private var reader: StreamReader
    private var ending: UInt8?

    /// - Parameter path: the list; nil is standard input.
    init(_ path: Path?) throws(InputFailure) {
        name = path?.text ?? "-"
        do throws(StreamError) {
            reader = StreamReader(try path.map { path throws(StreamError) in try FileStream(path) } ?? FileStream())
        } catch {
            throw InputFailure(place: name, message: error.message)
        }
    }

    /// The next path, or what is wrong with the list; nil at the end.
    mutating func next() -> Result<Path, InputFailure>? {
        do throws(StreamError) {
            let ending = try separator()
            while let line = try reader.line(limit: Self.longest, ending: ending) {
                guard case .bytes(var bytes) = line else {
                    return .failure(InputFailure(place: name, message: "a path in the list is longer than \(Self.longest) bytes"))
                }
                if ending == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
                if !bytes.isEmpty { return .success(Path(bytes)) }
            }
            return nil
        } catch {
            return .failure(InputFailure(place: name, message: error.message))
        }
    }

    private mutating func separator() throws(StreamError) -> UInt8 {
        if let ending { return ending }
        // A pipe may hand over little at first: one path at least, which is enough.
        let found: UInt8 = try reader.peek(1).isEmpty || !reader.buffered.contains(0) ? 0x0A : 0
        ending = found
        return found
    }
}
