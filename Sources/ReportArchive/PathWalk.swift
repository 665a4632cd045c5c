import Glibc

/// Goes through paths and the folders among them, file by file.
///
/// Paths come in the order given; what a folder holds comes sorted by the bytes of the whole path, so that a run over the same
/// tree reads the same order on every machine. Only the folders on the way to the current file are in memory.
package struct PathWalk: Sequence, IteratorProtocol {
    private struct Entry {
        let path: Path
        /// The identities of the folders above, outermost first, against links that lead back up.
        let ancestors: [FileNumber]
    }

    /// What is still to visit, the next one last.
    private var pending: [Entry]
    private let outputs: OutputFiles

    package init(_ paths: [Path], excluding outputs: [Path] = []) {
        self.outputs = OutputFiles(outputs)
        pending = paths.reversed().map { Entry(path: $0, ancestors: []) }
    }

    /// The next file that can be opened, or what keeps one from being so.
    package mutating func next() -> Result<Path, InputFailure>? {
        while let entry = pending.popLast() {
            var status = stat()
            guard entry.path.withCString({ stat($0, &status) }) == 0 else {
                return .failure(failure(entry.path, errno == ENOENT ? "no such file or folder" : systemMessage()))
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                if let failure = open(entry, as: FileNumber(status)) { return .failure(failure) }
            case S_IFREG where outputs.contains(entry.path, FileNumber(status), in: entry.ancestors.last): continue
            case S_IFREG: return .success(entry.path)
            // A pipe that is named (`<(…)`, /dev/stdin) is meant; one that lies in a folder would block for ever.
            case _ where entry.ancestors.isEmpty: return .success(entry.path)
            default: return .failure(failure(entry.path, "neither a file nor a folder: name it on the command line to read it"))
            }
        }
        return nil
    }

    /// Puts the contents of a folder before everything else that is pending; a failure when it cannot be read.
    private mutating func open(_ entry: Entry, as identity: FileNumber) -> InputFailure? {
        guard !entry.ancestors.contains(identity) else {
            return failure(entry.path, "the folder is a link to one that holds it")
        }
        guard let names = Self.names(in: entry.path) else {
            return failure(entry.path, "the folder cannot be read: \(systemMessage())")
        }
        guard !names.isEmpty || !entry.ancestors.isEmpty else { return failure(entry.path, "the folder is empty") }
        let ancestors = entry.ancestors + [identity]
        for name in names.reversed() { pending.append(Entry(path: entry.path.appending(name), ancestors: ancestors)) }
        return nil
    }

    private func failure(_ path: Path, _ message: String) -> InputFailure {
        InputFailure(place: path.text, message: message)
    }

    /// The names in a folder in the order that their paths sort in; nil when it cannot be read.
    private static func names(in folder: Path) -> [[UInt8]]? {
        guard let stream = folder.withCString({ opendir($0) }) else { return nil }
        defer { closedir(stream) }
        var names: [(name: [UInt8], key: [UInt8])] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
            // `a.html` sorts before what the folder `a` holds, because a dot comes before a slash.
            let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
            names.append((name, isFolder ? name + [UInt8(ascii: "/")] : name))
        }
        names.sort { $0.key.lexicographicallyPrecedes($1.key) }
        return names.map(\.name)
    }
}
