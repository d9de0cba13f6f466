//! The operation `ListDefault`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`ListDefaultOutput`].
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//! - Paginated:
//!   [`into_paginator`](builders::ListDefaultFluentBuilder::into_paginator) returns
//!   a stream of all pages or items.

use client_runtime::{operation, paginator};

use crate::types::DefaultPage;

operation! {
    /// The operation `corners#ListDefault`.
    operation ListDefault, list_default: "ListDefault" {}

    /// The input of [`ListDefault`](self).
    input ListDefaultInput, ListDefaultInputBuilder, ListDefaultFluentBuilder {
        /// The member `next`.
        next, set_next, get_next: optional(text) = member("next");
    }

    /// The output of [`ListDefault`](self).
    output ListDefaultOutput, ListDefaultOutputBuilder {
        /// The member `page`.
        page, set_page, get_page: optional(value(DefaultPage)) = member("page");
    }

    errors ListDefaultError {}
}

paginator! {
    ListDefault, ListDefaultInputBuilder, ListDefaultFluentBuilder, ListDefaultOutput, ListDefaultError {
        pub struct ListDefaultPaginator;
        token next: |output| output.page.as_ref().map(|it| &it.next);
        items ListDefaultPaginatorItems: (String, String), |output| output.page.map(|it| it.names).unwrap_or_default();
    }
}
