//! The shape `ListRequired` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`ListRequiredOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//! - Comes in pages:
//!   [`into_paginator`](builders::ListRequiredFluentBuilder::into_paginator) gives
//!   all of them, or their items.

use client_runtime::{operation, paginator};

use crate::types::RequiredPage;

operation! {
    /// The operation `corners#ListRequired`.
    operation ListRequired, list_required: "ListRequired" {}

    /// The input of [`ListRequired`](self).
    input ListRequiredInput, ListRequiredInputBuilder, ListRequiredFluentBuilder {
        /// The member `next` of the model.
        next, set_next, get_next: optional(text) = member("next");
    }

    /// The output of [`ListRequired`](self).
    output ListRequiredOutput, ListRequiredOutputBuilder {
        /// The member `page` of the model.
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
