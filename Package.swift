// swift-tools-version: 6.2
import PackageDescription

// The arrows of the house. A target may import what its line names and nothing else.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func house(_ name: String, _ arrows: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: arrows, exclude: exclude, swiftSettings: strict)
}

func trial(_ name: String, _ arrows: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: arrows + ["Support"], swiftSettings: strict)
}

let package = Package(
    name: "vedomost",
    products: [.executable(name: "vedomost", targets: ["vedomost"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    ],
    targets: [
        // C libraries of the system: module maps only, and one file of casts that Swift cannot say.
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(
            name: "CXLSX", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "CShim", dependencies: ["CPangoCairo"],
            linkerSettings: [.linkedLibrary("pangoft2-1.0"), .linkedLibrary("fontconfig")]),

        // Nouns.
        house("Paper"),
        house("Journal"),
        house("Fields"),
        house("Structures"),
        house("Settings", ["Journal", yams]),

        // From a bundle to facts.
        house("Bundles", ["Journal", "CZip"]),
        house("Sample", ["Journal", "Bundles"]),
        house("Stores", ["Journal", "Bundles", "CCrypto", grdb], exclude: ["SCHEMA.md"]),

        // From facts to pages to ink.
        house("Reports", ["Journal", "Fields"]),
        house("Checks", ["Journal", "Reports"]),
        house("Volume", ["Journal", "Fields", "Reports"]),
        house("Forms", ["Paper", "Journal", "Fields", yams]),
        house("Layout", ["Paper", "Journal", "Forms", "Structures"]),
        house(
            "Ink",
            ["Paper", "Journal", "Forms", "Layout", "Structures", "CPangoCairo", "CShim"]),
        house("Sheets", ["Reports", "Fields", "Journal", "CXLSX"]),
        house("PDFObjects", ["CDeflate", "CCrypto"]),
        house("Conformance", ["PDFObjects"]),
        house("Archive", ["Structures", "PDFObjects", "Conformance"], exclude: ["CLAUSES.md"]),

        // From many files to one that proves itself.
        house("Packages", ["Journal", "CDeflate", "CCrypto"]),

        // From a document to who signed it.
        house("Signatures", ["Journal", "CCrypto"]),

        // From a document to a line that nobody changes.
        house("Register", ["Journal", "CCrypto", grdb]),

        // The only place that sees all of them, and the command line.
        house(
            "Press",
            [
                "Paper", "Journal", "Fields", "Bundles", "Stores", "Reports", "Forms", "Layout",
                "Ink", "Structures", "PDFObjects", "Conformance", "Archive", "Sheets", "Settings",
                "CPangoCairo", "Checks", "Register", "Signatures", "Volume", "Packages",
                "CDeflate", "CQRCode", yams,
            ]),
        .executableTarget(
            name: "vedomost",
            dependencies: [
                "Press", "Journal", "Bundles", "Sample", "Stores", "Reports", "Ink", "Settings",
                arguments,
            ],
            swiftSettings: strict),

        // Speed and memory on the book of the benchmark's peers.
        .executableTarget(
            name: "ledger",
            dependencies: [
                "Press", "Journal", "Paper", "Forms", "Layout", "Ink", "Structures",
            ],
            path: "Benchmarks/ledger", swiftSettings: strict),

        .target(
            name: "Support",
            dependencies: ["Paper", "Journal", "Fields", "Layout", "Forms", "CPangoCairo"],
            path: "Tests/Support", swiftSettings: strict),
        trial("PaperTests", ["Paper"]),
        trial("SettingsTests", ["Settings", "Journal"]),
        trial("JournalTests", ["Journal"]),
        trial("BundlesTests", ["Bundles", "Journal"]),
        trial("SampleTests", ["Sample", "Bundles", "Journal"]),
        trial("StoresTests", ["Stores", "Bundles", "Journal", grdb]),
        trial("RegisterTests", ["Register", "Journal", grdb]),
        trial("SignaturesTests", ["Signatures", "Journal"]),
        trial("ReportsTests", ["Reports", "Fields", "Journal"]),
        trial("PackagesTests", ["Packages", "Journal"]),
        trial("SheetsTests", ["Sheets", "Fields", "Journal"]),
        trial("ChecksTests", ["Checks", "Reports", "Journal"]),
        trial("VolumeTests", ["Volume"]),
        trial("FormsTests", ["Forms", "Fields", "Paper", "Journal"]),
        trial("LayoutTests", ["Layout", "Structures", "Forms", "Journal", "Paper"]),
        trial("InkTests", ["Ink", "Layout", "Structures", "Forms", "Paper"]),
        trial("PDFObjectsTests", ["PDFObjects"]),
        trial(
            "ArchiveTests",
            [
                "Archive", "Conformance", "PDFObjects", "Structures", "Ink", "Layout", "Forms",
                "Paper",
            ]),
        trial(
            "PressTests",
            [
                "Press", "Stores", "Reports", "Forms", "Layout", "Ink", "Bundles", "Sample",
                "Journal", "Register", "Checks", "Paper", "Structures",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
