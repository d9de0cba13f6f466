//! The features that both crates are built with.

use toml_edit::DocumentMut;

/// Features that are not used: `default`, which is replaced by explicit features, and those of a second HTTP and TLS
/// stack, which no test needs.
const LEFT_OUT: [&str; 3] = ["default", "legacy-https-client", "rustls"];

/// Returns the features of a published crate to run its tests with: almost all of them.
pub(super) fn wanted(manifest: &DocumentMut) -> Vec<String> {
    names(manifest).filter(|name| !LEFT_OUT.contains(name)).map(str::to_owned).collect()
}

/// Returns the features that the crate with this manifest lacks.
pub(super) fn missing(features: &[String], manifest: &DocumentMut) -> Vec<String> {
    features.iter().filter(|feature| names(manifest).all(|name| name != **feature)).cloned().collect()
}

fn names(manifest: &DocumentMut) -> impl Iterator<Item = &str> {
    let features = manifest.get("features").and_then(|features| features.as_table_like());
    features.into_iter().flat_map(|features| features.iter().map(|(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_match_the_published_crate_with_few_exceptions() {
        let published =
            "[features]\ndefault = [\"rustls\"]\nrustls = []\ntest-util = []\nsigv4a = []\n".parse().unwrap();
        let wanted = wanted(&published);
        assert_eq!(wanted, ["test-util", "sigv4a"]);
        let ours = "[features]\ndefault = []\ntest-util = []\n".parse().unwrap();
        assert_eq!(missing(&wanted, &ours), ["sigv4a"]);
        assert_eq!(missing(&wanted, &"".parse().unwrap()).len(), 2);
    }
}
