/// What a word beside a would-be date says about it.
struct DateContextRole: OptionSet, Sendable {
    let rawValue: UInt32

    /// Before a length: how often (*per hari*, *setiap tahun*).
    static let rate = DateContextRole(rawValue: 1)
    /// Before any time: a habit (*setiap Senin*).
    static let every = DateContextRole(rawValue: 1 << 21)
    /// Around a length: how often (*tiga kali sebulan*, *setahun sekali*).
    static let times = DateContextRole(rawValue: 2)
    /// Before a length: an age.
    static let age = DateContextRole(rawValue: 4)
    /// Somebody whose age follows.
    static let person = DateContextRole(rawValue: 8)
    /// A law or a regulation, whose year is part of its number.
    static let law = DateContextRole(rawValue: 16)
    /// A decree, whose year counts as a date.
    static let decree = DateContextRole(rawValue: 32)
    static let numberLabel = DateContextRole(rawValue: 64)
    /// Before a number: an amount, a sum of money, a label.
    static let amount = DateContextRole(rawValue: 128)
    /// Opens a name that holds a date (*Universitas 17 Agustus*).
    static let name = DateContextRole(rawValue: 256)
    /// Says that a time follows.
    static let time = DateContextRole(rawValue: 512)
    /// After a number: what it counts.
    static let counted = DateContextRole(rawValue: 1024)
    /// A form of address, before a name that is also a month's.
    static let address = DateContextRole(rawValue: 2048)
    static let about = DateContextRole(rawValue: 4096)
    /// After a weekday: a feast, a campaign.
    static let feast = DateContextRole(rawValue: 8192)
    /// After a length: it was an age (*12 tahun ke atas*).
    static let ageAfter = DateContextRole(rawValue: 16384)
    /// Before a length: how long something lasts.
    static let lasting = DateContextRole(rawValue: 1 << 15)
    static let within = DateContextRole(rawValue: 1 << 16)
    /// Before a weekday: what is done on every one.
    static let prayer = DateContextRole(rawValue: 1 << 17)
    static let copyright = DateContextRole(rawValue: 1 << 18)
    /// Says that what follows lies ahead.
    static let ahead = DateContextRole(rawValue: 1 << 19)
    /// After a day counted from it: the feast by name.
    static let holiday = DateContextRole(rawValue: 1 << 22)
    /// Says that a time follows, or as well an amount (*sampai 2000 ekor*).
    static let orAmount = DateContextRole(rawValue: 1 << 23)
    /// Before a time that something else is compared with.
    static let comparison = DateContextRole(rawValue: 1 << 20)
}

/// A word beside date expressions.
struct DateContextWord: Sendable {
    let word: String
    let role: DateContextRole

    init(_ word: String, _ role: DateContextRole) {
        self.word = word
        self.role = role
    }
}
