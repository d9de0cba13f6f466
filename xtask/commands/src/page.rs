//! Reports as HTML pages.

use serde::Serialize;
use tera::{Context, Tera};

use crate::error::Error;

/// Renders a template. The template engine escapes every value.
///
/// # Errors
///
/// Fails if the template is invalid.
pub(crate) fn page(template: &str, context: impl Serialize) -> Result<String, Error> {
    let text = Context::from_serialize(&context).and_then(|context| Tera::one_off(template, &context, true));
    text.map_err(|error| Error::Layout(format!("{error:?}")))
}
