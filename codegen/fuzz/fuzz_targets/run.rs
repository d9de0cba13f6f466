//! Generates a crate, and looks at it.

use std::cell::RefCell;
use std::collections::HashSet;

use codegen::{Settings, Source};

use crate::valid;

thread_local! {
    /// The files that were looked at before; most of a crate is the same every time.
    static PARSED: RefCell<HashSet<u64>> = RefCell::default();
}

/// Generates the crate of a model.
///
/// # Panics
///
/// When a model is accepted and what comes of it cannot be written or compiled, or when it is refused without a word.
pub(crate) fn generate(model: &str) {
    let settings = Settings {
        package: Some("trusted".to_owned()),
        version: Some("1.2.3".to_owned()),
        ..Settings::default()
    };
    match codegen::generate(Source { name: "model.json", text: model }, &[], &settings) {
        Ok(package) => PARSED.with_borrow_mut(|parsed| {
            if let Err(problem) = valid::check(&package, parsed) {
                panic!("{problem}");
            }
        }),
        Err(errors) => assert!(!errors.to_string().is_empty(), "a model is refused without a word"),
    }
}
