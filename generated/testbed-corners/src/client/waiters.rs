//! The waiters of the service, as methods of the client.

use crate::Client;
use crate::waiters::named::NamedFluentBuilder;

/// Methods of the client that wait until something is so; import it to have them.
pub trait Waiters {
    /// Waits until `other || name` is `up`.
    ///
    /// [`waiters::named`](crate::waiters::named) says more.
    fn wait_until_named(&self) -> NamedFluentBuilder;
}

impl Waiters for Client {
    fn wait_until_named(&self) -> NamedFluentBuilder {
        NamedFluentBuilder::new(self.handle.clone())
    }
}
