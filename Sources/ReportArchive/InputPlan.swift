import Glibc
import ReportParse

/// Where documents come from and how they are to be read, as the options mean it.
package struct InputPlan {
    package enum Place: Hashable, Sendable {
        case standardInput
        /// A list names the files; nil is one on standard input.
        case list(Path?)
        case path(Path)
    }

    /// What columns of tables can hold.
    package static let columnMeanings = ["id", "url", "published", "title", "text", "html"]

    package var places: [Place]
    package var maximumBytes: Int
    package var referenceDate: CalendarDate?
    /// What the run itself writes, which is no input even where it lies in a folder that is read.
    package var outputs: [Path] = []
    /// The columns of CSV files by what they hold: `text` to `isi`.
    package var columns: [String: String] = [:]

    /// The paths as typed; `-` is standard input.
    package init(_ typed: [String], maximumBytes: Int, referenceDate: CalendarDate?) {
        places = typed.map { $0 == "-" ? .standardInput : .path(Path($0)) }
        self.maximumBytes = maximumBytes
        self.referenceDate = referenceDate
    }

    /// Adds the files that a list names, `-` for one on standard input.
    package mutating func addList(_ typed: String) { places.append(.list(typed == "-" ? nil : Path(typed))) }

    /// The bytes of all files to come; nil when standard input is among them.
    package func totalBytes() -> Int? {
        var total = 0
        for place in places {
            guard case .path(let path) = place else { return nil }
            for case .success(let file) in PathWalk([path], excluding: outputs) {
                var status = stat()
                guard file.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
                total += Int(status.st_size)
            }
        }
        return total
    }
}
