//! Reports as pages of HTML.

use serde::Serialize;
use tera::{Context, Tera};

use crate::error::Error;

/// A template filled in. Every value goes through the template engine's escaping.
///
/// # Errors
///
/// When the template is wrong.
pub(crate) fn page(template: &str, context: impl Serialize) -> Result<String, Error> {
    let text = Context::from_serialize(&context).and_then(|context| Tera::one_off(template, &context, true));
    text.map_err(|error| Error::Layout(format!("{error:?}")))
}
