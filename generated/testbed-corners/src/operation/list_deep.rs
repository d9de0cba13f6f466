//! The operation `ListDeep`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`ListDeepOutput`].
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//! - Paginated: [`into_paginator`](builders::ListDeepFluentBuilder::into_paginator)
//!   returns a stream of all pages or items.

use client_runtime::{operation, paginator};

use crate::types::Deep;

operation! {
    /// The operation `corners#ListDeep`.
    operation ListDeep, list_deep: "ListDeep" {}

    /// The input of [`ListDeep`](self).
    input ListDeepInput, ListDeepInputBuilder, ListDeepFluentBuilder {
        /// The member `next`.
        next, set_next, get_next: optional(text) = member("next");
    }

    /// The output of [`ListDeep`](self).
    output ListDeepOutput, ListDeepOutputBuilder {
        /// The member `deep`.
        deep, set_deep, get_deep: optional(value(Deep)) = member("deep"), required;
    }

    errors ListDeepError {}
}

paginator! {
    ListDeep, ListDeepInputBuilder, ListDeepFluentBuilder, ListDeepOutput, ListDeepError {
        pub struct ListDeepPaginator;
        token next: |output| output.deep.as_ref().and_then(|it| it.page.as_ref().map(|it| &it.next));
        items ListDeepPaginatorItems: String, |output| output.deep.and_then(|it| it.names).unwrap_or_default();
    }
}
