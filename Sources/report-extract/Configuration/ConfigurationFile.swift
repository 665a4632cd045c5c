import ReportArchive
import TOMLKit
import Yams

/// A file of options by their long names, in TOML (`.toml`) or YAML: `jobs: 4`, `columns: [text=isi]`, `paths: [archive]`.
struct ConfigurationFile {
    /// Names and what they are set to, sorted by name.
    let values: [(name: String, values: [String])]

    init(_ path: Path) throws(InputFailure) {
        let text = try FileContents.text(of: path)
        let found: [String: [String]]
        do {
            found = path.fileExtension == "toml" ? try Self.toml(text) : try Self.yaml(text)
        } catch let error as Unreadable {
            throw InputFailure(place: path.text, message: error.message)
        } catch {
            throw InputFailure(place: path.text, message: Self.oneLine("\(error)"))
        }
        values = found.map { ($0.key.replacing("_", with: "-"), $0.value) }.sorted { $0.0 < $1.0 }
    }

    private struct Unreadable: Error {
        let message: String
    }

    private static func yaml(_ text: String) throws -> [String: [String]] {
        guard let node = try Yams.compose(yaml: text) else { return [:] }
        guard case .mapping(let mapping) = node else { throw Unreadable(message: "expected options as name: value") }
        var values: [String: [String]] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw Unreadable(message: "an option's name is no plain word") }
            switch value {
            case .scalar(let scalar): values[name] = [scalar.string]
            case .sequence(let items):
                values[name] = try items.map { item in
                    guard let scalar = item.scalar else { throw Unreadable(message: "\(name) takes plain values") }
                    return scalar.string
                }
            default: throw Unreadable(message: "\(name) takes a value or a list of values")
            }
        }
        return values
    }

    private static func toml(_ text: String) throws -> [String: [String]] {
        let table = try TOMLTable(string: text)
        var values: [String: [String]] = [:]
        for (name, value) in table {
            if let items = value.array {
                values[name] = try items.map { try plain($0.tomlValue, name) }
            } else {
                values[name] = [try plain(value.tomlValue, name)]
            }
        }
        return values
    }

    private static func plain(_ value: TOMLValue, _ name: String) throws -> String {
        if let text = value.string { return text }
        if let flag = value.bool { return flag ? "true" : "false" }
        if let integer = value.int { return String(integer) }
        if let number = value.double { return "\(number)" }
        if let day = value.date { return "\(day)" }
        throw Unreadable(message: "\(name) takes a text, a number, true or false, or a list of them")
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
