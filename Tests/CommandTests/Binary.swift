import Foundation

/// The built command, run as its users run it.
enum Binary {
    struct Answer {
        let status: Int32
        let output: Data
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        /// One parsed object for every line of output.
        var records: [[String: Any]] {
            text.split(separator: "\n").compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        }
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
        /// `document.source` of every record.
        var sources: [String] { records.compactMap { ($0["document"] as? [String: Any])?["source"] as? String } }
    }

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Beside the test bundle, where the package manager puts both.
    static let path: URL = {
        let bundles = ([Bundle.main.bundlePath, CommandLine.arguments[0]] + CommandLine.arguments).map { URL(fileURLWithPath: $0) }
        let folders = bundles.flatMap {
            [$0.deletingLastPathComponent(), $0.deletingLastPathComponent().deletingLastPathComponent()]
        }
        let places = folders + [repository.appendingPathComponent(".build/debug")]
        let candidates = places.map { $0.appendingPathComponent("report-extract") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[candidates.count - 1]
    }()

    static func run(
        _ arguments: [String], in folder: URL? = nil, input: Data = Data(), environment: [String: String] = [:]
    ) throws -> Answer {
        try run(path, arguments, in: folder, input: input, environment: environment)
    }

    /// A shell command line with the command's folder first on the path.
    static func shell(_ line: String, in folder: URL? = nil) throws -> Answer {
        let search = path.deletingLastPathComponent().path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        return try run(URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder, input: Data(), environment: ["PATH": search])
    }

    private static func run(
        _ executable: URL, _ arguments: [String], in folder: URL?, input: Data, environment: [String: String]
    ) throws -> Answer {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files rather than pipes: nothing can fill up while the other end waits.
        let scratch = try Folder()
        try input.write(to: scratch.url.appendingPathComponent("in"))
        let names = ["out", "err"].map { scratch.url.appendingPathComponent($0) }
        for name in names { try Data().write(to: name) }
        process.standardInput = try FileHandle(forReadingFrom: scratch.url.appendingPathComponent("in"))
        process.standardOutput = try FileHandle(forWritingTo: names[0])
        process.standardError = try FileHandle(forWritingTo: names[1])
        try process.run()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, output: try Data(contentsOf: names[0]),
            errors: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self))
    }
}

/// A temporary folder that goes with the test.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("report-extract-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    func text(_ name: String) throws -> String { try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8) }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}

/// Articles that are short and good.
enum Sample {
    static let text = "SERANG – Gudang di Kota Serang menerima 120 ton beras pada Senin (26/7/2021).\n"
    static let line = #"{"id": "a1", "title": "Beras tiba", "text": "Gudang itu menerima 120 ton beras."}"#
    static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Beras tiba</title></head><body><article><h1>Beras tiba</h1>
        <p>SERANG – Gudang di Kota Serang menerima 120 ton beras pada Senin (26/7/2021), kata kepala gudang.</p>
        <p>Beras itu akan dibagikan kepada warga di tiga kecamatan mulai pekan depan.</p></article></body></html>
        """
}
