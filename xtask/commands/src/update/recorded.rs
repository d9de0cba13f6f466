//! The source of an updated model, as recorded in the manifest.

use semver::Version;
use sha2::{Digest, Sha256};
use toml_edit::{DocumentMut, Item, Value};

use super::error::UpdateError;

/// Returns the SHA-256 digest of `bytes` in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Returns the manifest with a new version, source and digest for a service; everything else, including comments, is
/// unchanged.
pub(super) fn record(
    text: &str,
    service: &str,
    version: &Version,
    source: &str,
    sha256: &str,
) -> Result<String, UpdateError> {
    let mut document: DocumentMut = text.parse().map_err(|error| UpdateError::Manifest(format!("{error}")))?;
    let table = document.get_mut("services").and_then(|services| services.get_mut(service));
    let Some(table) = table.and_then(Item::as_table_like_mut) else {
        return Err(UpdateError::Manifest(format!("it has no table [services.{service}]")));
    };
    for (key, value) in [("version", version.to_string()), ("source", source.to_owned()), ("sha256", sha256.to_owned())]
    {
        match table.get_mut(key).and_then(Item::as_value_mut) {
            Some(old) => {
                let decor = old.decor().clone();
                *old = Value::from(value);
                *old.decor_mut() = decor;
            }
            None => {
                table.insert(key, toml_edit::value(value));
            }
        }
    }
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_other_services_are_kept() {
        let text = "# top\n[services.a]\nversion = \"1.0.0\" # why\nmodel = \"a.json\"\n\n# between\n[services.b]\nversion = \"2.0.0\"\n";
        let expected = "# top\n[services.a]\nversion = \"1.1.0\" # why\nmodel = \"a.json\"\nsource = \"here\"\nsha256 = \"00\"\n\n# between\n[services.b]\nversion = \"2.0.0\"\n";
        let changed = record(text, "a", &Version::new(1, 1, 0), "here", "00").unwrap();
        assert_eq!(changed, expected);
        let again = record(&changed, "a", &Version::new(1, 1, 0), "here", "00").unwrap();
        assert_eq!(again, expected);
        assert!(record(text, "c", &Version::new(1, 1, 0), "here", "00").is_err());
    }

    #[test]
    fn digests_match_the_standard() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
