/// The key of an organisation, the same in all documents that name it: its normalised name and its region.
package struct EntityKey: Hashable, Sendable {
    package let text: String

    init(_ organisation: Record.Organisation) {
        let words = organisation.name.lowercased().split { !($0.isLetter || $0.isNumber) }
        text = words.joined(separator: "-") + "@" + (organisation.region?.kodeKemendagri ?? "")
    }
}
