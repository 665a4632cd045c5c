/// Words that point back at a time that the text named before: *sampai bulan itu baru 700 ton*.
enum PointedTimes {
    /// What kind of time is pointed at.
    enum Kind: UInt8, Sendable { case day, week, month, year, period, any }

    /// Sorted by phrase.
    static let rows: [(phrase: String, kind: Kind)] = [
        ("bulan itu", .month),
        ("bulan tersebut", .month),
        ("hari itu", .day),
        ("kala itu", .any),
        ("ketika itu", .any),
        ("kurun itu", .period),
        ("kurun tersebut", .period),
        ("kurun waktu itu", .period),
        ("kurun waktu tersebut", .period),
        ("masa itu", .any),
        ("musim itu", .period),
        ("pekan itu", .week),
        ("pekan tersebut", .week),
        ("periode itu", .period),
        ("periode tersebut", .period),
        ("rentang waktu itu", .period),
        ("rentang waktu tersebut", .period),
        ("saat itu", .any),
        ("tahun itu", .year),
        ("tahun tersebut", .year),
        ("tanggal tersebut", .day),
        ("waktu itu", .any),
    ]
}
