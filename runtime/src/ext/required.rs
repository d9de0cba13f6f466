//! Calls that take all required members of their input at once, so that a missing one is a compile error.

/// The required members of an operation's input, as a structure with a public field for each.
///
/// A generated crate has one structure per operation whose input has required members (trait `smithy.api#required`).
/// Members are given by name, so those of the same type cannot be swapped by mistake. `C` is the client.
pub trait Required<C> {
    /// The fluent builder of the operation.
    type FluentBuilder;

    /// Returns the fluent builder with these members set.
    fn of(self, client: &C) -> Self::FluentBuilder;
}

/// An extension trait of clients that starts calls from the required members of an operation.
pub trait ClientExt: Sized {
    /// Starts a call, and returns its fluent builder, which sets optional members, and sends or paginates the call.
    fn call<R: Required<Self>>(&self, required: R) -> R::FluentBuilder {
        required.of(self)
    }
}
