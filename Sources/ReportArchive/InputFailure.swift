/// An input, or a part of one, that gave no document: where it is and what is wrong.
package struct InputFailure: Error, Hashable, Sendable {
    /// The path as typed; within a container followed by `#` and the number of the line.
    package let place: String
    /// Lower case, without a full stop, saying what to do where something can be done.
    package let message: String

    package init(place: String, message: String) {
        self.place = place
        self.message = message
    }
}
