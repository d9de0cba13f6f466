//! Type checks of the documentation, examples and tests in a model.

use super::sites::Site;
use super::traits::{DOCUMENTATION, ENDPOINT_TESTS, EXAMPLES, SMOKE_TESTS, TITLE};
use crate::ast::Model;
use crate::error::{Error, ErrorKind};
use crate::json::Value;

/// The traits, with their names in messages and their required types.
const FORMS: [(&str, &str, Form); 5] = [
    (DOCUMENTATION, "the documentation", Form::Text),
    (TITLE, "the title", Form::Text),
    (EXAMPLES, "the list of examples", Form::List),
    (SMOKE_TESTS, "the list of smoke tests", Form::List),
    (ENDPOINT_TESTS, "the list of endpoint tests", Form::Structure),
];

#[derive(Clone, Copy)]
enum Form {
    Text,
    List,
    Structure,
}

/// Returns a warning for each trait whose value has the wrong type.
pub(super) fn faults(model: &Model) -> Vec<Error> {
    let mut faults = Vec::new();
    for site in Site::all(model) {
        for (name, what, form) in FORMS {
            let Some(value) = site.traits.get(name) else { continue };
            let (fits, expected) = match form {
                Form::Text => (value.as_str().is_some(), "a string"),
                Form::List => (value.as_array().is_some(), "a list"),
                Form::Structure => (value.as_object().is_some(), "a structure"),
            };
            if !fits {
                let message = format!("expected {expected}, found {}", in_short(value));
                let kind = ErrorKind::LeftOut { from: site.name(), what, message };
                faults.push(Error::new(kind, site.trait_place(name)));
            }
        }
    }
    faults
}

/// Returns a short form of a value, for messages.
fn in_short(value: &Value) -> String {
    match value {
        Value::Object(_) => "a structure".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        value => value.to_string(),
    }
}
