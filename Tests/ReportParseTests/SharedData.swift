import Foundation

/// Development data that stands beside the repository and is not part of it.
enum SharedData {
    /// The folder, or nil when it is absent, which is said once on standard error.
    static let folder: URL? = {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("shared")
        if FileManager.default.fileExists(atPath: url.appendingPathComponent("gold").path) { return url }
        FileHandle.standardError.write(Data("note: ../shared is absent: the checks against the shared gold are left out\n".utf8))
        return nil
    }()

    /// A file or folder in it, or nil when it is absent.
    static func url(_ path: String) -> URL? {
        guard let url = folder?.appendingPathComponent(path), FileManager.default.fileExists(atPath: url.path) else { return nil }
        return url
    }
}
