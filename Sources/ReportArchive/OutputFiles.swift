import Glibc

/// What tells a file from all others of the machine.
struct FileNumber: Hashable {
    let device: dev_t
    let inode: ino_t

    init(_ status: stat) {
        device = status.st_dev
        inode = status.st_ino
    }

    /// Nil where there is no such file.
    init?(_ path: Path) {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }
}

/// The files that a run itself writes. They may lie in a folder that it reads, and are no inputs even so.
struct OutputFiles {
    /// A database and a file with a ledger are several files, which come and go during a run.
    private static let endings = ["", ".part", ".ledger"].flatMap { stem in
        ["", "-wal", "-shm", "-journal", ".new"].map { stem + $0 }
    }

    private var files: Set<FileNumber> = []
    private var names: [FileNumber: Set<String>] = [:]

    init(_ outputs: [Path]) {
        for output in outputs {
            if let file = FileNumber(output) { files.insert(file) }
            guard let folder = FileNumber(output.folder) else { continue }
            for ending in Self.endings { names[folder, default: []].insert(output.name + ending) }
        }
    }

    /// Whether a file that was found in a folder is one of them.
    func contains(_ path: Path, _ file: FileNumber, in folder: FileNumber?) -> Bool {
        guard let folder else { return false }
        return files.contains(file) || names[folder]?.contains(path.name) == true
    }
}
