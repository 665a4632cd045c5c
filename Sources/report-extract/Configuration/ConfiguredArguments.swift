import ArgumentParser
import ReportArchive

/// The arguments of `extract` with what the environment and a file add to those that were typed.
///
/// What is typed is stronger than `REPORT_EXTRACT_…` in the environment, and that is stronger than the file of `--config`.
struct ConfiguredArguments {
    /// What was typed, taken apart far enough to know what it says already.
    private struct Typed {
        var names: Set<String> = []
        var config: String?
        var namesPaths = false
    }

    private static let prefix = "REPORT_EXTRACT_"

    /// - Parameter environment: the value of a variable, nil where it is not set.
    static func arguments(
        typed: [String], otherCommands: Set<String>, environment: (String) -> String?
    ) throws(InputFailure) -> [String] {
        guard let first = typed.first, !otherCommands.contains(first) else {
            return try typed.isEmpty ? added(to: Typed(), environment) : typed
        }
        let rest = first == "extract" ? Array(typed.dropFirst()) : typed
        guard !rest.contains(where: { ["--help", "-h", "--version"].contains($0) || $0.hasPrefix("--generate-completion") }) else {
            return typed
        }
        // Before what was typed, so that a `--` among it keeps its meaning.
        return (first == "extract" ? ["extract"] : []) + (try added(to: apart(rest), environment)) + rest
    }

    private static func apart(_ arguments: [String]) -> Typed {
        var typed = Typed()
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            if argument == "--" {
                typed.namesPaths = typed.namesPaths || index < arguments.count
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                typed.namesPaths = true
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            let name = name(of: parts[0])
            typed.names.insert(name)
            let takesValue =
                name == "config" || name == "worker-command" || OptionTable.entry(name).map { $0.kind != .flag } == true
            let isJoined = parts.count > 1 || !argument.hasPrefix("--") && argument.count > 2
            let value = parts.count > 1 ? parts[1] : index < arguments.count ? arguments[index] : nil
            if takesValue, !isJoined { index += 1 }
            if name == "config" { typed.config = value }
        }
        return typed
    }

    /// The long name of an option as typed: `output` of `--output`, `-o` and `-oFILE`.
    private static func name(of option: String) -> String {
        if option.hasPrefix("--") { return String(option.dropFirst(2)) }
        let letter = option.dropFirst().first
        return OptionTable.extract.first { $0.short != nil && $0.short == letter }?.name ?? String(option.dropFirst())
    }

    /// What is added, first what the environment says, then what the file says.
    private static func added(to typed: Typed, _ environment: (String) -> String?) throws(InputFailure) -> [String] {
        var taken = typed.names
        var arguments: [String] = []
        func add(_ entry: OptionTable.Entry, _ values: [String], from place: String) throws(InputFailure) {
            guard !taken.contains(entry.name),
                taken.isDisjoint(with: OptionTable.rivals) || !OptionTable.rivals.contains(entry.name)
            else { return }
            taken.insert(entry.name)
            guard entry.kind == .flag else {
                arguments += values.map { "--\(entry.name)=\($0)" }
                return
            }
            switch values.first {
            case "true", "1", "yes": arguments.append("--\(entry.name)")
            case "false", "0", "no", "", nil: break
            case let value?: throw InputFailure(place: place, message: "\(entry.name) takes true or false, not \(value)")
            }
        }
        for entry in OptionTable.extract {
            let variable = prefix + entry.name.uppercased().replacing("-", with: "_")
            if let value = environment(variable) { try add(entry, [value], from: variable) }
        }
        guard let path = typed.config ?? environment(prefix + "CONFIG") else { return arguments }
        let file = try ConfigurationFile(Path(path))
        for (name, values) in file.values {
            if name == "paths" {
                if !typed.namesPaths { arguments += values }
            } else if let entry = OptionTable.entry(name) {
                try add(entry, values, from: path)
            } else {
                throw InputFailure(place: path, message: "no option is called \(name): see report-extract extract --help")
            }
        }
        return arguments
    }
}
