import Glibc

/// A path as the file system has it: bytes, which need not be UTF-8.
struct Path: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(_ text: String) { bytes = Array(text.utf8) }

    /// The path as text, for people and records; bytes that are no UTF-8 show as U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The last component.
    var name: String {
        let end = bytes.last == UInt8(ascii: "/") ? bytes.count - 1 : bytes.count
        let start = bytes[..<max(end, 0)].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    /// What follows the last dot of the name, in lower case; empty without one.
    var fileExtension: String {
        let name = name
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    func appending(_ name: [UInt8]) -> Path {
        Path(bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
    }

    /// The folder that holds it, as a path.
    var folder: Path {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return Path(".") }
        return slash == 0 ? Path("/") : Path(Array(bytes[..<slash]))
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            // The array ends in a zero and so is never empty.
            buffer.baseAddress.map(body) ?? body("")
        }
    }
}

/// Why a call to the system failed, in its own words.
func systemMessage(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
