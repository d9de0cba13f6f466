//! Generates a crate and checks it.

use std::cell::RefCell;
use std::collections::HashSet;

use codegen::{Settings, Source};

use crate::valid;

thread_local! {
    /// Hashes of the files that have already been checked; most of a crate is the same every time.
    static PARSED: RefCell<HashSet<u64>> = RefCell::default();
}

/// Generates the crate of a model, and checks it.
///
/// # Panics
///
/// Panics if an accepted model results in an invalid crate, or if a model is rejected without an error.
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
        Err(errors) => assert!(!errors.to_string().is_empty(), "a model is rejected without an error"),
    }
}
