//! The shape `ListDefault` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`ListDefaultOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//! - Comes in pages:
//!   [`into_paginator`](builders::ListDefaultFluentBuilder::into_paginator) gives
//!   all of them, or their items.

use client_runtime::{operation, paginator};

use crate::types::DefaultPage;

operation! {
    /// The operation `corners#ListDefault`.
    operation ListDefault, list_default: "ListDefault" {}

    /// The input of [`ListDefault`](self).
    input ListDefaultInput, ListDefaultInputBuilder, ListDefaultFluentBuilder {
        /// The member `next` of the model.
        next, set_next, get_next: optional(text) = member("next");
    }

    /// The output of [`ListDefault`](self).
    output ListDefaultOutput, ListDefaultOutputBuilder {
        /// The member `page` of the model.
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
