//! The program that compares the crates of a service.

use super::table::Row;

/// Returns the program's manifest; `library` is the folder of the package `difference`.
pub(super) fn manifest(row: &Row, library: &str) -> String {
    let (service, package, version) = (row.service, row.package(), row.version);
    let library = toml_edit::Value::from(library);
    let features = "default-features = false, features = [\"rt-tokio\"]";
    format!(
        "[package]\nname = \"difference-{service}\"\nedition = \"2024\"\n\n[dependencies]\n\
         difference = {{ path = {library}, default-features = false }}\n\
         official = {{ package = \"{package}\", version = \"={version}\", {features} }}\n\
         ours = {{ package = \"{package}\", path = \"../ours\", {features} }}\n"
    )
}

/// Returns the program's source; `rows` is its table.
pub(super) fn main(rows: &str) -> String {
    format!(
        "//! Makes the same calls with the published and the generated crate.\n\n#![allow(deprecated)]\n#![recursion_limit = \"1024\"]\n\n\
         use std::process::ExitCode;\n\ndifference::both_sides! {{\n{rows}}}\n\n\
         fn main() -> ExitCode {{\n    difference::program::run(&Both, include_str!(\"../model.json\"))\n}}\n"
    )
}
