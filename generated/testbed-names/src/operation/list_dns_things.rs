//! The shape `_list_DNSThings` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`ListDnsThingsOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//! - Comes in pages:
//!   [`into_paginator`](builders::ListDnsThingsFluentBuilder::into_paginator) gives
//!   all of them, or their items.

use client_runtime::{operation, paginator};

operation! {
    /// The operation `names#_list_DNSThings`.
    operation ListDnsThings, list_dns_things: "_list_DNSThings" {}

    /// The input of [`ListDnsThings`](self).
    input ListDnsThingsInput, ListDnsThingsInputBuilder, ListDnsThingsFluentBuilder {
        /// The member `token` of the model.
        token, set_token, get_token: optional(text) = member("token");
    }

    /// The output of [`ListDnsThings`](self).
    output ListDnsThingsOutput, ListDnsThingsOutputBuilder {
        /// The member `token` of the model.
        token, set_token, get_token: optional(text) = member("token");
        /// The member `_items` of the model.
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
