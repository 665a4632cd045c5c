import Glibc

/// A path as the file system has it: bytes, which need not be UTF-8.
package struct Path: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The path as text, for people and records; bytes that are no UTF-8 show as U+FFFD.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The last component.
    package var name: String {
        let end = bytes.last == UInt8(ascii: "/") ? bytes.count - 1 : bytes.count
        let start = bytes[..<max(end, 0)].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    /// What follows the last dot of the name, in lower case; empty without one.
    package var fileExtension: String {
        let name = name
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The extension before the last one: `warc` of `a.warc.gz`.
    package var innerExtension: String {
        let name = name
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return Path(String(name[..<dot])).fileExtension
    }

    package func appending(_ name: [UInt8]) -> Path {
        Path(bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
    }

    /// The folder that holds it, as a path.
    package var folder: Path {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return Path(".") }
        return slash == 0 ? Path("/") : Path(Array(bytes[..<slash]))
    }

    package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            // The array ends in a zero and so is never empty.
            buffer.baseAddress.map(body) ?? body("")
        }
    }
}

/// Why a call to the system failed, in its own words.
package func systemMessage(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
