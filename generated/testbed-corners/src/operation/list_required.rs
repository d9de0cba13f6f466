//! The operation `ListRequired`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`ListRequiredOutput`].
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//! - Paginated:
//!   [`into_paginator`](builders::ListRequiredFluentBuilder::into_paginator)
//!   returns a stream of all pages or items.

use client_runtime::{operation, paginator};

use crate::types::RequiredPage;

operation! {
    /// The operation `corners#ListRequired`.
    operation ListRequired, list_required: "ListRequired" {}

    /// The input of [`ListRequired`](self).
    input ListRequiredInput, ListRequiredInputBuilder, ListRequiredFluentBuilder {
        /// The member `next`.
        next, set_next, get_next: optional(text) = member("next");
    }

    /// The output of [`ListRequired`](self).
    output ListRequiredOutput, ListRequiredOutputBuilder {
        /// The member `page`.
        page, set_page, get_page: optional(value(RequiredPage)) = member("page");
    }

    errors ListRequiredError {}
}

paginator! {
    ListRequired, ListRequiredInputBuilder, ListRequiredFluentBuilder, ListRequiredOutput, ListRequiredError {
        pub struct ListRequiredPaginator;
        token next: |output| output.page.as_ref().map(|it| &it.next);
        items ListRequiredPaginatorItems: String, |output| output.page.map(|it| it.names).unwrap_or_default();
    }
}
