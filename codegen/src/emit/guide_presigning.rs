//! The guide's page on presigned requests.

use super::guide::{Context, Written};
use super::guide_programs::chain;
use super::manifest::render;
use crate::ir::Service;

const PRESIGNING: &str = include_str!("../../templates/guide/presigning.md.tera");

/// Renders the page, if there is an operation that it can show.
///
/// ```text
/// let request = client.get_object().bucket("bucket").key("key").presigned(one_hour).await?;
/// ```
pub(super) fn page(service: &Service) -> Option<Written> {
    let presigning = service.guide_presigning.as_ref()?;
    let mut context = Context::default();
    context.insert("library", &service.package.library);
    let calls = [".presigned(one_hour)", ".await?"];
    context.insert("call", &chain("let request = ", &presigning.method, &presigning.input, &calls).statement(0));
    context.insert("any_body", &presigning.any_body);
    let links = presigning.modules.iter().map(|module| format!("[`{module}`](crate::operation::{module})"));
    context.insert("operations", &links.collect::<Vec<_>>().join(", "));
    Some(Written {
        module: "presigning",
        about: "requests that are signed in advance and sent by someone else",
        text: render(PRESIGNING, &context),
    })
}
