/// An input, or a part of one, that gave no document: where it is and what is wrong.
struct InputFailure: Error, Hashable, Sendable {
    /// The path as typed; within a container followed by `#` and the number of the line.
    let place: String
    /// Lower case, without a full stop, saying what to do where something can be done.
    let message: String
}
