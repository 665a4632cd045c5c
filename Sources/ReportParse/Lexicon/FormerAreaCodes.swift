/// Codes that areas had before the decree whose codes records carry: a code a row, sorted, with the one that stands for it now.
///
/// Four new provinces took over regencies and a city of Papua and West Papua in 2022. No other code of a regency or city has changed
/// between the decrees of 2017 and 2025, and none of these is another area's today.
enum FormerAreaCodes {
    static let rows: [(former: String, current: String)] = [
        ("91.01", "93.01"),
        ("91.02", "95.01"),
        ("91.04", "94.01"),
        ("91.07", "94.02"),
        ("91.08", "94.03"),
        ("91.09", "94.04"),
        ("91.12", "95.02"),
        ("91.13", "95.03"),
        ("91.14", "95.04"),
        ("91.16", "93.02"),
        ("91.17", "93.03"),
        ("91.18", "93.04"),
        ("91.21", "95.05"),
        ("91.22", "95.06"),
        ("91.23", "95.07"),
        ("91.24", "95.08"),
        ("91.25", "94.05"),
        ("91.26", "94.06"),
        ("91.27", "94.07"),
        ("91.28", "94.08"),
        ("92.01", "96.01"),
        ("92.04", "96.02"),
        ("92.05", "96.03"),
        ("92.09", "96.04"),
        ("92.10", "96.05"),
        ("92.71", "96.71"),
    ]

    /// The code that an area with a code of today had before.
    static let formerly = Dictionary(rows.map { ($0.current, $0.former) }, uniquingKeysWith: { first, _ in first })

    /// Provinces made out of another, and until when it was part of that.
    static let provinces: [(code: UInt8, of: UInt8, until: String)] = [
        (65, 64, "2012-10-25"), (93, 91, "2022-07-25"), (94, 91, "2022-07-25"), (95, 91, "2022-07-25"), (96, 92, "2022-12-08"),
    ]
}
