import Glibc
import ReportArchive

/// Small files read and written whole: the corpus is made of them.
enum FileContents {
    static func bytes(of path: Path) throws(InputFailure) -> [UInt8] {
        do {
            var reader = StreamReader(try FileStream(path))
            return try reader.rest(limit: 1 << 30) ?? []
        } catch {
            throw InputFailure(place: path.text, message: error.message)
        }
    }

    static func text(of path: Path) throws(InputFailure) -> String {
        let bytes = try bytes(of: path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputFailure(place: path.text, message: "not UTF-8")
        }
        return text
    }

    /// Replaces a file as a whole.
    static func write(_ text: String, to path: Path) throws(InputFailure) {
        do throws(OutputError) {
            var file = try FileOutput(path)
            try file.write(Array(text.utf8))
            try file.finish()
        } catch {
            guard case .failed(let message) = error else { return }
            throw InputFailure(place: path.text, message: message)
        }
    }

    static func exists(_ path: Path) -> Bool { path.withCString { access($0, F_OK) } == 0 }

    /// The files below a folder, sorted; none when there is no such folder.
    static func files(in folder: Path) -> [Path] {
        guard exists(folder) else { return [] }
        return PathWalk([folder]).compactMap { try? $0.get() }
    }
}
