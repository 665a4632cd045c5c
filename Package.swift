// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "report-extract",
    products: [
        .library(name: "ReportParse", targets: ["ReportParse"]),
        .executable(name: "report-extract", targets: ["report-extract"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CEmbedded", cSettings: [.unsafeFlags(["-std=c23"])]),
        .target(name: "ReportParse", dependencies: ["CLibXML", "CEmbedded"]),
        .executableTarget(
            name: "report-extract",
            dependencies: [
                "ReportParse", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "ReportParseTests", dependencies: ["ReportParse"]),
        .testTarget(name: "CommandTests", dependencies: ["report-extract"]),
    ],
    swiftLanguageModes: [.v6]
)
