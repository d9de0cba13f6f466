//! Test files beside models: `NAME.rs` beside `NAME.json` is a file of tests that use the crate of the model, which
//! they call `service`. They are a separate package, so that the crate remains as users get it.

use ::codegen::{File, Package};

/// Returns the name of the test package of a package.
pub(super) fn name(package: &str) -> String {
    format!("{package}-tests")
}

/// Returns the test package.
pub(super) fn files(package: &Package, tests: &str) -> Vec<File> {
    let file = |path: &str, text: String| File { path: path.to_owned(), text };
    let manifest = MANIFEST.replace("{tests}", &name(&package.name)).replace("{package}", &package.name);
    vec![file("Cargo.toml", manifest), file("src/lib.rs", String::new()), file("tests/own.rs", tests.to_owned())]
}

const MANIFEST: &str = include_str!("../../templates/conformance/own_tests.toml");
