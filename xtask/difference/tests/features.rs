//! Both crates have the same features, with the same effect; ours enables them through the runtime. Two exceptions: our
//! defaults do not include the older HTTP and TLS stack, and our crate has features for extensions.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// The prefix of features of the runtime in the features of our crate.
const OF_RUNTIME: &str = "client-runtime/";

/// The feature that only the published crate enables by default.
const LEFT_OUT: &str = "rustls";

/// Features that only our crate has, for its module `ext`.
const EXTENSIONS: [&str; 11] =
    ["blocking", "fake", "futures", "json", "required", "secrecy", "serde", "tls", "tls-graviola", "tls-ring", "wasm"];

type Features = BTreeMap<String, Vec<String>>;

#[test]
fn both_crates_have_the_same() {
    let (official, ours) = features();
    assert_eq!(official.len(), 9, "{official:?}");
    for (feature, turned_on) in &official {
        let mut turned_on = turned_on.clone();
        if feature == "default" {
            assert!(turned_on.iter().any(|feature| feature == LEFT_OUT), "this is no longer a difference");
            turned_on.retain(|feature| feature != LEFT_OUT);
        }
        assert_eq!(ours.get(feature), Some(&turned_on), "{feature}");
    }
    let added: Vec<_> = ours.keys().filter(|feature| !official.contains_key(*feature)).collect();
    assert_eq!(added, EXTENSIONS, "{ours:?}");
}

/// Returns the features of the two crates: official, ours.
fn features() -> (Features, Features) {
    let output = Command::new(env!("CARGO"))
        // Not `--offline`: packages of optional features may not be downloaded yet. Those of other platforms may not be
        // available at all.
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", "host-tuple"])
        // All features are enabled, so that a feature that enables nothing is detected.
        .args(["--all-features", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |name: &str, ours: bool| -> Features {
        let mut packages = metadata["packages"].as_array().unwrap().iter();
        // Packages in this workspace have no source.
        let package = packages.find(|package| package["name"] == name && package["source"].is_null() == ours);
        serde_json::from_value(package.unwrap()["features"].clone()).unwrap()
    };
    let runtime = of("client-runtime", true);
    let mut both = [of("aws-sdk-secretsmanager", false), of("aws-sdk-secretsmanager", true)];
    for turned_on in both.iter_mut().flat_map(|features| features.values_mut()) {
        let through = |feature: String| match feature.strip_prefix(OF_RUNTIME) {
            Some(feature) => runtime[feature].clone(),
            None => vec![feature],
        };
        *turned_on = std::mem::take(turned_on).into_iter().flat_map(through).collect();
        turned_on.sort();
    }
    both.into()
}
