// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "report-extract",
    products: [
        .library(name: "ReportParse", targets: ["ReportParse"]),
        .executable(name: "report-extract", targets: ["report-extract"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CEmbedded"),
        .target(name: "ReportParse", dependencies: ["CLibXML", "CLibCrypto", "CEmbedded"]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(
            name: "ReportArchive",
            dependencies: ["ReportParse", "CZlib", "CDeflate", "CZstd", "CBrotli", "CLibArchive"]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CProcess"),
        .target(name: "ReportBatch", dependencies: ["ReportParse", "ReportArchive", "CProcess", "CSQLite"]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "ReportStore",
            dependencies: ["ReportParse", "ReportBatch", "CSQLite", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift")]),
        .executableTarget(
            name: "report-extract",
            dependencies: [
                "ReportParse", "ReportArchive", "ReportBatch", "ReportStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                "Yams", "TOMLKit",
            ]),
        .executableTarget(name: "name-features", dependencies: ["ReportParse"]),
        .executableTarget(name: "page-bench", dependencies: ["ReportParse"], path: "Benchmarks/PageBench"),
        .testTarget(
            name: "ReportParseTests", dependencies: ["ReportParse"], exclude: ["Mentions/tagger-agreement.tsv"]),
        .testTarget(name: "ReportArchiveTests", dependencies: ["ReportArchive", "CDeflate", "CZstd", "CLibArchive"]),
        .testTarget(name: "ReportBatchTests", dependencies: ["ReportBatch"]),
        .testTarget(
            name: "ReportStoreTests", dependencies: ["ReportStore", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "CommandTests", dependencies: ["report-extract"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
