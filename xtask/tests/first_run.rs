//! Limits the packages that the first run builds before it generates a crate, and checks that none of them needs a C
//! compiler.

use std::collections::BTreeSet;
use std::process::Command;

/// The maximum number of packages that `cargo xtask codegen` may build.
const MOST: usize = 70;

/// Packages that compile C or assembly code, or find C libraries.
const OF_C: [&str; 4] = ["cc", "cmake", "pkg-config", "nasm-rs"];

#[test]
fn generation_needs_few_packages_and_no_c_compiler() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--package", "xtask", "--edges", "normal,build", "--prefix", "none"])
        .args(["--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let packages: BTreeSet<_> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    assert!(packages.len() <= MOST, "{} packages: {packages:#?}", packages.len());
    assert!(packages.iter().any(|package| package.starts_with("codegen ")), "{packages:#?}");
    for package in &packages {
        let name = package.split(' ').next().unwrap_or_default();
        assert!(!OF_C.contains(&name), "`cargo tree --package xtask --invert {name}` shows why {package} is needed");
    }
}
