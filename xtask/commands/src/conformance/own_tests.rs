//! Test files next to models: `NAME.rs` next to `NAME.json` tests the crate that is generated from the model. The tests
//! refer to the crate as `service`. They are a separate package, so that the crate is the same as for users.

use ::codegen::{File, Package};

/// Returns the name of the test package for a package.
pub(super) fn name(package: &str) -> String {
    format!("{package}-tests")
}

/// Returns the files of the test package.
pub(super) fn files(package: &Package, tests: &str) -> Vec<File> {
    let file = |path: &str, text: String| File { path: path.to_owned(), text };
    let manifest = MANIFEST.replace("{tests}", &name(&package.name)).replace("{package}", &package.name);
    vec![file("Cargo.toml", manifest), file("src/lib.rs", String::new()), file("tests/own.rs", tests.to_owned())]
}

const MANIFEST: &str = include_str!("../../templates/conformance/own_tests.toml");
