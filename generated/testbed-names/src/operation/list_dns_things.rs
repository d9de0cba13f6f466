//! The operation `_list_DNSThings`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`ListDnsThingsOutput`].
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//! - Paginated:
//!   [`into_paginator`](builders::ListDnsThingsFluentBuilder::into_paginator)
//!   returns a stream of all pages or items.

use client_runtime::{operation, paginator};

operation! {
    /// The operation `names#_list_DNSThings`.
    operation ListDnsThings, list_dns_things: "_list_DNSThings" {}

    /// The input of [`ListDnsThings`](self).
    input ListDnsThingsInput, ListDnsThingsInputBuilder, ListDnsThingsFluentBuilder {
        /// The member `token`.
        token, set_token, get_token: optional(text) = member("token");
    }

    /// The output of [`ListDnsThings`](self).
    output ListDnsThingsOutput, ListDnsThingsOutputBuilder {
        /// The member `token`.
        token, set_token, get_token: optional(text) = member("token");
        /// The member `_items`.
        items, set_items, get_items: optional(list(text)) = member("_items");
    }

    errors ListDnsThingsError {}
}

paginator! {
    ListDnsThings, ListDnsThingsInputBuilder, ListDnsThingsFluentBuilder, ListDnsThingsOutput, ListDnsThingsError {
        pub struct ListDnsThingsPaginator;
        token token: |output| output.token.as_ref();
        items ListDnsThingsPaginatorItems: String, |output| output.items.unwrap_or_default();
    }
}
