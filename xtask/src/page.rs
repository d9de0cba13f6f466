//! Reports as pages of HTML.

use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

use crate::error::Error;

/// A template filled in. Every value goes through the template engine's escaping.
///
/// # Errors
///
/// When the template is wrong.
pub(crate) fn page(template: &str, context: impl Serialize) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // The name decides how values are escaped.
    let text = environment.render_named_str("page.html", template, Serde(context));
    // The engine takes the last line break away.
    text.map(|text| text + "\n").map_err(|error| Error::Layout(format!("{error:#}")))
}
