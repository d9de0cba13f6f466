//! The waiters of the service, as client methods.

use crate::Client;
use crate::waiters::named::NamedFluentBuilder;

/// Client methods that wait until a condition is met. Import this trait to use them.
pub trait Waiters {
    /// Waits until `other || name` is `up`.
    ///
    /// For details, see [`waiters::named`](crate::waiters::named).
    fn wait_until_named(&self) -> NamedFluentBuilder;
}

impl Waiters for Client {
    fn wait_until_named(&self) -> NamedFluentBuilder {
        NamedFluentBuilder::new(self.handle.clone())
    }
}
