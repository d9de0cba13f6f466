//! The choice of an operation for the guide's page on presigned requests.

use super::Context;
use super::examples::check_head;
use crate::ir::{GuidePresigning, Operation, Presigning, Service};

impl Context<'_> {
    /// Returns the contents of the page, or `None` if no operation is suitable. Prefers a `GET` request with few
    /// required members.
    pub(super) fn guide_presigning(&self, service: &Service) -> Option<GuidePresigning> {
        let mut presigned: Vec<_> = service.operations.iter().filter(|it| it.presigning.is_some()).collect();
        let modules = presigned.iter().map(|operation| operation.module.clone()).collect();
        let is_get = |operation: &Operation| operation.http.as_ref().is_some_and(|http| http.method == "GET");
        presigned.sort_by_key(|operation| (!is_get(operation), self.required(operation).count()));
        let (operation, input) = presigned.into_iter().find_map(|operation| {
            let input = self.sampled(operation);
            check_head(operation, &input).ok()?;
            Some((operation, input))
        })?;
        Some(GuidePresigning {
            method: operation.method.clone(),
            input,
            any_body: operation.presigning == Some(Presigning::AnyBody),
            modules,
        })
    }
}
