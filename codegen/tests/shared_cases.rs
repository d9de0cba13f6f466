//! Regression tests on small models from public reports about other generators.
//!
//! The models are not part of this repository; `CODEGEN_SHARED` is the folder that contains them. The testbed crate
//! `corners` tests that such crates compile and work.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::fs;
use std::path::PathBuf;

use codegen::{Package, Settings, Source, generate};

fn package(name: &str) -> Option<Package> {
    let Some(shared) = std::env::var_os("CODEGEN_SHARED") else {
        eprintln!("CODEGEN_SHARED is not set: the test of {name} is skipped");
        return None;
    };
    let text = fs::read_to_string(PathBuf::from(shared).join("cases/models").join(name)).unwrap();
    let settings = Settings::default();
    Some(generate(Source { name, text: &text }, &[], &settings).unwrap_or_else(|errors| panic!("{errors}")))
}

#[test]
fn models_that_other_generators_reject_are_generated() {
    for (name, path, expected) in [
        (
            "nested_token_required.json",
            "src/operation/list.rs",
            "token next: |output| output.page.as_ref().map(|it| &it.next);",
        ),
        (
            "bignum_required.json",
            "src/operation/get.rs",
            "n, set_n, get_n: required(value(BigInteger)) = member(\"n\");",
        ),
        ("bigdefault.json", "src/operation/get.rs", "or(\"12345678901234567890123\".parse().unwrap_or_default(),"),
        ("mixin_apply.json", "src/operation/get.rs", "/// Specific docs\n        a, set_a, get_a: optional(text)"),
        (
            "waiter_or.json",
            "src/waiters/up.rs",
            "output.name().filter(|&it| !it.is_empty()).or(output.other()).is_some_and(|it| it == \"up\")",
        ),
        ("bom.json", "src/operation/get_it.rs", "operation GetIt, get_it:"),
    ] {
        let Some(package) = package(name) else { return };
        assert!(package.warnings.is_empty(), "{name}: {}", package.warnings);
        let file =
            package.files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("{name} has no {path}"));
        assert!(file.text.contains(expected), "{name}, {path}:\n{}", file.text);
    }
}

/// Tests a model with a sensitive string, and with lists, maps and map keys that contain it at any depth. All of them
/// are in both the input and the output of the operation.
#[test]
fn sensitive_values_in_lists_and_maps_are_marked() {
    let Some(package) = package("sensitive_nested.json") else { return };
    for key in ["direct", "k", "lm", "l", "ml", "ll"] {
        let end = format!(" = member(\"{key}\"), sensitive;");
        let marked =
            package.files.iter().flat_map(|file| file.text.lines()).filter(|line| line.ends_with(&end)).count();
        assert_eq!(marked, 2, "{key}");
    }
}
