//! The package: its name, version and runtime, from the settings or their defaults.

use super::Context;
use crate::Settings;
use crate::error::{ErrorKind, Place};
use crate::ir::Package;
use crate::names;

impl Context<'_> {
    /// Returns the package that the settings describe. By default, it has the name of the service's official package.
    pub(super) fn package(&self, settings: &Settings, sdk_id: &str) -> Option<Package> {
        let name = settings.package.clone().unwrap_or_else(|| names::package(sdk_id));
        let wrong = |message: String| {
            self.error(ErrorKind::Setting { message }, Place::default());
        };
        let is_name = |name: &str| {
            name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase())
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'))
        };
        if !is_name(&name) {
            wrong(format!(
                "{name:?} is not a package name: use lower-case letters, digits, '-' and '_', and start with a letter"
            ));
            return None;
        }
        let version = settings.version.clone().unwrap_or_else(|| "0.1.0".to_owned());
        if !is_version(&version) {
            wrong(format!("{version:?} is not a version such as 1.2.3"));
            return None;
        }
        let runtime = settings.runtime.clone();
        Some(Package { library: name.replace('-', "_"), name, version, runtime })
    }
}

/// Whether a string is a supported Cargo version: three numbers, optionally followed by a pre-release or build
/// metadata.
fn is_version(version: &str) -> bool {
    let (numbers, rest) = match version.split_once(['-', '+']) {
        Some((numbers, rest)) => (numbers, Some(rest)),
        None => (version, None),
    };
    let is_number = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
    };
    let plain = |rest: &str| {
        rest.split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
    };
    numbers.split('.').count() == 3 && numbers.split('.').all(is_number) && rest.is_none_or(plain)
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn versions() {
        for (version, expected) in [
            ("1.2.3", true),
            ("0.0.0", true),
            ("1.2.3-rc.1", true),
            ("1.2", false),
            ("01.2.3", false),
            ("1.2.3\"\n[x]", false),
            ("1.2.3-", false),
        ] {
            assert_eq!(is_version(version), expected, "{version}");
        }
    }
}
