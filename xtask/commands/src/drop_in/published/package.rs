//! The package in which tests are compiled: a copy of the published package that, instead of containing the library,
//! depends on the crate under test.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value, value};

/// The origin of the crate under test.
#[derive(Debug)]
pub(super) enum From<'a> {
    /// The registry, with a version.
    Registry(&'a str),
    /// A folder.
    Folder(&'a str),
}

/// Parts of a published manifest that only concern its library or its publication.
const REMOVED: [&str; 8] = ["badges", "bench", "bin", "example", "hints", "lib", "lints", "profile"];

/// Returns the manifest of a test package, based on the published one.
pub(super) fn manifest(
    published: &DocumentMut,
    name: &str,
    tested: &str,
    from: &From<'_>,
    features: &[String],
) -> String {
    let mut manifest = published.clone();
    for part in REMOVED {
        manifest.remove(part);
    }
    let mut package = Table::new();
    package["name"] = value(name);
    package["version"] = value("0.0.0");
    package["edition"] =
        published.get("package").and_then(|package| package.get("edition")).cloned().unwrap_or_default();
    package["publish"] = value(false);
    manifest["package"] = Item::Table(package);
    let mut library = Table::new();
    library["test"] = value(false);
    library["doctest"] = value(false);
    manifest["lib"] = Item::Table(library);
    let enabled: Array = features.iter().map(String::as_str).collect();
    let mut dependency = InlineTable::new();
    match from {
        From::Registry(version) => dependency.insert("version", Value::from(format!("={version}"))),
        From::Folder(path) => dependency.insert("path", Value::from(*path)),
    };
    dependency.insert("default-features", Value::from(false));
    dependency.insert("features", Value::from(enabled.clone()));
    manifest["dependencies"][tested] = value(dependency);
    manifest["features"]["default"] = value(enabled);
    manifest.to_string()
}

/// Returns the names of the test programs in a manifest.
pub(super) fn programs(published: &DocumentMut) -> Vec<String> {
    let tests = published.get("test").and_then(Item::as_array_of_tables);
    let names = tests.into_iter().flatten().filter_map(|test| test.get("name")?.as_str());
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: &str = r#"
[package]
edition = "2021"
name = "aws-sdk-parking"
version = "1.2.3"
description = "Parks"

[package.metadata.docs.rs]
all-features = true

[features]
default = ["rustls"]
rustls = []
test-util = ["aws-types/test-util"]

[lib]
name = "aws_sdk_parking"

[[bench]]
name = "slow"

[[test]]
name = "it-works"
path = "tests/it-works.rs"

[dependencies.http-1x]
version = "1"
package = "http"

[dev-dependencies.tokio]
version = "1"
"#;

    #[test]
    fn a_test_package_contains_everything_but_the_library() {
        let published: DocumentMut = PUBLISHED.parse().unwrap();
        let features = ["test-util".to_owned()];
        let text = manifest(&published, "parking-on-generated", "aws-sdk-parking", &From::Folder("../x"), &features);
        let made: DocumentMut = text.parse().unwrap();
        assert_eq!(made["package"]["name"].as_str(), Some("parking-on-generated"));
        assert_eq!(made["package"]["edition"].as_str(), Some("2021"));
        assert_eq!(made["dependencies"]["aws-sdk-parking"]["path"].as_str(), Some("../x"));
        assert_eq!(made["dependencies"]["http-1x"]["package"].as_str(), Some("http"));
        assert_eq!(made["dev-dependencies"]["tokio"]["version"].as_str(), Some("1"));
        assert_eq!(made["features"]["default"].as_array().map(Array::len), Some(1));
        assert!(made.get("bench").is_none() && made["lib"].get("name").is_none());
        assert_eq!(programs(&made), ["it-works"]);
        let text = manifest(&published, "a", "aws-sdk-parking", &From::Registry("1.2.3"), &features);
        assert!(text.contains("version = \"=1.2.3\""), "{text}");
    }
}
