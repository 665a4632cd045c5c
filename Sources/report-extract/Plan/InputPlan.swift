import Glibc
import ReportParse

/// Where documents come from and how they are to be read, as the options mean it.
struct InputPlan {
    enum Place: Hashable, Sendable {
        case standardInput
        case path(Path)
    }

    var places: [Place]
    var maximumBytes: Int
    var referenceDate: CalendarDate?

    /// The paths as typed; `-` is standard input.
    init(_ typed: [String], maximumBytes: Int, referenceDate: CalendarDate?) {
        places = typed.map { $0 == "-" ? .standardInput : .path(Path($0)) }
        self.maximumBytes = maximumBytes
        self.referenceDate = referenceDate
    }

    /// The bytes of all files to come; nil when standard input is among them.
    func totalBytes() -> Int? {
        var total = 0
        for place in places {
            guard case .path(let path) = place else { return nil }
            for case .success(let file) in PathWalk([path]) {
                var status = stat()
                guard file.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
                total += Int(status.st_size)
            }
        }
        return total
    }
}
