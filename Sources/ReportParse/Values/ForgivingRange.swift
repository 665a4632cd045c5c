/// A range of positions; empty where the end lies before the start.
///
/// The standard library's operator stops the process there. Between Source and Record nothing may: two mentions of a hostile text
/// can stand in an order that no rule foresaw, and then there are no tokens between them. Being concrete, this operator is
/// the one that the module's ranges of positions are made with.
@inline(__always)
func ..< (start: Int, end: Int) -> Range<Int> {
    Range(uncheckedBounds: (start, end < start ? start : end))
}
